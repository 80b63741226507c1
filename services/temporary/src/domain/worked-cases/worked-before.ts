import type { Id } from '@jiuzhu/kernel';
import { elsewhereOf } from '../incident/related.ts';
import type { Elsewhere, Told, Window } from '../incident/related.ts';
import { incidentKinds } from '../incident/incident.ts';
import { dayIn, mapOf, unread, yesOf, yuanOf } from './worked-case-given.ts';

/** The key under which a case says what else was told: a list of emergencies of the household, each with what was granted for it. */
export const beforeKey = 'before';
const keys = ['kind', 'on', 'granted', 'other-member'];

/** The case itself, as others are compared with it: of a household of its own. */
export type Asking = Omit<Told, 'householdId' | 'decisions'>;

const [household, another] = ['household-1' as Id<'household'>, 'person-of-the-household' as Id<'person'>];

const emergencyIn = (raw: unknown, { incident }: Asking): Told | readonly string[] => {
  const { raw: it, faults } = mapOf(raw, keys);
  const read = {
    ...{ kind: incidentKinds.find((kind) => kind === it['kind']), on: dayIn(it['on'], incident.happenedOn) },
    ...{ granted: yuanOf(it['granted']), isOfAnother: yesOf(it['other-member'], false) },
  };
  const { kind, on, granted, isOfAnother } = read;
  if (faults.length > 0 || !kind || !on || granted === undefined || isOfAnother === undefined) return [...faults, ...unread(read)];
  return {
    householdId: household,
    incident: { kind, happenedOn: on, persons: isOfAnother ? [another] : incident.persons },
    decisions: [{ outcome: 'granted', amount: granted }],
  };
};

/** What the cases before it gave for the same thing, or what of them cannot be read. */
export const elsewhereIn = (raw: unknown, asking: Asking, law: Window): Elsewhere | readonly string[] => {
  if (raw !== undefined && !Array.isArray(raw)) return [`${beforeKey} is no list`];
  const all = ((raw ?? []) as readonly unknown[]).map((one) => emergencyIn(one, asking));
  const faults = all.flatMap((it) => (isFaults(it) ? it : []));
  const others = all.flatMap((it) => (isFaults(it) ? [] : [it]));
  return faults.length > 0 ? faults : elsewhereOf({ ...asking, householdId: household, decisions: [] }, others, law);
};

export const isFaults = <T extends object>(it: T | readonly string[]): it is readonly string[] => Array.isArray(it);
