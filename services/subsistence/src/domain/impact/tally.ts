import type { Class } from '../classification/classify.ts';
import type { Outturn } from '../assistance/comes-to.ts';

/** What a proposal changes for a household. `otherClass`: neither more nor less, and recognised as something else. */
export const changes = ['newlyGiven', 'noLongerGiven', 'more', 'less', 'otherClass', 'same', 'undecidable'] as const;
export type ImpactChange = (typeof changes)[number];

export const countedClasses = ['tekun', 'dibao', 'single-person', 'margin', 'rigid', 'none', 'undecidable'] as const satisfies readonly (
  Class | 'undecidable'
)[];

/** How many, and how many fen a month. */
type Amounts = { readonly before: number; readonly after: number; readonly fenBefore: number; readonly fenAfter: number };
export type ClassTally = Amounts & { readonly class: Outturn['class'] };

/** Households counted by what a proposal changes for them. Money is that of those whom both books can judge. */
export type Tally = { readonly seen: number; readonly changes: Readonly<Record<ImpactChange, number>> } & Pick<
  Amounts,
  'fenBefore' | 'fenAfter'
> & {
    readonly classes: readonly ClassTally[];
  };

/** Of those who are given something, or recognised; and of those who were judged last and refused. */
export type Impact = { readonly assisted: Tally; readonly refused: Tally };

export const noTally: Tally = {
  seen: 0,
  changes: { newlyGiven: 0, noLongerGiven: 0, more: 0, less: 0, otherClass: 0, same: 0, undecidable: 0 },
  ...{ fenBefore: 0, fenAfter: 0 },
  classes: countedClasses.map((it) => ({ class: it, before: 0, after: 0, fenBefore: 0, fenAfter: 0 })),
};
export const noImpact: Impact = { assisted: noTally, refused: noTally };

const sumOf = <K extends string>(one: Readonly<Record<K, number>>, other: Readonly<Record<K, number>>, of: readonly K[]) =>
  Object.fromEntries(of.map((it) => [it, one[it] + other[it]])) as Record<K, number>;

const tallied = (one: Tally, other: Tally): Tally => ({
  ...sumOf(one, other, ['seen', 'fenBefore', 'fenAfter']),
  changes: sumOf(one.changes, other.changes, changes),
  classes: one.classes.map((it, at) => ({
    class: it.class,
    ...sumOf(it, other.classes[at] ?? it, ['before', 'after', 'fenBefore', 'fenAfter']),
  })),
});

/** What two pages come to together. */
export const together = (one: Impact, other: Impact): Impact => ({
  assisted: tallied(one.assisted, other.assisted),
  refused: tallied(one.refused, other.refused),
});
