import { grantDecided } from '@jiuzhu/schema/events/education/grant-decided.ts';
import { hearWhen } from './hear-when.ts';

/** 教育救助 is decided for one pupil: it answers what was asked for that one, and nothing of a brother or sister. */
export const answerWhenEducationDecided = hearWhen(grantDecided, ({ personId, outcome }) => ({
  triggers: [],
  personId,
  outcome: { programme: 'education', result: outcome },
}));
