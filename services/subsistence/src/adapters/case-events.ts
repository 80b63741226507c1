import type { Event, RegionCode } from '@jiuzhu/kernel';
import { subsistenceCaseMoved } from '@jiuzhu/schema/events/subsistence/case-moved.ts';
import { publicityClosed } from '@jiuzhu/schema/events/subsistence/publicity-closed.ts';
import { publicityOpened } from '@jiuzhu/schema/events/subsistence/publicity-opened.ts';
import { verificationRequested } from '@jiuzhu/schema/events/subsistence/verification-requested.ts';
import { totalOf } from '../domain/classification/judgement.ts';
import { agencyOf, dueOn, isPaused } from '../domain/procedure/deadlines.ts';
import type { Publicity } from '../domain/procedure/publicity-round.ts';
import { stageOf } from '../domain/procedure/status.ts';
import type { SubsistenceCase } from '../domain/procedure/subsistence-case.ts';

/** What every change of a case tells by itself: rounds of publicity that closed or opened, and where the case stands now. */
export const caseEvents = (before: SubsistenceCase | undefined, after: SubsistenceCase): readonly Event[] => {
  const [was, is] = [before?.publicity, after.publicity];
  const hasClosed = was !== undefined && was.closedOn === undefined && (is?.round !== was.round || is.closedOn !== undefined);
  const hasOpened = is !== undefined && is.round !== was?.round;
  return [
    ...(hasClosed ? [publicityClosed(roundOf(after, { ...was, closesOn: closedOn(was, after) }))] : []),
    ...(hasOpened ? [publicityOpened({ ...roundOf(after, is), of: is.of, ...shownOf(after) })] : []),
    ...asked(before, after),
    moved(after),
  ];
};

/** The day it ended on: its last, or that of the objection or the new opinion. */
const closedOn = (was: Publicity, { publicity, opinions }: SubsistenceCase) =>
  (publicity?.round === was.round ? publicity.closedOn : opinions.at(-1)?.on) ?? was.closesOn;

const roundOf = ({ id, householdId }: SubsistenceCase, { round, opensOn, closesOn }: Publicity) => ({
  ...{ caseId: id, householdId, round },
  ...{ opensOn, closesOn },
});

/** What may be shown of what is posted: no more than this, and no name (57号 Art 24). */
const shownOf = ({ applicant, applicants, opinions, decisions, publicity }: SubsistenceCase) => {
  const judged = (publicity?.of === 'decision' ? decisions : opinions).at(-1)?.judged;
  if (!judged) return { applicant };
  const members = applicants.grain === 'person' ? 1 : judged.snapshot.household.members.length;
  return { applicant, members, amount: totalOf(judged.judgement) };
};

/** By the id that the case gave the request, once. */
const asked = (before: SubsistenceCase | undefined, after: SubsistenceCase): readonly Event[] => {
  const { id: caseId, householdId, verification } = after;
  if (verification?.kind !== 'asked' || !verification.requestId || before?.verification?.requestId === verification.requestId) return [];
  const { requestId, since: on } = verification;
  return [verificationRequested({ caseId, householdId, requestId, on, agency: agencyOf(after) })];
};

const moved = (it: SubsistenceCase): Event => {
  const due = dueOn(it);
  return subsistenceCaseMoved({
    caseId: it.id,
    householdId: it.householdId,
    caseType: 'SubsistenceCase',
    status: it.status,
    stage: stageOf(it),
    openedOn: it.opened.on,
    ...(due ? { dueOn: due } : {}),
    paused: isPaused(it),
    agency: agencyOf(it),
    region: it.region as RegionCode,
  });
};
