import { addFen, type Fen, fen, type Id, mulDiv } from '@jiuzhu/kernel';
import type { Finding, Result } from './answer.ts';
import type { Household, Kind, MeansItem } from './household.ts';
import { type SourceItem, sourceItem } from './sources.ts';

/** What all members together have of one item: of income for twelve months, of property what it is worth; and how many. */
export type Sum = { readonly kind: Kind; readonly item: MeansItem; readonly amount: Fen; readonly count: number };

const year = 12;
type Figure = { readonly amount: Fen; readonly months?: number | undefined; readonly count?: number | undefined };

/** Income of some months as that of twelve, rounded to the fen once a record. */
const yearly = (kind: Kind, { amount, months }: Figure): Fen =>
  kind === 'income' && months !== undefined ? mulDiv(amount, year, months, 'halfUp') : amount;

const total = (kind: Kind, figures: readonly Figure[]): { readonly amount: Fen; readonly count: number } => ({
  amount: addFen(fen(0), ...figures.map((it) => yearly(kind, it))),
  count: figures.reduce((sum, { count }) => sum + (count ?? 1), 0),
});

const byItem = (parts: readonly Sum[]): readonly Sum[] => {
  const sums = new Map<string, Sum>();
  for (const it of parts) {
    const before = sums.get(`${it.kind}/${it.item}`);
    sums.set(`${it.kind}/${it.item}`, before ? { ...it, amount: addFen(before.amount, it.amount), count: before.count + it.count } : it);
  }
  return [...sums.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, it]) => it);
};

/** What the household said, by item. */
export const declaredSums = ({ declared }: Household): readonly Sum[] =>
  byItem(declared.map((fact) => ({ kind: fact.kind, item: fact.item, ...total(fact.kind, [fact]) })));

const larger = (one: Sum, other: Sum): Sum =>
  one.amount > other.amount || (one.amount === other.amount && one.count >= other.count) ? one : other;

const partOf = (source: SourceItem, findings: readonly Finding[]): Sum | undefined =>
  source.gives.kind === 'flag' ? undefined : { kind: source.gives.kind, item: source.gives.item, ...total(source.gives.kind, findings) };

/** What was found, by item. Two agencies that measure the same thing of the same person are not added up: the larger figure counts. */
export const verifiedSums = (results: readonly Result[]): readonly Sum[] => {
  const things = new Map<string, Sum>();
  for (const { personId, item, status, findings } of results) {
    const source = sourceItem(item);
    const part = source && status === 'HIT' ? partOf(source, findings) : undefined;
    if (!source || !part) continue;
    const thing = `${personId satisfies Id<'person'>}/${source.measures}`;
    const before = things.get(thing);
    things.set(thing, before ? larger(before, part) : part);
  }
  return byItem([...things.values()]);
};
