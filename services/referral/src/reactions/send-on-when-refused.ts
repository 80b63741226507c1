import { assistanceRefused } from '@jiuzhu/schema/events/subsistence/assistance-refused.ts';
import { hearWhen } from './hear-when.ts';

export const sendOnWhenRefused = hearWhen(assistanceRefused, ({ personId }) => ({
  triggers: ['allowance-refused'],
  personId,
  outcome: { programme: 'subsistence', result: 'refused' },
}));
