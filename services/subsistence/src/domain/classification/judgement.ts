import type { Fen } from '@jiuzhu/kernel';
import type { Finding, Reason } from '@jiuzhu/policy';
import type { Step } from './amount.ts';
import type { Need } from './needs.ts';

/** One way to the allowance that was tried, with every condition of it; `failing` and `undecided` are the codes that decided. */
export type Trial = {
  readonly tried: 'household' | 'single-person';
  readonly verdict: Finding['verdict'];
  readonly failing: readonly string[];
  readonly undecided: readonly string[];
  readonly reasons: readonly Reason[];
};

/**
 * What the law comes to for these facts: a class, none, or not to be decided yet. Plain data, equal to itself after JSON. Of the trials the
 * last one decided.
 */
export type Judgement =
  | { readonly class: 'dibao'; readonly amount: Fen; readonly steps: readonly Step[]; readonly trials: readonly Trial[] }
  | { readonly class: 'none'; readonly trials: readonly Trial[] }
  | Undecidable;

export type Undecidable = { readonly class: 'undecidable'; readonly needs: readonly Need[]; readonly trials: readonly Trial[] };
export type Decidable = Exclude<Judgement, Undecidable>;

export const trialOf = (tried: Trial['tried'], { verdict, failing, undecided, reasons }: Finding): Trial => ({
  tried,
  verdict,
  failing: codesOf(failing),
  undecided: codesOf(undecided),
  reasons,
});

/** The codes for which the allowance is refused: all of them. */
export const refusalCodes = ({ trials }: Judgement): readonly string[] => trials.at(-1)?.failing ?? [];

const codesOf = (reasons: readonly Reason[]): readonly string[] => [...new Set(reasons.map(({ code }) => code))];
