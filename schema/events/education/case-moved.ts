import { caseMoved } from '../case-moved.ts';

/** Where a case of education assistance stands. */
export const educationCaseMoved = caseMoved('education');
