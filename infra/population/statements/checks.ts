import type { Id } from '@jiuzhu/kernel';
import { field } from '../draw/field.ts';
import { draw, whole } from '../draw/source.ts';
import type { Source } from '../draw/source.ts';
import type { Household } from '../household.ts';
import { sourceOf } from '../population.ts';
import type { Population } from '../population.ts';
import { readTable } from '../tables/read-table.ts';
import type { Item, Kind, Statement } from './statement.ts';

const agencyNames = [
  ...(['tax', 'human-resources', 'veterans', 'civil-affairs', 'bank', 'securities', 'insurance', 'online-finance'] as const),
  ...(['public-security', 'natural-resources', 'market-regulation', 'agriculture'] as const),
];
export type Agency = (typeof agencyNames)[number];

/** What an agency has of a member: of an income what twelve months bring, of property what it is worth, and how many. */
export type Found = {
  readonly personId: Id<'person'>;
  readonly kind: Kind;
  readonly item: Item;
  readonly amount: number;
  readonly count: number;
};
/** `afterDays`: how long the answer takes; undefined: none ever comes, which is not the same as nothing found. */
export type Check = { readonly agency: Agency; readonly afterDays: number | undefined; readonly found: readonly Found[] };

const rows = readTable('agency');
const agencies = agencyNames.map((agency, at) => {
  const first = rows.find((row) => row.text('agency') === agency);
  if (!first) throw new RangeError(`agency.csv says nothing of ${agency}`);
  return { agency, at, late: first.number('late') / 100, missing: first.number('missing') / 100 };
});
/** Who knows of an item, and how likely. */
const keepers = new Map(
  rows.map((row, at) => [row.text('item'), { agency: row.text('agency') as Agency, knows: row.number('knows') / 100, at }]),
);

/** The longest that an agency is late by. */
const latest = 30;

/** What each agency would answer. Of who has not signed nothing is found, and nobody is asked. */
export const checksOf = (population: Population, household: Household, statements: readonly Statement[]): readonly Check[] => {
  const source = sourceOf(population, household.place);
  const isPlain = household.aim === undefined && household.corner === undefined;
  const found = foundOf(source, household, statements, isPlain);
  return agencies.map(({ agency, at, late, missing }) => {
    const drawn = draw(source, field.sourceAnswers + at);
    const isMissing = isPlain ? drawn < missing : household.corner === 'agency-missing' && agency === 'bank';
    if (isMissing) return { agency, afterDays: undefined, found: [] };
    const isLate = isPlain && drawn < missing + late;
    const days = draw(source, field.sourceAnswers + at, 1);
    return { agency, afterDays: isLate ? whole(11, latest, days) : whole(0, 3, days), found: found.get(agency) ?? [] };
  });
};

/** What there is to be found, by who keeps it. Where one limit or one case is to decide, everything is. */
const foundOf = (
  source: Source,
  { members }: Household,
  statements: readonly Statement[],
  isPlain: boolean,
): ReadonlyMap<Agency, Found[]> => {
  const found = new Map<Agency, Found[]>();
  for (const { kind, item, truth, months = 12, personId } of statements) {
    const keeper = kind === 'spending' ? undefined : keepers.get(item);
    const no = members.findIndex((it) => it.personId === personId);
    const { amount, count = 1 } = truth;
    if (!keeper || personId === undefined || !members[no]?.authorised || amount < 0 || (amount === 0 && truth.count === undefined))
      continue;
    if (isPlain && draw(source, field.sourceKnows + keeper.at, no) >= keeper.knows) continue;
    const of = found.get(keeper.agency);
    const record = { personId, kind, item, amount: kind === 'income' ? (amount / months) * 12 : amount, count };
    if (of) of.push(record);
    else found.set(keeper.agency, [record]);
  }
  return found;
};
