import { typeOf } from '../domain/procedure/temporary-case.ts';
import { firstDue, isMissed, noticeOf, officeOf } from '@jiuzhu/casework';
import { formatFen } from '@jiuzhu/kernel';
import { textOf } from '@jiuzhu/policy';
import { noticeView } from '@jiuzhu/post';
import { dayOfInstant } from '../adapters/database/case-saving.ts';
import { letterOf } from '../domain/explanation/letter.ts';
import { uncoveredOf } from '../domain/incident/incident.ts';
import { deadlinesOf } from '../domain/procedure/deadlines.ts';
import { givenIn, paidOf } from '../domain/procedure/paid.ts';
import { reasonView } from './reason-view.ts';
import { stageOf, statusOf } from '../domain/procedure/status.ts';
import type { Decision, TemporaryCase } from '../domain/procedure/temporary-case.ts';
import { inGraph } from '@jiuzhu/service-kit';

/** Where a case stands, in the words of the ledger. */
export const standingView = (it: TemporaryCase) => ({
  type: typeOf(it),
  ...{ status: statusOf(it), stage: stageOf(it), openedOn: it.opened.on, paused: false, agency: officeOf(it.region), region: it.region },
  dueOn: firstDue(deadlinesOf(it, dayOfInstant)) ?? null,
});

export const incidentView = (it: TemporaryCase) => {
  const { id, personId, persons, kind, since, happenedOn, cost, borne } = it.incident;
  const given = givenIn(it);
  return {
    ...{
      id,
      person: personId ? { id: personId } : null,
      persons: persons.length,
      kind: kind === 'expenditure' ? null : inGraph(kind),
      since: since ?? null,
      happenedOn,
    },
    ...{ region: it.region, reportedAt: new Date(it.opened.at), cost, costText: formatFen(cost), borne, given },
    uncovered: uncoveredOf(it.incident, given),
  };
};

const decisionView = ({ amount, limit, limits, papers, recovery, conference, ...it }: Decision) => ({
  ...{ number: it.number, outcome: it.outcome, decidedAt: new Date(it.at), decidedOn: it.on, decidedBy: it.by, class: it.class },
  ...{ amount, amountText: formatFen(amount), limit, standardsHash: it.standardsHash, payer: it.payer?.from ?? null },
  limits: limits.map((one) => ({ ...one, amountText: formatFen(one.amount) })),
  reasons: it.reasons.map(reasonView),
  ...{ noticeDueOn: it.noticeDue?.day ?? null, papersDueOn: it.papersDue?.day ?? null },
  ...{ conference: conference ? { ...conference, ground: inGraph(conference.ground) } : null },
  papers: papers
    ? { recipient: { id: papers.recipient }, registeredOn: papers.on, registeredBy: papers.by, sheetHash: papers.sheetHash }
    : null,
  recovery: recovery
    ? {
        reason: inGraph(recovery.reason),
        orderedOn: recovery.on,
        orderedBy: recovery.by,
        amount: paidOf({ ...it, amount }),
        repaid: recovery.repaid,
      }
    : null,
});

export const decisionsView = (it: TemporaryCase) =>
  it.decisions.map((one) => {
    const notice = noticeOf(it, one.number);
    const served = notice ? noticeView(notice, one.noticeDue, one.appeal ?? {}) : null;
    return { ...decisionView(one), letter: textOf(letterOf(it, one)), notice: served };
  });

export const deadlinesView = (it: TemporaryCase) =>
  deadlinesOf(it, dayOfInstant).map((one) => ({
    ...{
      what: one.what,
      decision: one.of ?? null,
      dueOn: one.day,
      dueAt: one.at ? new Date(one.at) : null,
      provisional: one.provisional,
    },
    missed: isMissed(it.missed, one),
  }));
