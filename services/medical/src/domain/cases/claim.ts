import type { Bill } from '../settlement/bill.ts';

/** Why something was not settled at discharge. */
export const claimCauses = ['no-direct-settlement', 'no-contract', 'class-later'] as const;
export type ClaimCause = (typeof claimCauses)[number];

/** 手工报销: one bill that was paid at discharge by the patient, and what each insurance paid of it. */
export type Claim = {
  readonly providerCode: string;
  /** absent once it was destroyed */
  readonly billNumber?: string | undefined;
  readonly cause: ClaimCause;
  readonly bill: Bill;
};

/** What is said to be the cause can be so: nobody is elsewhere in the place itself, and whoever has a contract settles at discharge. */
export const causeHolds = ({ cause, bill }: Pick<Claim, 'cause' | 'bill'>, isContracted: boolean): boolean => {
  if (cause === 'no-direct-settlement') return bill.place !== 'region';
  return cause !== 'no-contract' || !isContracted;
};
