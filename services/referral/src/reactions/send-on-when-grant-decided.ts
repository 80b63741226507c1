import { grantDecided } from '@jiuzhu/schema/events/temporary/grant-decided.ts';
import { hearWhen } from './hear-when.ts';

/** 摆渡 (南通 2017): who was helped at once is evaluated for what lasts. A refusal answers who asked, and leads nowhere. */
export const sendOnWhenGrantDecided = hearWhen(grantDecided, ({ personId, outcome }) => ({
  triggers: outcome === 'granted' ? ['temporary-granted'] : [],
  personId,
  outcome: { programme: 'temporary', result: outcome },
}));
