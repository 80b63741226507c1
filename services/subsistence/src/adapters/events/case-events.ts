import type { Event, RegionCode } from '@jiuzhu/kernel';
import { subsistenceCaseMoved } from '@jiuzhu/schema/events/subsistence/case-moved.ts';
import { verificationRequested } from '@jiuzhu/schema/events/subsistence/verification-requested.ts';
import { totalOf } from '../../domain/classification/judgement.ts';
import { agencyOf, dueOn, isPaused } from '../../domain/procedure/deadlines.ts';
import { stageOf } from '../../domain/procedure/status.ts';
import type { SubsistenceCase } from '../../domain/procedure/subsistence-case.ts';
import { publicityEvents } from './publicity-events.ts';

/** What every change of a case tells by itself: rounds of publicity that closed or opened, and where the case stands now. */
export const caseEvents = (before: SubsistenceCase | undefined, after: SubsistenceCase): readonly Event[] => {
  const { id: caseId, householdId, publicity } = after;
  return [
    ...publicityEvents({ caseId, householdId }, before?.publicity, publicity, {
      ...(publicity ? { of: publicity.of } : {}),
      ...shownOf(after),
    }),
    ...asked(before, after),
    moved(after),
  ];
};

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
