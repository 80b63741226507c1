import { accept } from '@jiuzhu/kernel';
import { delegationRevoked } from '@jiuzhu/schema/events/supervision/delegation-revoked.ts';
import { reaction } from '@jiuzhu/service-kit';
import { delegations } from '../adapters/database/delegations.ts';

/** What was decided by it before stands. One that was never granted is a fault of the stream, which parks it. */
export const endDelegationWhenRevoked = reaction({
  on: delegationRevoked,
  subject: delegations,
  key: ({ delegationId, region }) => ({ id: delegationId, region }),
  decide: ({ on }, delegation, { source }) => {
    if (!delegation) throw new Error('a delegation is revoked that was never granted here');
    return accept({ ...delegation, revokedOn: on, version: source.version });
  },
});
