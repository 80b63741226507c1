import { accept } from '@jiuzhu/kernel';
import { delegationGranted } from '@jiuzhu/schema/events/supervision/delegation-granted.ts';
import { reaction } from '@jiuzhu/service-kit';
import { delegations } from '../adapters/database/delegations.ts';

/** 权限下放: from its first day on the township decides. */
export const keepDelegationWhenGranted = reaction({
  on: delegationGranted,
  subject: delegations,
  key: ({ delegationId, region }) => ({ id: delegationId, region }),
  decide: ({ delegationId, ...it }, _before, { source }) => accept({ ...it, id: delegationId, version: source.version }),
});
