import { accept } from '@jiuzhu/kernel';
import { recognitionLapsed } from '@jiuzhu/schema/events/subsistence/recognition-lapsed.ts';
import { reaction } from '@jiuzhu/service-kit';
import { recognitions } from '../adapters/database/recognitions.ts';
import { became } from '../domain/household/class.ts';

/** A recognition is over: the household is nothing of it any more. */
export const endRecognitionWhenLapsed = reaction({
  on: recognitionLapsed,
  subject: recognitions,
  key: (event) => event.householdId,
  decide: (_event, before, { source: { version } }) => accept({ recognition: became(before, 'none'), version }),
});
