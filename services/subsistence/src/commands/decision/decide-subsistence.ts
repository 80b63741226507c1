import { accept, reject } from '@jiuzhu/kernel';
import type { RegionCode } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { casesWithSources } from '../../adapters/cases.ts';
import { decisionEvents } from '../../adapters/decision-events.ts';
import { rulesHash } from '../../adapters/rules-hash.ts';
import { competenceOf } from '../../domain/procedure/decision/competence.ts';
import { decided, lacksHomeVisit } from '../../domain/procedure/decision/decision.ts';
import { attendanceOf } from '../../domain/procedure/decision/meeting.ts';
import { entitlementLaw } from '../../domain/law/law.ts';
import { movedSince } from '../../domain/procedure/opinion.ts';
import { lastOpinion } from '../../domain/procedure/subsistence-case.ts';
import { partsOf } from '../../domain/procedure/separation.ts';
import { isDuring } from '../../domain/procedure/act.ts';
import { calendarDay, caseId, meeting, optional, version } from '../../adapters/input-shapes.ts';

/**
 * 审核确认: confirms the allowance, or refuses it with all its reasons (57号 Art 20, 21). What was preliminarily judged, and posted, is what is
 * decided: where its sources have moved since, a new opinion comes first. Surveyor, reviewer and decider are different people. A township decides what was
 * delegated to it, by a meeting (达州 2021).
 */
export const decideSubsistence = command({
  allow: { role: 'decider' },
  input: z.object({ case: caseId, version, homeVisitOn: optional(calendarDay), meeting: optional(meeting) }),
  subject: casesWithSources,
  key: (input) => input.case,
  law: entitlementLaw,
  decide: ({ version, homeVisitOn, meeting }, { case: it, delegations, ...sources }, { actor, law, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const [opinion, periods] = [lastOpinion(it), it.accepted?.periods];
    if (it.status !== 'awaiting-decision' || !opinion || !periods) return reject('CaseInOtherStatus', { status: it.status });
    const competence = competenceOf(actor.region as RegionCode, opinion.judged, delegations, today);
    if (competence.kind === 'none') return reject('DelegationNotInForce', { programmes: competence.lacking });
    if (competence.kind === 'township') {
      const { meetingQuorum: quorum } = periods;
      if (quorum === undefined)
        return reject('StandardMissing', { parameter: 'subsistence.meeting.quorum', region: it.region, day: today });
      if (!meeting) return reject('MeetingNeeded', { path: ['meeting'] });
      const attended = attendanceOf(meeting);
      if (attended < quorum) return reject('QuorumNotMet', { quorum, attended, path: ['meeting', 'attendees'] });
      const from = it.awaitingSince ?? today;
      if (!isDuring(meeting.on, from, today)) return reject('DayOutsideProcedure', { from, to: today, path: ['meeting', 'on'] });
    }
    const parts = partsOf(it, actor.id);
    if (parts.has('surveyor')) return reject('DecidedByItsSurveyor');
    if (parts.has('reviewer')) return reject('DecidedByItsReviewer');
    if (parts.has('clerk')) return reject('DecidedByItsClerk');
    const moved = movedSince(opinion.judged, { ...sources, standardsHash: law.hash, rulesHash }, today);
    if (moved.length > 0) return reject('OpinionOutdated', { moved });
    const by = competence.kind === 'township' ? { delegations: competence.delegations } : {};
    const act = { on: today, by: actor.id, ...by, ...(homeVisitOn ? { homeVisitOn } : {}), ...(meeting ? { meeting } : {}) };
    if (lacksHomeVisit(it, act)) return reject('HomeVisitNeeded', { path: ['homeVisitOn'] });
    const after = decided(it, opinion.judged, act, periods);
    return accept(after, decisionEvents(after));
  },
});
