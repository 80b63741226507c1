import { accept } from '@jiuzhu/kernel';
import { assistanceConfirmed } from '@jiuzhu/schema/events/subsistence/assistance-confirmed.ts';
import { reaction } from '@jiuzhu/service-kit';
import { recognitions } from '../adapters/database/recognitions.ts';
import { recognised, recognisedAlone } from '../domain/household/class.ts';

/** 低保: the household, or a member of it alone. */
export const recogniseWhenConfirmed = reaction({
  on: assistanceConfirmed,
  subject: recognitions,
  key: (event) => event.householdId,
  decide: ({ personId, class: of }, before, { source: { version } }) =>
    accept({ recognition: personId ? recognisedAlone(before, personId, of) : recognised(before, of), version }),
});
