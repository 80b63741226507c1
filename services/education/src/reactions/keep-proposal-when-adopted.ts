import { accept } from '@jiuzhu/kernel';
import { standardAdopted } from '@jiuzhu/schema/events/standards/standard-adopted.ts';
import { keptAsProposed, keptStandards, reaction } from '@jiuzhu/service-kit';

/** What somebody proposes binds nobody yet, and is known here for whoever asks what would come of it. */
export const keepProposalWhenAdopted = reaction({
  on: standardAdopted,
  subject: keptStandards,
  key: ({ standardId }) => standardId,
  decide: (told, before) => accept(keptAsProposed(told, before)),
});
