import { randomUUID } from 'node:crypto';
import { type Day, type Id, type Month, type RegionCode } from '@jiuzhu/kernel';
import { verificationRequested } from '@jiuzhu/schema/events/subsistence/verification-requested.ts';

type More = { readonly on?: Day; readonly freshFrom?: Day; readonly roster?: { readonly region: RegionCode; readonly month: Month } };

/** As subsistence tells it of a case that it accepted, or of a review that it opened. */
export const asSubsistenceAsks = (household: Id<'household'>, more: More = {}) => {
  const requestId = randomUUID() as Id<'request'>;
  const caseId = `subsistence-case/${randomUUID()}` as Id<'subsistence-case'>;
  const asked = { caseId, householdId: household, requestId, on: '2026-03-02' as Day, agency: 'township-990000001' };
  return { requestId, event: verificationRequested({ ...asked, ...more }) };
};
