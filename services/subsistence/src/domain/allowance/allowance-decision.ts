import type { Act } from '@jiuzhu/casework';
import type { Day, Fen } from '@jiuzhu/kernel';
import type { Reason } from '@jiuzhu/policy';
import type { Allowances, Claimed, Period } from './allowance.ts';

export const allowanceOutcomes = ['granted', 'refused', 'increased', 'reduced', 'ended'] as const;
export type AllowanceOutcome = (typeof allowanceOutcomes)[number];

/** Of what was ended though its conditions were still met. */
export const endReasons = ['asked-by-family', 'false-report'] as const;
export type EndReason = (typeof endReasons)[number];

/** One decision of one allowance, written once, in the row of all that were made of the household's. */
export type AllowanceDecision = Act &
  Claimed & {
    readonly number: number;
    readonly outcome: AllowanceOutcome;
    readonly every: Period;
    /** what is paid each time from then on */
    readonly amount: Fen;
    /** what the place pays to whoever has nothing beside it; not known of what the place does not give any more */
    readonly full?: Fen | undefined;
    /** the first day of the first month that it changes */
    readonly from?: Day | undefined;
    /** every condition that was weighed, the failing ones among them */
    readonly reasons: readonly Reason[];
    /** of the standards; none, where nothing was weighed */
    readonly standardsHash?: string | undefined;
    /** `not-offered`: the place gives it no more */
    readonly reason?: EndReason | 'not-offered' | undefined;
    readonly certificateHash?: string | undefined;
  };

/** What becomes of a household's allowances, and by which decisions. */
export type AllowancesMoved = { readonly allowances: Allowances; readonly made: readonly AllowanceDecision[] };

const toTheirLoss: readonly AllowanceOutcome[] = ['refused', 'reduced', 'ended'];

/** The family has its reasons in writing. */
export const isAllowanceLost = ({ outcome }: Pick<AllowanceDecision, 'outcome'>): boolean => toTheirLoss.includes(outcome);
