import { accept, reject } from '@jiuzhu/kernel';
import type { RegionCode } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { casesWithSources } from '../../adapters/cases.ts';
import { decisionEvents } from '../../adapters/decision-events.ts';
import { rulesHash } from '../../adapters/rules-hash.ts';
import { decided, lacksHomeVisit, mayDecide } from '../../domain/procedure/decision.ts';
import { entitlementLaw } from '../../domain/law/law.ts';
import { movedSince } from '../../domain/procedure/opinion.ts';
import { lastOpinion } from '../../domain/procedure/subsistence-case.ts';
import { partsOf } from '../../domain/procedure/separation.ts';
import { calendarDay, caseId, optional, version } from '../../adapters/input-shapes.ts';

/**
 * 审核确认: confirms the allowance, or refuses it with all its reasons (57号 Art 20, 21). What was preliminarily judged, and posted, is what is
 * decided: where its sources have moved since, a new opinion comes first. Who accepted or reviewed the case does not decide it.
 */
export const decideSubsistence = command({
  allow: { role: 'decider' },
  input: z.object({ case: caseId, version, homeVisitOn: optional(calendarDay) }),
  subject: casesWithSources,
  key: (input) => input.case,
  law: entitlementLaw,
  decide: ({ version, homeVisitOn }, { case: it, ...sources }, { actor, law, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const [opinion, periods] = [lastOpinion(it), it.accepted?.periods];
    if (it.status !== 'awaiting-decision' || !opinion || !periods) return reject('CaseInOtherStatus', { status: it.status });
    if (!mayDecide(actor.region as RegionCode, periods)) return reject('DecisionNotDevolved');
    const parts = partsOf(it, actor.id);
    if (parts.has('surveyor')) return reject('DecidedByItsSurveyor');
    if (parts.has('reviewer')) return reject('DecidedByItsReviewer');
    if (parts.has('clerk')) return reject('DecidedByItsClerk');
    const moved = movedSince(opinion.judged, { ...sources, standardsHash: law.hash, rulesHash }, today);
    if (moved.length > 0) return reject('OpinionOutdated', { moved });
    const act = { on: today, by: actor.id, ...(homeVisitOn ? { homeVisitOn } : {}) };
    if (lacksHomeVisit(it, act)) return reject('HomeVisitNeeded', { path: ['homeVisitOn'] });
    const after = decided(it, opinion.judged, act, periods);
    return accept(after, decisionEvents(after));
  },
});
