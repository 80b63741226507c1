import { firstDue, officeOf, servedSince, serviceOf } from '@jiuzhu/casework';
import type { Event } from '@jiuzhu/kernel';
import { temporaryCaseMoved } from '@jiuzhu/schema/events/temporary/case-moved.ts';
import { grantDecided } from '@jiuzhu/schema/events/temporary/grant-decided.ts';
import { grantRegularised } from '@jiuzhu/schema/events/temporary/grant-regularised.ts';
import { grantStopped } from '@jiuzhu/schema/events/temporary/grant-stopped.ts';
import { incidentReported } from '@jiuzhu/schema/events/temporary/incident-reported.ts';
import { letterServed } from '@jiuzhu/schema/events/temporary/letter-served.ts';
import { paymentDue } from '@jiuzhu/schema/events/temporary/payment-due.ts';
import { recoveryOrdered } from '@jiuzhu/schema/events/temporary/recovery-ordered.ts';
import { deadlinesOf } from '../../domain/procedure/deadlines.ts';
import { paidOf } from '../../domain/procedure/paid.ts';
import { stageOf, statusOf } from '../../domain/procedure/status.ts';
import { typeOf } from '../../domain/procedure/temporary-case.ts';
import type { Decision, TemporaryCase } from '../../domain/procedure/temporary-case.ts';
import { dayOfInstant } from '../database/case-saving.ts';

/** What every change of a case tells by itself: the incident, what was decided and is to be paid, what came of it, and where the case stands now. */
export const caseEvents = (before: TemporaryCase | undefined, after: TemporaryCase): readonly Event[] => [
  ...(before ? [] : reportedOf(after)),
  ...after.decisions.flatMap((it) =>
    decisionEvents(
      after,
      before?.decisions.find(({ number }) => number === it.number),
      it,
    ),
  ),
  ...servedOf(before, after),
  movedOf(after),
];

const ofCase = ({ id: caseId, householdId }: TemporaryCase) => ({ caseId, householdId });
const whom = ({ incident: { personId } }: TemporaryCase) => (personId ? { personId } : {});

/** What is applied for befell nobody on a day: where it stands says all that others need. */
const reportedOf = (it: TemporaryCase): readonly Event[] => {
  const { id: incidentId, kind, happenedOn, cost, borne } = it.incident;
  const { region, replyBy } = it;
  if (!replyBy || kind === 'expenditure') return [];
  return [incidentReported({ ...ofCase(it), ...whom(it), incidentId, kind, happenedOn, region, cost, borne, replyBy })];
};

const decisionEvents = (it: TemporaryCase, was: Decision | undefined, is: Decision): readonly Event[] => {
  const one = { ...ofCase(it), decision: is.number };
  const { papers, recovery } = is;
  return [
    ...(was ? [] : decidedOf(it, is)),
    ...(papers && !was?.papers ? [grantRegularised({ ...one, on: papers.on })] : []),
    ...stagesOf(it, was, is),
    ...(recovery && !was?.recovery ? [recoveryOrdered({ ...one, amount: paidOf(is), reason: recovery.reason, on: recovery.on })] : []),
  ];
};

const decidedOf = (it: TemporaryCase, { number: decision, outcome, amount, reasons, payer, staged, on }: Decision): readonly Event[] => {
  const one = { ...ofCase(it), ...whom(it), decision, amount, on };
  const failed = reasons.filter(({ verdict }) => verdict !== 'pass').map(({ code }) => code);
  const { region, incident } = it;
  return [
    grantDecided({ ...one, incidentId: incident.id, type: typeOf(it), outcome, persons: incident.persons.length, reasons: failed, region }),
    ...(payer && !staged ? [paymentDue({ ...one, from: payer.from, payer: payer.region })] : []),
  ];
};

/** What is paid of a grant in stages, one line for each; and that nothing more is. */
const stagesOf = (it: TemporaryCase, was: Decision | undefined, { number: decision, staged, payer }: Decision): readonly Event[] => {
  if (!staged || !payer) return [];
  const one = { ...ofCase(it), decision };
  const { paidOn, stopped } = staged.course;
  const before = was?.staged?.course;
  const paid = staged.stages.slice(0, paidOn.length).map(({ amount }, at) => ({ stage: at + 1, amount, on: paidOn[at] ?? it.opened.on }));
  return [
    ...paid
      .slice(before?.paidOn.length ?? 0)
      .map((stage) => paymentDue({ ...one, ...whom(it), ...stage, from: payer.from, payer: payer.region })),
    ...(stopped && !before?.stopped ? [grantStopped({ ...one, unpaid: stopped.unpaid, reason: stopped.reason, on: stopped.on })] : []),
  ];
};

/** That a letter came, and until when the decision may be brought before another. */
const servedOf = (before: TemporaryCase | undefined, after: TemporaryCase): readonly Event[] =>
  servedSince(before, after).flatMap((notice) => {
    const { decision, servedOn } = notice;
    const periods = after.decisions.find(({ number }) => number === decision)?.appeal ?? {};
    return servedOn ? [letterServed({ ...ofCase(after), decision, servedOn, ...serviceOf(notice, periods) })] : [];
  });

const movedOf = (it: TemporaryCase): Event => {
  const due = firstDue(deadlinesOf(it, dayOfInstant));
  return temporaryCaseMoved({
    ...ofCase(it),
    ...{ caseType: 'TemporaryCase', status: statusOf(it), stage: stageOf(it), openedOn: it.opened.on },
    ...(due ? { dueOn: due } : {}),
    ...{ paused: false, agency: officeOf(it.region), region: it.region },
  });
};
