import { isDay } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { kinds } from '../grants/kind.ts';
import type { Given as GivenBefore } from '../grants/term-grant.ts';
import { classes } from '../household/class.ts';
import type { Class } from '../household/class.ts';
import type { Found } from '../procedure/judge.ts';
import type { Asked } from '../procedure/weigh.ts';
import { placements, stages } from '../school/stage.ts';
import { terms } from '../school/term.ts';

/** A pupil of the case, what the roll says, whether the pupil has moved to another household, and perhaps the day on which the pupil has left. */
export type Given = {
  readonly asked: Omit<Asked, 'class'>;
  readonly household: { readonly class: Class; readonly until?: Day | undefined };
  readonly found: Found;
  readonly left?: Day | undefined;
};

type Raw = Readonly<Record<string, unknown>>;
const rawOf = (it: unknown): Raw => (typeof it === 'object' && it !== null && !Array.isArray(it) ? (it as Raw) : {});
const names = [
  'class',
  'until',
  'stage',
  'boarding',
  'placement',
  'placed',
  'year',
  'term',
  'enrolled',
  'roll',
  'given',
  'left',
  'moved',
] as const;

/** What a case says, or all that is wrong with it. Who is not said to be otherwise is in the roll, in the stage that is applied for. */
export const readGiven = (given: unknown): Given | { readonly faults: readonly string[] } => {
  const raw = rawOf(given);
  const { stage: applied, term = 'autumn', roll = applied, year, until, left, placement, placed = placement } = raw;
  const [of, stage, found, from] = [
    classes.find((it) => it === (raw['class'] ?? 'other')),
    stages.find((it) => it === applied),
    stages.find((it) => it === roll),
    terms.find((it) => it === term),
  ];
  const [asked, seen] = [placement, placed].map((said) => placements.find((it) => it === said));
  const before = (Array.isArray(raw['given']) ? raw['given'] : []).map(beforeOf);
  const schoolYear = Number(year);
  const faults = [
    ...Object.keys(raw).flatMap((name) => (names.some((it) => it === name) ? [] : [`${name} is nothing that a pupil’s case says`])),
    ...(of && stage && found && from ? [] : ['class, stage, roll or term is none']),
    ...(asked === placement && seen === placed ? [] : ['placement or placed is none']),
    ...(Number.isInteger(schoolYear) && /^\d{4}$/.test(String(year)) ? [] : ['year is no school year']),
    ...[until, left].flatMap((it) => (it === undefined || isDay(it) ? [] : [`${JSON.stringify(it)} is no day`])),
    ...(before.includes(undefined) ? ['given is a list of a term and a kind, such as autumn grant'] : []),
  ];
  if (faults.length > 0 || !of || !stage || !found || !from) return { faults };
  return {
    asked: {
      ...{
        stage,
        placement: asked,
        boarding: raw['boarding'] === 'true' ? 'boarding' : 'day',
        schoolYear,
        from,
        given: before.flatMap((it) => it ?? []),
      },
      ofHousehold: raw['moved'] !== 'true',
    },
    household: { class: of, ...(isDay(until) ? { until } : {}) },
    found: { enrolled: raw['enrolled'] !== 'false', stage: found, placement: seen },
    ...(isDay(left) ? { left } : {}),
  };
};

const beforeOf = (raw: unknown): GivenBefore | undefined => {
  const [said, what] = String(raw).split(' ');
  const [term, kind] = [terms.find((it) => it === said), kinds.find((it) => it === what)];
  return term && kind ? { term, kind } : undefined;
};
