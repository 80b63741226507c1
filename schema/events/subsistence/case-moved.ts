import { caseMoved } from '../case-moved.ts';

/** Where a case of the subsistence allowance stands. */
export const subsistenceCaseMoved = caseMoved('subsistence');
