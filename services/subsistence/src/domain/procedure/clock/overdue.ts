import type { Day } from '@jiuzhu/kernel';
import { deadlinesOf } from '../deadlines.ts';
import type { CaseDeadline, Missed } from './case-deadline.ts';
import type { SubsistenceCase } from '../subsistence-case.ts';

const isTold = ({ missed }: SubsistenceCase, { what, day }: CaseDeadline): boolean =>
  missed.some((it) => it.what === what && it.day === day);

/** The days of a publicity end by themselves: nobody is late for them. */
const untold = (it: SubsistenceCase): readonly CaseDeadline[] =>
  deadlinesOf(it).filter((one) => one.what !== 'publicity' && !isTold(it, one));

export const overdueOf = (it: SubsistenceCase, today: Day): readonly Missed[] => untold(it).filter(({ day }) => day < today);

/** The next deadline that nobody has been told to have passed. */
export const nextDue = (it: SubsistenceCase): Day | undefined =>
  untold(it)
    .map(({ day }) => day)
    .sort()
    .at(0);

export const told = (it: SubsistenceCase, missed: readonly Missed[]): SubsistenceCase => ({ ...it, missed: [...it.missed, ...missed] });
