import { addMonths, addWorkingDays, firstOfMonth, regionLevel } from '@jiuzhu/kernel';
import type { Day, RegionCode } from '@jiuzhu/kernel';
import type { Judged, Periods, SubsistenceCase } from './subsistence-case.ts';

export type Deciding = { readonly on: Day; readonly by: string; readonly homeVisitOn?: Day | undefined };

/** 57号 Art 2: the county decides, and a township where the county has devolved it. Higher offices may always. */
export const mayDecide = (office: RegionCode, { decidedAt }: Periods): boolean => {
  const level = regionLevel(office);
  return level === 'township' ? decidedAt === 'township' : level !== 'village';
};

/** 57号 Art 20: where a member is a near relative of those who handle the case, the deciding office visits the home itself, after acceptance. */
export const lacksHomeVisit = ({ accepted, nearRelative }: SubsistenceCase, { on, homeVisitOn }: Deciding): boolean =>
  nearRelative && !(homeVisitOn && accepted && accepted.on <= homeVisitOn && homeVisitOn <= on);

/** 审核确认: 57号 Art 21. What was judged, and posted, is what is confirmed; a refusal is told in writing, with its reasons. */
export const decided = (it: SubsistenceCase, judged: Judged, act: Deciding, periods: Periods): SubsistenceCase =>
  judged.judgement.class === 'dibao'
    ? { ...it, status: 'confirmed', decision: { ...act, judged, from: paidFrom(act.on, periods) } }
    : { ...it, status: 'refused', decision: { ...act, judged, noticeDue: addWorkingDays(act.on, periods.refusalNotice) } };

const paidFrom = (on: Day, { paidFrom }: Periods): Day => firstOfMonth(paidFrom === 'same-month' ? on : addMonths(firstOfMonth(on), 1));

/** In which office the officer has already handled the case: surveyor, reviewer and decider are different people. */
export const handledBy = ({ accepted, opened, opinions }: SubsistenceCase, officer: string): 'reviewer' | 'clerk' | undefined =>
  opinions.some(({ by }) => by === officer) ? 'reviewer' : [accepted?.by, opened.by].includes(officer) ? 'clerk' : undefined;
