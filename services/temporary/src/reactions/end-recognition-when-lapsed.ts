import { accept } from '@jiuzhu/kernel';
import { recognitionLapsed } from '@jiuzhu/schema/events/subsistence/recognition-lapsed.ts';
import { reaction } from '@jiuzhu/service-kit';
import { recognitions } from '../adapters/database/recognitions.ts';
import { lapsed } from '../domain/household/class.ts';

/** A recognition is over, and whoever had something by it; those in extreme difficulty (特困人员) are so without it. */
export const endRecognitionWhenLapsed = reaction({
  on: recognitionLapsed,
  subject: recognitions,
  key: (event) => event.householdId,
  decide: ({ until }, before, { source: { version } }) => accept({ recognition: lapsed(before, until), version }),
});
