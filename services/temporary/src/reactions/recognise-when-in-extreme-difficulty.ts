import { accept } from '@jiuzhu/kernel';
import { extremeDifficultyConfirmed } from '@jiuzhu/schema/events/subsistence/extreme-difficulty-confirmed.ts';
import { reaction } from '@jiuzhu/service-kit';
import { recognitions } from '../adapters/database/recognitions.ts';
import { recognisedAlone } from '../domain/household/class.ts';

/** 特困人员: a member by name, from the day of the confirmation. */
export const recogniseWhenInExtremeDifficulty = reaction({
  on: extremeDifficultyConfirmed,
  subject: recognitions,
  key: (event) => event.householdId,
  decide: ({ personId }, before, { today, source: { version } }) =>
    accept({ recognition: recognisedAlone(before, personId, 'tekun', today), version }),
});
