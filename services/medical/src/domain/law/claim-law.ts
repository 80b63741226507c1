import { calendarDays, choice, type Law, mayLack, months, type Standards } from '@jiuzhu/policy';
import { settlementLaw } from './settlement-law.ts';

/** 手工报销: the rules of a settlement, and what a place asks of a claim besides. */
export const claimLaw = {
  ...settlementLaw,
  /** what comes of care in the place, by a provider that has no contract */
  uncontracted: choice('medical.reimbursement.uncontracted', ['as-contracted', 'emergency-alone', 'nothing']),
  /** how long after the discharge one may apply; a place that does not say has no limit */
  within: mayLack(months('medical.reimbursement.within')),
  /** what may be done against the decision: the same for all social assistance */
  reconsideration: mayLack(calendarDays('subsistence.appeal.reconsideration')),
  litigation: mayLack(months('subsistence.appeal.litigation')),
} satisfies Law;

export type ClaimLaw = Standards<typeof claimLaw>;
