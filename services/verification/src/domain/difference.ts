import { type Fen, fen } from '@jiuzhu/kernel';
import { isKnown, type Place, type Result } from './answer.ts';
import type { MeansItem } from './household.ts';
import { sourceItem } from './sources.ts';
import type { Sum } from './sum.ts';

/** Declared and found are not the same: of what is counted how many, of all else fen. */
export type Difference = { readonly item: MeansItem; readonly declared: Fen; readonly verified: Fen };

const counted: readonly MeansItem[] = ['vehicle', 'home', 'business', 'machinery'];

/** Vehicles, homes, businesses and machinery are compared by number: what they are worth, agencies seldom know. */
export const isCounted = (item: MeansItem): boolean => counted.includes(item);

type Means = { readonly kind: 'income' | 'property'; readonly item: MeansItem };

/** The items that every agency asked for has answered for every member, and nobody only committed to: only of these is anything known to differ. */
export const comparable = (results: readonly Result[], committed: readonly Place[] = []): readonly Means[] => {
  const found = new Map<string, { readonly means: Means; readonly known: boolean }>();
  const open = committed.map(({ item }) => ({ item, known: false }));
  for (const { item, known } of [...results.map((it) => ({ item: it.item, known: isKnown(it) })), ...open]) {
    const gives = sourceItem(item)?.gives;
    if (gives === undefined || gives.kind === 'flag') continue;
    const key = `${gives.kind}/${gives.item}`;
    found.set(key, { means: gives, known: (found.get(key)?.known ?? true) && known });
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
  committed: readonly Place[] = [],
): readonly (Difference & Means)[] =>
  comparable(results, committed)
    .map((means) => ({ ...means, declared: figure(declared, means), verified: figure(verified, means) }))
    .filter((it) => it.declared !== it.verified);
