import type { Impact, Tally } from './tally.ts';

/** Fewer households than this are not told of at all; to so many households, and to so many fen, the rest is rounded. */
const fewest = 10;
const households = 5;
const money = 100_000;

const to = (step: number, it: number): number => step * Math.round(it / step);

const roundedTally = (it: Tally): Tally | undefined => {
  if (it.seen < fewest) return undefined;
  return {
    seen: to(households, it.seen),
    changes: Object.fromEntries(Object.entries(it.changes).map(([name, n]) => [name, to(households, n)])) as Tally['changes'],
    ...{ fenBefore: to(money, it.fenBefore), fenAfter: to(money, it.fenAfter) },
    classes: it.classes.map((one) => ({
      class: one.class,
      ...{ before: to(households, one.before), after: to(households, one.after) },
      // the sum of a few is as good as what one of them is given
      ...{ fenBefore: one.before < fewest ? 0 : to(money, one.fenBefore), fenAfter: one.after < fewest ? 0 : to(money, one.fenAfter) },
    })),
  };
};

export type ToldImpact = { readonly assisted: Tally | undefined; readonly refused: Tally | undefined };

/**
 * What is told to whoever may see no household: no count by which one could be found, alone or as what is missing from a sum. Each figure is rounded by itself, so that
 * the rounded ones need not add up.
 */
export const rounded = ({ assisted, refused }: Impact): ToldImpact => ({
  assisted: roundedTally(assisted),
  refused: roundedTally(refused),
});
