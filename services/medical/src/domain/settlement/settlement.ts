import type { Day, Id, RegionCode } from '@jiuzhu/kernel';
import type { MedicalClass } from '../people/medical-class.ts';
import type { Gift } from '../charity/gift.ts';
import type { Bill } from './bill.ts';
import type { Pool } from './pool.ts';
import type { Outcome } from './settle.ts';

/** What was paid of a bill: written once, and perhaps taken back. */
export type Settlement = {
  readonly id: Id<'settlement'>;
  /** absent: it was reimbursed to the patient */
  readonly providerId?: Id<'provider'> | undefined;
  /** by which all insurances know the provider */
  readonly providerCode: string;
  /** by which it was reimbursed; absent: settled at discharge */
  readonly caseId?: Id<'medical-case'> | undefined;
  /** absent once it was destroyed */
  readonly billNumber?: string | undefined;
  /** how often a bill of this number was settled before, and taken back */
  readonly round: number;
  /** absent: nobody who is helped has the number on the bill */
  readonly personId?: Id<'person'> | undefined;
  readonly householdId?: Id<'household'> | undefined;
  readonly region: RegionCode;
  readonly class?: MedicalClass | undefined;
  readonly year: number;
  readonly pool: Pool;
  readonly bill: Bill;
  readonly outcome: Outcome;
  readonly settledOn: Day;
  readonly settledBy: string;
  readonly reversal?: Reversal | undefined;
  /** what charities gave or will give of what it left, in the order of their coming; absent: nothing */
  readonly gifts?: readonly Gift[] | undefined;
};

export const reversalReasons = ['bill-wrong', 'person-wrong', 'refunded'] as const;
export type ReversalReason = (typeof reversalReasons)[number];

export type Reversal = {
  readonly id: Id<'reversal'>;
  readonly reason: ReversalReason;
  readonly on: Day;
  readonly by: string;
};
