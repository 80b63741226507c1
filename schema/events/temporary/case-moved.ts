import { caseMoved } from '../case-moved.ts';

/** Where a case of temporary assistance stands. */
export const temporaryCaseMoved = caseMoved('temporary');
