import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { casesWithSources } from '../../adapters/database/cases.ts';
import { decisionEvents } from '../../adapters/events/decision-events.ts';
import { rulesHash } from '../../adapters/database/rules-hash.ts';
import { decided, lacksHomeVisit } from '../../domain/procedure/decision/decision.ts';
import { asDecidedBy, isSomebodyElse } from '../../domain/procedure/decision/fit-to-decide.ts';
import { asked } from '../../domain/procedure/notice/served.ts';
import { entitlementLaw } from '../../domain/law/law.ts';
import { movedSince } from '../../domain/procedure/opinion.ts';
import { lastOpinion } from '../../domain/procedure/subsistence-case.ts';
import { reasonsToVisit } from '../../domain/procedure/visit/visits-needed.ts';
import { lettersOf } from '../../effects/serve-letter.ts';
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
    const unfit = isSomebodyElse(it, actor.id);
    if (unfit) return unfit;
    const from = it.awaitingSince ?? today;
    const fit = asDecidedBy(actor, { kin: it.kin, judged: opinion.judged, periods, delegations, from }, meeting, today);
    if (!fit.accepted) return fit;
    const moved = movedSince(opinion.judged, { ...sources, standardsHash: law.hash, rulesHash }, today);
    if (moved.length > 0) return reject('OpinionOutdated', { moved });
    const act = { ...fit.act, ...(homeVisitOn ? { homeVisitOn } : {}) };
    if (lacksHomeVisit(it, act)) return reject('HomeVisitNeeded', { reasons: reasonsToVisit(it), path: ['homeVisitOn'] });
    const after = asked(decided(it, opinion.judged, act, periods), today);
    return accept(after, decisionEvents(after), lettersOf(after));
  },
});
