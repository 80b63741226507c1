import { closed, roundOver } from '@jiuzhu/casework';
import type { Day } from '@jiuzhu/kernel';
import { inEffect } from './decide.ts';
import type { EducationCase } from './education-case.ts';
import { statusOf } from './status.ts';

/** The days at the school are over: what was decided is in effect from the day on which that is seen. */
export const takenEffect = (it: EducationCase, today: Day): EducationCase => {
  const over = statusOf(it) === 'posted' && it.publicity ? roundOver(it.publicity, today) : undefined;
  return over ? inEffect({ ...it, publicity: closed(it.publicity, over) }, today) : it;
};
