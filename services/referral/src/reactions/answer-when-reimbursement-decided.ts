import { reimbursementDecided } from '@jiuzhu/schema/events/medical/reimbursement-decided.ts';
import { answerWhenDecided } from './answer-when-decided.ts';

/** 医疗救助 is decided on the bill of one patient. */
export const answerWhenReimbursementDecided = answerWhenDecided(reimbursementDecided, 'medical');
