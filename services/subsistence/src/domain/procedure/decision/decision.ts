import { closed, nextRound, posted } from '@jiuzhu/casework';
import type { Act } from '@jiuzhu/casework';
import { addDays, addMonths, addWorkingDays, firstOfMonth } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { isGranted } from '../../classification/judgement.ts';
import { lastDecision } from '../subsistence-case.ts';
import { isVisited, reasonsToVisit } from '../visit/visits-needed.ts';
import type { Decision, Judged, Periods, SubsistenceCase } from '../subsistence-case.ts';

export type Deciding = Act & Pick<Decision, 'homeVisitOn' | 'delegations' | 'meeting'>;

/**
 * 57号 Art 20: where there is a reason for it, the county visits the home itself, after acceptance. It says so with its decision or has recorded it before; a township that
 * decides rests on what the county recorded.
 */
export const lacksHomeVisit = (it: SubsistenceCase, { on, by, homeVisitOn, delegations }: Deciding): boolean => {
  const own = homeVisitOn && !delegations ? [{ on, by, visitedOn: homeVisitOn, asStated: true }] : [];
  return reasonsToVisit(it).length > 0 && !isVisited({ ...it, visits: [...it.visits, ...own] }, on);
};

/**
 * 审核确认: 57号 Art 21. What was judged, and posted, is what is confirmed. What is not granted is told in writing, with its reasons, though the
 * household be recognised as one of the margin or of rigid spending.
 */
export const decided = (it: SubsistenceCase, judged: Judged, act: Deciding, periods: Periods): SubsistenceCase =>
  outcome(it, judged, act, periods, periods.publicity['after-confirmation']);

/** 复核: another decision, which cites the one before. What is granted by it was never posted: it is, before it takes effect. */
export const reconsidered = (it: SubsistenceCase, judged: Judged, act: Deciding, periods: Periods): SubsistenceCase =>
  outcome(it, judged, act, periods, Math.max(periods.publicity.first, periods.publicity['after-confirmation']));

const outcome = (it: SubsistenceCase, judged: Judged, act: Deciding, periods: Periods, daysPosted: number): SubsistenceCase => {
  const { judgement } = judged;
  const before = lastDecision(it);
  const decision = { ...act, number: it.decisions.length + 1, ...(before ? { cites: before.number } : {}), judged };
  if (isGranted(judgement)) return confirmed(it, { ...decision, from: paidFrom(act.on, periods) }, daysPosted);
  const told = { ...decision, noticeDue: addWorkingDays(act.on, periods.refusalNotice) };
  if (judgement.class !== 'margin' && judgement.class !== 'rigid') return withDecision(it, 'refused', told);
  const months = judgement.class === 'margin' ? periods.marginRecognition : periods.rigidRecognition;
  return withDecision(it, 'recognised', { ...told, recognisedUntil: lastDayOf(act.on, months) });
};

/** Where the region posts what was agreed once more (确认同意后公示), it takes effect when those days are over. */
const confirmed = (it: SubsistenceCase, decision: Decision, days: number): SubsistenceCase => {
  if (days === 0) return withDecision(it, 'confirmed', decision);
  return { ...withDecision(it, 'final-publicity', decision), publicity: { ...posted(nextRound(it), decision.on, days), of: 'decision' } };
};

const withDecision = (it: SubsistenceCase, status: SubsistenceCase['status'], decision: Decision): SubsistenceCase => ({
  ...{ ...it, status, awaitingSince: undefined },
  decisions: [...it.decisions, decision],
});

/** The second posting is over, and nobody has objected. */
export const tookEffect = (it: SubsistenceCase, on: Day): SubsistenceCase => ({
  ...it,
  status: 'confirmed',
  publicity: closed(it.publicity, on),
});

/** The decision that holds: none while what was decided is still posted, or was objected to. */
export const decisionInEffect = (it: SubsistenceCase): Decision | undefined =>
  it.status === 'confirmed' || it.status === 'recognised' || it.status === 'refused' ? lastDecision(it) : undefined;

/** So many months from a day on: its eve. */
const lastDayOf = (from: Day, months: number): Day => addDays(addMonths(from, months), -1);

const paidFrom = (on: Day, { paidFrom }: Periods): Day => firstOfMonth(paidFrom === 'same-month' ? on : addMonths(firstOfMonth(on), 1));
