import type { Id } from '@jiuzhu/kernel';
import { field } from '../draw/field.ts';
import { draw, whole } from '../draw/source.ts';
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
  const own = rows.filter((row) => row.text('agency') === agency);
  const [first] = own;
  if (!first) throw new RangeError(`agency.csv says nothing of ${agency}`);
  const items = own.map((row) => ({ item: row.text('item') as Item, knows: row.number('knows') / 100, at: rows.indexOf(row) }));
  return { agency, at, items, late: first.number('late') / 100, missing: first.number('missing') / 100 };
});

/** The longest that an agency is late by. */
const latest = 30;

/** What each agency would answer. Of who has not signed nothing is found, and nobody is asked. */
export const checksOf = (population: Population, household: Household, statements: readonly Statement[]): readonly Check[] => {
  const source = sourceOf(population, household.place);
  const isExact = household.aim !== undefined || household.corner !== undefined;
  return agencies.map(({ agency, at, items, late, missing }) => {
    const drawn = draw(source, field.sourceAnswers + at);
    const isMissing = isExact ? household.corner === 'agency-missing' && agency === 'bank' : drawn < missing;
    const isLate = !isExact && drawn < missing + late;
    const afterDays = isMissing
      ? undefined
      : isLate
        ? whole(11, latest, draw(source, field.sourceAnswers + at, 1))
        : whole(0, 3, draw(source, field.sourceAnswers + at, 2));
    const found = statements.flatMap((it) => {
      const line = items.find(({ item }) => item === it.item && it.kind !== 'spending');
      const no = household.members.findIndex(({ personId }) => personId === it.personId);
      const member = household.members[no];
      if (!line || !member?.authorised || it.truth.amount < 0) return [];
      return isExact || draw(source, field.sourceKnows + line.at, no) < line.knows ? foundFrom(it, member.personId) : [];
    });
    return { agency, afterDays, found: isMissing ? [] : found };
  });
};

const foundFrom = ({ kind, item, truth, months = 12 }: Statement, personId: Id<'person'>): readonly Found[] => {
  const { amount, count = 1 } = truth;
  if (amount === 0 && truth.count === undefined) return [];
  return [{ personId, kind, item, amount: kind === 'income' ? (amount / months) * 12 : amount, count }];
};
