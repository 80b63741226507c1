import type { Act, DelegationRef, Meeting } from '@jiuzhu/casework';
import type { Day, Fen } from '@jiuzhu/kernel';
import type { Class } from '../classification/classify.ts';
import type { Judged } from '../procedure/subsistence-case.ts';
import type { Assistance } from './assistance.ts';
import type { DecisionId } from './decision-id.ts';
import type { SupportEnded } from './ending.ts';
import type { WorkAnswer } from '../work/work-answer.ts';
import type { SuspensionReason, TerminationReason } from './reasons.ts';
import type { Trace } from './trace.ts';

/** What is decided of an assistance that runs. Applications and their reconsideration are decided as cases. */
export type DecisionKind =
  | 'review'
  | 'change'
  | 'exit'
  | 'termination'
  | 'death'
  | 'suspension'
  | 'resumption'
  | 'lapse'
  | 'recovery'
  | 'reassessment'
  | 'care'
  | 'work';

export type Outcome = 'stays' | 'increased' | 'reduced' | 'other-class' | 'gradual-exit' | 'ended' | 'suspended' | 'resumed' | 'recovery';

/** 追回: what was drawn beyond what was due, in which months; and of a fraud, the fine. */
export type Recovery = {
  readonly amount: Fen;
  readonly months: readonly { readonly month: Day; readonly amount: Fen }[];
  readonly isFraud: boolean;
  readonly fine?: Fen | undefined;
};

/** One decision, written once. It cites the one before, and takes nothing of it away. */
export type AssistanceDecision = Act & {
  readonly number: number;
  readonly kind: DecisionKind;
  readonly cites: DecisionId;
  readonly outcome: Outcome;
  /** what it leaves */
  readonly class: Class;
  readonly amount: Fen;
  /** the first day of the first month that it changes */
  readonly from?: Day | undefined;
  /** the last day of an exit, or of a recognition */
  readonly until?: Day | undefined;
  /** 补发: what of months that have begun is made up for, with the first month that it changes */
  readonly back?: readonly { readonly month: Day; readonly amount: Fen }[] | undefined;
  /** of what was decided without anything being judged */
  readonly reason?: SuspensionReason | TerminationReason | 'recognition-over' | 'self-care' | 'work-refused' | 'work-taken-up' | undefined;
  readonly recovery?: Recovery | undefined;
  /** of whom the support in extreme difficulty ends by it */
  readonly supportEnded?: SupportEnded | undefined;
  /** what somebody said to work, on which a share was withheld or given again */
  readonly refused?: readonly WorkAnswer[] | undefined;
  readonly judged?: Judged | undefined;
  /** of each member who has a grant of his or her own in a margin household */
  readonly alone?: readonly Judged[] | undefined;
  readonly delegations?: readonly DelegationRef[] | undefined;
  readonly meeting?: Meeting | undefined;
  /** of a re-assessment: the decisions whose facts were judged again, by which standards and rules, and all that was weighed */
  readonly weighed?:
    | {
        readonly bases: readonly DecisionId[];
        readonly trace: Trace;
        readonly standardsHash: string;
        readonly rulesHash: string;
      }
    | undefined;
};

/** What becomes of it, and by which decision, where it was decided. */
export type Moved = { readonly assistance: Assistance; readonly made?: AssistanceDecision | undefined };
/** What a decision leaves, and itself. */
export type Decided = { readonly assistance: Assistance; readonly made: AssistanceDecision };

/** The next in the row of all that were made of this household's assistance. */
export const nextDecision = ({ householdId, decision, decisions }: Assistance) => {
  const number = decisions + 1;
  return { number, cites: decision, id: `household/${householdId}/${String(number)}` as DecisionId };
};

const toTheirLoss: readonly Outcome[] = ['reduced', 'other-class', 'gradual-exit', 'ended', 'suspended', 'recovery'];

/** Less is given, or nothing, or something is asked back: the family has its reasons in writing (57号 Art 32). */
export const isToTheirLoss = ({ outcome }: Pick<AssistanceDecision, 'outcome'>): boolean => toTheirLoss.includes(outcome);
