import type { Day } from '@jiuzhu/kernel';
import { requestBegun } from '@jiuzhu/schema/events/verification/request-begun.ts';
import type { VerificationRequest } from '../../domain/request.ts';

/** That it has begun: whoever waits for the start counts no further (57号 Art 17). */
export const tellBegun = (
  householdId: VerificationRequest['householdId'],
  { id, purpose }: Pick<VerificationRequest, 'id' | 'purpose'>,
  on: Day,
) => requestBegun({ householdId, requestId: id, purpose, on });
