import { isLetterOut } from '../notice/served.ts';
import { lacksSurvey } from '../opinion.ts';
import { openCommitments } from '../commitment/open.ts';
import { isOpen, isSurveyed } from '../status.ts';
import type { SubsistenceCase } from '../subsistence-case.ts';

/** Who has the next step of a case in hand. */
export const officers = ['clerk', 'surveyor', 'reviewer', 'decider'] as const;
export type Officer = (typeof officers)[number];

/** Nobody, where the case waits for days to pass, or is over; the window, where a letter has not come yet, or a promise is to be looked at. */
export const awaited = (it: SubsistenceCase): Officer | undefined => {
  if (it.status === 'submitted' || it.status === 'incomplete' || isLetterOut(it)) return 'clerk';
  if (it.status === 'awaiting-decision') return 'decider';
  if (!isOpen(it) && openCommitments(it).length > 0) return 'clerk';
  if (!isSurveyed(it)) return undefined;
  return lacksSurvey(it) ? 'surveyor' : 'reviewer';
};
