import { firstDue, overdueOf as overdueAmong, untoldOf } from '@jiuzhu/casework';
import type { Moment } from '@jiuzhu/casework';
import type { Day } from '@jiuzhu/kernel';
import { deadlinesOf } from '../deadlines.ts';
import type { SubsistenceCase } from '../subsistence-case.ts';
import type { CaseDeadline } from './case-deadline.ts';

/** The days of a publicity end by themselves: nobody is late for them. */
const boundIn = (it: SubsistenceCase): readonly CaseDeadline[] => deadlinesOf(it).filter(({ what }) => what !== 'publicity');

export const overdueOf = (it: SubsistenceCase, moment: Moment): readonly CaseDeadline[] => overdueAmong(boundIn(it), it.missed, moment);

/** The next deadline that nobody has been told to have passed. */
export const nextDue = (it: SubsistenceCase): Day | undefined => firstDue(untoldOf(boundIn(it), it.missed));
