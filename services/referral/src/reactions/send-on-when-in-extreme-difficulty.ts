import { extremeDifficultyConfirmed } from '@jiuzhu/schema/events/subsistence/extreme-difficulty-confirmed.ts';
import { hearWhen } from './hear-when.ts';

export const sendOnWhenInExtremeDifficulty = hearWhen(extremeDifficultyConfirmed, ({ personId }) => ({
  triggers: ['extreme-difficulty-confirmed'],
  personId,
  standing: 'tekun',
  outcome: { programme: 'subsistence', result: 'granted' },
}));
