import type { Event } from '@jiuzhu/kernel';
import { billSettled } from '@jiuzhu/schema/events/medical/bill-settled.ts';
import { settlementReversed } from '@jiuzhu/schema/events/medical/settlement-reversed.ts';
import type { Settlement } from '../../domain/settlement/settlement.ts';

/** What was settled at discharge; what was reimbursed is told with its case. */
export const settledEvents = (it: Settlement): readonly Event[] => {
  if (!it.providerId) return [];
  const { id: settlementId, providerId, personId, householdId, class: of, year, bill, outcome } = it;
  const { kind, admittedOn, dischargedOn, total } = bill;
  const { paid, tilt, left } = outcome;
  const whose = { ...(personId ? { personId } : {}), ...(householdId ? { householdId } : {}), ...(of ? { class: of } : {}) };
  return [billSettled({ settlementId, providerId, ...whose, kind, admittedOn, dischargedOn, year, total, paid, tilt, left })];
};

export const reversedEvents = ({ id: settlementId, providerId, personId, year, outcome, reversal }: Settlement): readonly Event[] => {
  if (!reversal || !providerId) return [];
  const { reason, on } = reversal;
  return [settlementReversed({ settlementId, providerId, ...(personId ? { personId } : {}), reason, year, paid: outcome.paid, on })];
};
