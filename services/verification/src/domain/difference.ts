import { type Fen, fen } from '@jiuzhu/kernel';
import { isKnown, type Result } from './answer.ts';
import type { MeansItem } from './household.ts';
import { sourceItem } from './sources.ts';
import type { Sum } from './sum.ts';

/** Declared and found are not the same: of what is counted how many, of all else fen. */
export type Difference = { readonly item: MeansItem; readonly declared: Fen; readonly verified: Fen };

const counted: readonly MeansItem[] = ['vehicle', 'home', 'business', 'machinery'];

/** Vehicles, homes, businesses and machinery are compared by number: what they are worth, agencies seldom know. */
export const isCounted = (item: MeansItem): boolean => counted.includes(item);

type Means = { readonly kind: 'income' | 'property'; readonly item: MeansItem };

/** The items that every agency asked for has answered for every member: only of these is anything known to differ. */
const comparable = (results: readonly Result[]): readonly Means[] => {
  const found = new Map<string, { readonly means: Means; readonly known: boolean }>();
  for (const result of results) {
    const gives = sourceItem(result.item)?.gives;
    if (gives === undefined || gives.kind === 'flag') continue;
    const key = `${gives.kind}/${gives.item}`;
    found.set(key, { means: gives, known: (found.get(key)?.known ?? true) && isKnown(result) });
  }
  return [...found.values()].filter(({ known }) => known).map(({ means }) => means);
};

const figure = (sums: readonly Sum[], { kind, item }: Means): Fen => {
  const sum = sums.find((it) => it.kind === kind && it.item === item);
  return fen(sum === undefined ? 0 : isCounted(item) && kind === 'property' ? sum.count : sum.amount);
};

export const differences = (
  results: readonly Result[],
  declared: readonly Sum[],
  verified: readonly Sum[],
): readonly (Difference & Means)[] =>
  comparable(results)
    .map((means) => ({ ...means, declared: figure(declared, means), verified: figure(verified, means) }))
    .filter((it) => it.declared !== it.verified);
