import { assistanceChanged } from '@jiuzhu/schema/events/subsistence/assistance-changed.ts';
import { hearWhen } from './hear-when.ts';

/** What is looked at anew is answered: it stays in some form, or it ends, and whoever loses it is not lost sight of. */
export const sendOnWhenAssistanceChanged = hearWhen(assistanceChanged, ({ kind, outcome, class: is }) => {
  const isAnswer = kind === 'review' || kind === 'change';
  const hasEnded = outcome === 'ended';
  return {
    triggers: hasEnded ? ['assistance-ended'] : [],
    standing: is === 'unknown' ? undefined : is,
    outcome: isAnswer ? { programme: 'subsistence', result: hasEnded ? 'refused' : 'granted' } : undefined,
  };
});
