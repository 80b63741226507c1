import { grantDecided } from '@jiuzhu/schema/events/education/grant-decided.ts';
import { answerWhenDecided } from './answer-when-decided.ts';

/** 教育救助 is decided for one pupil. */
export const answerWhenEducationDecided = answerWhenDecided(grantDecided, 'education');
