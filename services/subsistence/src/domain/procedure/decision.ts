import { addDays, addMonths, addWorkingDays, firstOfMonth, regionLevel } from '@jiuzhu/kernel';
import type { Day, RegionCode } from '@jiuzhu/kernel';
import { isGranted } from '../classification/judgement.ts';
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

/**
 * 审核确认: 57号 Art 21. What was judged, and posted, is what is confirmed. What is not granted is told in writing, with its reasons, though the
 * household be recognised as one of the margin or of rigid spending.
 */
export const decided = (it: SubsistenceCase, judged: Judged, act: Deciding, periods: Periods): SubsistenceCase => {
  const { judgement } = judged;
  if (isGranted(judgement)) return { ...it, status: 'confirmed', decision: { ...act, judged, from: paidFrom(act.on, periods) } };
  const decision = { ...act, judged, noticeDue: addWorkingDays(act.on, periods.refusalNotice) };
  if (judgement.class !== 'margin' && judgement.class !== 'rigid') return { ...it, status: 'refused', decision };
  const months = judgement.class === 'margin' ? periods.marginRecognition : periods.rigidRecognition;
  return { ...it, status: 'recognised', decision: { ...decision, recognisedUntil: lastDayOf(act.on, months) } };
};

/** So many months from a day on: its eve. */
const lastDayOf = (from: Day, months: number): Day => addDays(addMonths(from, months), -1);

const paidFrom = (on: Day, { paidFrom }: Periods): Day => firstOfMonth(paidFrom === 'same-month' ? on : addMonths(firstOfMonth(on), 1));

/** In which office the officer has already handled the case: surveyor, reviewer and decider are different people. */
export const handledBy = ({ accepted, opened, opinions }: SubsistenceCase, officer: string): 'reviewer' | 'clerk' | undefined =>
  opinions.some(({ by }) => by === officer) ? 'reviewer' : [accepted?.by, opened.by].includes(officer) ? 'clerk' : undefined;
