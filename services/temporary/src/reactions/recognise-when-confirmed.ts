import { accept } from '@jiuzhu/kernel';
import { assistanceConfirmed } from '@jiuzhu/schema/events/subsistence/assistance-confirmed.ts';
import { reaction } from '@jiuzhu/service-kit';
import { recognitions } from '../adapters/database/recognitions.ts';
import { recognised, recognisedAlone } from '../domain/household/class.ts';

/** 低保: the household, or a member of it alone, from the day of the confirmation, though it is paid from the month after. */
export const recogniseWhenConfirmed = reaction({
  on: assistanceConfirmed,
  subject: recognitions,
  key: (event) => event.householdId,
  decide: ({ personId, class: of }, before, { today, source: { version } }) =>
    accept({ recognition: personId ? recognisedAlone(before, personId, of, today) : recognised(before, of, today), version }),
});
