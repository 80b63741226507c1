import { accept } from '@jiuzhu/kernel';
import { standardApproved } from '@jiuzhu/schema/events/standards/standard-approved.ts';
import { keptAsApproved, keptStandards, reaction } from '@jiuzhu/service-kit';

/** What was approved is in the law of the next decision here. */
export const keepStandardWhenApproved = reaction({
  on: standardApproved,
  subject: keptStandards,
  key: ({ standardId }) => standardId,
  decide: (told, before) => accept(keptAsApproved(told, before)),
});
