import { accept } from '@jiuzhu/kernel';
import { policyPublished } from '@jiuzhu/schema/events/standards/policy-published.ts';
import { reaction } from '@jiuzhu/service-kit';
import { policies } from '../adapters/database/policies.ts';

/** What a place offers is known here by its id and days: a notice says by it which papers are to be brought. */
export const keepPolicyWhenPublished = reaction({
  on: policyPublished,
  subject: policies,
  key: ({ policyId }) => policyId,
  decide: ({ policyId: id, region, programme, from, to, supersedes }) => accept({ id, region, programme, from, to, supersedes }),
});
