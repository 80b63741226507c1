import { addWorkingDays } from '@jiuzhu/kernel';
import type { Day, Deadline } from '@jiuzhu/kernel';
import { isOpen } from './status.ts';
import { lastDecision } from './subsistence-case.ts';
import type { Periods, SubsistenceCase } from './subsistence-case.ts';

export type CaseDeadline = Deadline & { readonly what: 'survey-start' | 'publicity' | 'county-opinion' | 'total' | 'refusal-notice' };

/** What is due next and by when; working days beyond the announced holidays are provisional. */
export const deadlinesOf = (it: SubsistenceCase): readonly CaseDeadline[] => {
  const { accepted, awaitingSince, publicity, status } = it;
  const notice = lastDecision(it)?.noticeDue;
  if (!isOpen(it)) return notice ? [{ what: 'refusal-notice', ...notice }] : [];
  if (!accepted) return [];
  const { periods } = accepted;
  const isPosted = (status === 'publicity' || status === 'final-publicity') && publicity !== undefined;
  return [
    ...(status === 'accepted' ? [{ what: 'survey-start' as const, ...addWorkingDays(accepted.on, periods.surveyStart) }] : []),
    ...(isPosted ? [{ what: 'publicity' as const, day: publicity.closesOn, provisional: false }] : []),
    ...(status === 'awaiting-decision' && awaitingSince
      ? [{ what: 'county-opinion' as const, ...addWorkingDays(awaitingSince, periods.countyOpinion) }]
      : []),
    { what: 'total', ...addWorkingDays(accepted.on, totalOf(it, periods)) },
  ];
};

/** 民发〔2022〕83号 四(一): shorter where the township decides; an objection makes the case a special one. */
const totalOf = (it: SubsistenceCase, { total }: Periods): number =>
  it.objections.length > 0 ? total.special : isDevolved(it) ? total.devolved : total.county;

/** Whether the township decides, as it stood when the case was accepted. */
const isDevolved = ({ accepted }: SubsistenceCase): boolean => accepted?.delegation !== undefined;

/** The first of the open deadlines. */
export const dueOn = (it: SubsistenceCase): Day | undefined =>
  deadlinesOf(it)
    .map(({ day }) => day)
    .sort()
    .at(0);

/** The office that has the case in hand: the township, and the county once it is to decide (57号 Art 2). */
export const agencyOf = (it: SubsistenceCase): string => {
  const isCounty = it.status === 'awaiting-decision' && !isDevolved(it);
  return isCounty || it.region.length < 9 ? `county-${it.region.slice(0, 6)}` : `township-${it.region.slice(0, 9)}`;
};
