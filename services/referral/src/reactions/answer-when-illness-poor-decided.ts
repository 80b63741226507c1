import { illnessPoorDecided } from '@jiuzhu/schema/events/medical/illness-poor-decided.ts';
import { answerWhenDecided } from './answer-when-decided.ts';

/** 因病致贫重病患者: whether one patient is recognised as such. */
export const answerWhenIllnessPoorDecided = answerWhenDecided(illnessPoorDecided, 'medical');
