import { caseMoved } from '../case-moved.ts';

/** Where a case of medical assistance stands. */
export const medicalCaseMoved = caseMoved('medical');
