import { accept } from '@jiuzhu/kernel';
import { standardWithdrawn } from '@jiuzhu/schema/events/standards/standard-withdrawn.ts';
import { keptAsWithdrawn, keptStandards, reaction } from '@jiuzhu/service-kit';

/** Nothing comes of a proposal that was taken back. */
export const dropProposalWhenWithdrawn = reaction({
  on: standardWithdrawn,
  subject: keptStandards,
  key: ({ standardId }) => standardId,
  decide: (_told, before) => accept(keptAsWithdrawn(before)),
});
