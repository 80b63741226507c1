import { enrolmentEnded } from '@jiuzhu/schema/events/education/enrolment-ended.ts';
import { hearWhen } from './hear-when.ts';

/** Whoever has left school is in no need of what pupils are given; a pupil in another stage is, and is applied for anew. */
export const answerWhenEnrolmentEnded = hearWhen(enrolmentEnded, ({ personId, why }) => ({
  triggers: [],
  personId,
  outcome: why === 'left-school' ? { programme: 'education', result: 'no-need' } : undefined,
}));
