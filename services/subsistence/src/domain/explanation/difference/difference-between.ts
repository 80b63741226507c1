import { fen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import { judge } from '../../classification/judge.ts';
import { totalOf } from '../../classification/judgement.ts';
import type { Judgement } from '../../classification/judgement.ts';
import type { EntitlementLaw } from '../../law/law.ts';
import type { Judged } from '../../procedure/subsistence-case.ts';
import { movedFacts } from './moved-facts.ts';
import { movedReasons } from './moved-reasons.ts';
import type { MovedReason } from './moved-reasons.ts';
import { movedStandards } from './moved-standards.ts';
import type { MovedStandard } from './moved-standards.ts';
import type { Moved } from './moved.ts';

/** What was judged, and the standards that it was judged by, where they are still to be had as they were. */
export type JudgedBy = { readonly judged: Judged; readonly law: EntitlementLaw | undefined };
type Judgeable = { readonly judged: Judged; readonly law: EntitlementLaw };

export type Outcome = { readonly class: Judgement['class']; readonly amount: Fen };

/** What alone, or only together with another, makes so much of the difference. */
export type Cause = {
  readonly cause: 'facts' | 'standards' | 'facts-and-standards' | 'rules';
  /** fen a month, less than nothing where it lowers the amount; all shares together are the whole difference */
  readonly share: Fen;
  /** what the older decision would have been with this alone moved; none for what is left to both together */
  readonly outcome?: Outcome;
  readonly reasons: readonly MovedReason[];
};

export type Difference = {
  readonly before: Outcome;
  readonly after: Outcome;
  readonly amount: Fen;
  readonly facts: readonly Moved[];
  readonly rulesMoved: boolean;
  /** none where the standards of one of the two are not to be had as they were: then nothing can be judged anew, and nothing is guessed */
  readonly explained?: { readonly standards: readonly MovedStandard[]; readonly causes: readonly Cause[] };
};

/**
 * Why two decisions on one household differ. Each cause is found by judging anew with it alone moved: the new facts under the old standards, the old
 * facts under the new ones. What neither does alone is left to both; and where a decision does not come out again under the rules of today, to the rules.
 */
export const differenceBetween = (one: JudgedBy, other: JudgedBy): Difference => {
  const [before, after] = [one.judged.judgement, other.judged.judgement];
  return {
    before: outcomeOf(before),
    after: outcomeOf(after),
    amount: fen(totalOf(after) - totalOf(before)),
    facts: movedFacts(one.judged.snapshot, other.judged.snapshot),
    rulesMoved: one.judged.rulesHash !== other.judged.rulesHash,
    ...(isJudgeable(one) && isJudgeable(other)
      ? { explained: { standards: movedStandards(one.law, other.law), causes: causesOf(one, other) } }
      : {}),
  };
};

const isJudgeable = (it: JudgedBy): it is Judgeable => it.law !== undefined;

const causesOf = (one: Judgeable, other: Judgeable): readonly Cause[] => {
  const [old, now] = [judge(one.judged.snapshot, one.law), judge(other.judged.snapshot, other.law)];
  const facts = judge(other.judged.snapshot, one.law);
  const standards = judge(one.judged.snapshot, other.law);
  const alone = [alonePart('facts', old, facts), alonePart('standards', old, standards)];
  const rules = rulesPart(one.judged.judgement, old, now, other.judged.judgement);
  return [...alone, togetherPart(old, now, alone), rules].filter(isSome);
};

const outcomeOf = (it: Judgement): Outcome => ({ class: it.class, amount: totalOf(it) });

/** What cannot be decided in the mixed case has no amount: nothing is said of it alone, and the whole is left to both together. */
const alonePart = (cause: 'facts' | 'standards', old: Judgement, mixed: Judgement): Cause => ({
  cause,
  share: fen(mixed.class === 'undecidable' ? 0 : totalOf(mixed) - totalOf(old)),
  outcome: outcomeOf(mixed),
  reasons: movedReasons(old, mixed),
});

const togetherPart = (old: Judgement, now: Judgement, alone: readonly Cause[]): Cause => {
  const told = new Set(alone.flatMap(({ reasons }) => reasons.map(keyOf)));
  const share = fen(totalOf(now) - totalOf(old) - alone.reduce((sum, it) => sum + it.share, 0));
  return { cause: 'facts-and-standards', share, reasons: movedReasons(old, now).filter((it) => !told.has(keyOf(it))) };
};

const keyOf = ({ tried, personId, code }: MovedReason): string => `${tried} ${personId ?? ''} ${code}`;

/** Between a decision as it was kept and as it comes out today: on both sides. */
const rulesPart = (before: Judgement, old: Judgement, now: Judgement, after: Judgement): Cause => ({
  cause: 'rules',
  share: fen(totalOf(old) - totalOf(before) + totalOf(after) - totalOf(now)),
  outcome: outcomeOf(old),
  reasons: [...movedReasons(before, old), ...movedReasons(now, after)],
});

const isSome = ({ share, reasons }: Cause): boolean => share !== 0 || reasons.length > 0;
