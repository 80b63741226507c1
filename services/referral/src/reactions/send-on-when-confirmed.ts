import { assistanceConfirmed } from '@jiuzhu/schema/events/subsistence/assistance-confirmed.ts';
import { hearWhen } from './hear-when.ts';

/** Whoever is given the allowance is evaluated for all that goes with it. */
export const sendOnWhenConfirmed = hearWhen(assistanceConfirmed, ({ personId }) => ({
  triggers: ['allowance-granted'],
  personId,
  standing: personId ? 'single-person' : 'dibao',
  outcome: { programme: 'subsistence', result: 'granted' },
}));
