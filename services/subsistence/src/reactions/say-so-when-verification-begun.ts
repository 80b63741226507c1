import { accept } from '@jiuzhu/kernel';
import { requestBegun } from '@jiuzhu/schema/events/verification/request-begun.ts';
import { reaction } from '@jiuzhu/service-kit';
import { verifiedHouseholds } from '../adapters/database/verified-households.ts';
import { begunFor } from '../domain/procedure/verification/follow-verification.ts';

/** 核对 has begun: the county is no longer waited for, the agencies are. */
export const saySoWhenVerificationBegun = reaction({
  on: requestBegun,
  subject: verifiedHouseholds,
  key: (event) => event.householdId,
  decide: (begun, it) => accept({ ...it, cases: it.cases.map((one) => begunFor(one, begun)) }),
});
