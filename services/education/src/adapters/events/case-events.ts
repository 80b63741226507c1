import { countyOf, firstDue, servedSince, serviceOf } from '@jiuzhu/casework';
import type { Event } from '@jiuzhu/kernel';
import { educationCaseMoved } from '@jiuzhu/schema/events/education/case-moved.ts';
import { enrolmentEnded } from '@jiuzhu/schema/events/education/enrolment-ended.ts';
import { grantDecided } from '@jiuzhu/schema/events/education/grant-decided.ts';
import { letterServed } from '@jiuzhu/schema/events/education/letter-served.ts';
import { publicityClosed } from '@jiuzhu/schema/events/education/publicity-closed.ts';
import { publicityOpened } from '@jiuzhu/schema/events/education/publicity-opened.ts';
import { deadlinesOf } from '../../domain/procedure/deadlines.ts';
import type { Decision, EducationCase } from '../../domain/procedure/education-case.ts';
import { stageOf, statusOf } from '../../domain/procedure/status.ts';
import { paymentsOf, stoppedOf } from './payment-events.ts';

/** What every change of a case tells by itself: what was decided, posted, paid and ended, and where the case stands now. */
export const caseEvents = (before: EducationCase | undefined, after: EducationCase): readonly Event[] => [
  ...after.decisions.slice(before?.decisions.length ?? 0).map((it) => decidedOf(after, it)),
  ...publicityOf(before, after),
  ...(before ? paymentsOf(before, after) : []),
  ...(after.ended && !before?.ended ? [endedOf(after, after.ended)] : []),
  ...servedOf(before, after),
  movedOf(after),
];

const ofCase = ({ id: caseId, householdId }: EducationCase) => ({ caseId, householdId });

const decidedOf = (it: EducationCase, made: Decision): Event => {
  const { number: decision, cites, outcome, reasons, on } = made;
  if (outcome === 'stopped') return stoppedOf(it, made);
  const { personId, region, application, grants } = it;
  return grantDecided({
    ...{
      ...ofCase(it),
      personId,
      decision,
      ...(cites === undefined ? {} : { cites }),
      outcome,
      stage: application.stage,
      schoolYear: application.schoolYear,
      region,
      on,
    },
    grants: grants.filter((one) => one.decision === decision).map(({ term, kind, amount }) => ({ term, kind, amount })),
    reasons: reasons.filter(({ verdict }) => verdict !== 'pass').map(({ code }) => code),
  });
};

const publicityOf = (before: EducationCase | undefined, after: EducationCase): readonly Event[] => {
  if (!after.publicity) return [];
  const { round, opensOn, closesOn, provisional, closedOn } = after.publicity;
  const was = before?.publicity?.round === round ? before.publicity : undefined;
  const one = { ...ofCase(after), round, opensOn, closesOn };
  return [...(was ? [] : [publicityOpened({ ...one, provisional })]), ...(closedOn && !was?.closedOn ? [publicityClosed(one)] : [])];
};

const endedOf = (it: EducationCase, { why, leftOn, on }: NonNullable<EducationCase['ended']>): Event => {
  const stopped = it.grants.flatMap(({ term, kind, stoppedFor }) => (stoppedFor === 'left' ? [{ term, kind }] : []));
  return enrolmentEnded({ ...ofCase(it), personId: it.personId, why, leftOn, stopped, on });
};

const servedOf = (before: EducationCase | undefined, after: EducationCase): readonly Event[] =>
  servedSince(before, after).flatMap((notice) => {
    const { decision, servedOn } = notice;
    const periods = after.decisions.find(({ number }) => number === decision)?.appeal ?? {};
    return servedOn ? [letterServed({ ...ofCase(after), decision, servedOn, ...serviceOf(notice, periods) })] : [];
  });

const movedOf = (it: EducationCase): Event => {
  const due = firstDue(deadlinesOf(it));
  return educationCaseMoved({
    ...ofCase(it),
    ...{ caseType: 'EducationCase', status: statusOf(it), stage: stageOf(it), openedOn: it.opened.on },
    ...(due ? { dueOn: due } : {}),
    ...{ paused: false, agency: countyOf(it.region), region: it.region },
  });
};
