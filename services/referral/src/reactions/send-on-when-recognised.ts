import { householdRecognised } from '@jiuzhu/schema/events/subsistence/household-recognised.ts';
import { hearWhen } from './hear-when.ts';

/** A class that this reader does not know yet says only that something was decided. */
export const sendOnWhenRecognised = hearWhen(householdRecognised, ({ class: is }) => ({
  triggers: is === 'rigid' ? ['rigid-recognised'] : [],
  standing: is === 'unknown' ? undefined : is,
  outcome: { programme: 'subsistence', result: 'granted' },
}));
