import { accept } from '@jiuzhu/kernel';
import { assistanceChanged } from '@jiuzhu/schema/events/subsistence/assistance-changed.ts';
import { reaction } from '@jiuzhu/service-kit';
import { recognitions } from '../adapters/database/recognitions.ts';
import { became } from '../domain/household/class.ts';

/** What the household is after a decision on what it is given, from the month that it changes; until then it is what it was. */
export const recogniseWhenChanged = reaction({
  on: assistanceChanged,
  subject: recognitions,
  key: (event) => event.householdId,
  decide: (changed, before, { source: { version } }) => accept({ recognition: became(before, changed), version }),
});
