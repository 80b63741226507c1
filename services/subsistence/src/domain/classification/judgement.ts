import type { Fen } from '@jiuzhu/kernel';
import type { Reason, Verdict } from '@jiuzhu/policy';
import type { PersonId } from '../household/facts.ts';
import type { Class, Grant } from './classify.ts';
import type { ToldNeed } from './needs.ts';
import type { Step } from './steps.ts';
import type { Trial } from './trial.ts';

/** A class that was tried, told: `failing` and `undecided` are the codes that decided. */
export type ToldTrial = {
  readonly tried: Trial['tried'];
  readonly personId?: PersonId;
  readonly verdict: Verdict;
  readonly failing: readonly string[];
  readonly undecided: readonly string[];
  readonly reasons: readonly Reason[];
};

export type ToldGrant = {
  readonly class: Grant['class'];
  readonly personId?: PersonId;
  readonly amount: Fen;
  readonly steps: readonly Step[];
};

/**
 * What the law comes to for these facts: a class with what it gives, none, or not to be decided yet. Plain data, equal to itself after JSON.
 */
export type Judgement = Decidable | Undecidable;
/** The allowance, for the household or for one member alone. */
export type Applied = 'dibao' | 'single-person';
export type Decidable = {
  readonly applied: Applied;
  readonly class: Class;
  readonly grants: readonly ToldGrant[];
  readonly mayApplyAlone: readonly PersonId[];
  readonly trials: readonly ToldTrial[];
};
export type Undecidable = {
  readonly class: 'undecidable';
  readonly applied: Applied;
  readonly needs: readonly ToldNeed[];
  readonly trials: readonly ToldTrial[];
};

/** Aid is given; a recognition alone gives none. */
export const isGranted = (it: Judgement): boolean => it.class !== 'undecidable' && it.grants.length > 0;

/** What all that is given comes to, a month. */
export const totalOf = (it: Judgement): Fen =>
  (it.class === 'undecidable' ? 0 : it.grants.reduce((sum, { amount }) => sum + amount, 0)) as Fen;

/** What was applied for: the allowance of the household, or of the person alone. */
export const appliedTrial = ({ applied, trials }: Judgement): ToldTrial | undefined => trials.find(({ tried }) => tried === applied);

/** The codes for which the allowance is refused: all of them. */
export const refusalCodes = (it: Judgement): readonly string[] => appliedTrial(it)?.failing ?? [];
