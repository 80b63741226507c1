import { appealOf, noticeOf } from '@jiuzhu/casework';
import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { reconsideredCases } from '../../adapters/database/cases.ts';
import { decisionEvents, reconsideredOf } from '../../adapters/events/decision-events.ts';
import { caseId, meeting, optional, version } from '../../adapters/input-shapes.ts';
import { rulesHash } from '../../adapters/database/rules-hash.ts';
import { judge } from '../../domain/classification/judge.ts';
import { entitlementLaw } from '../../domain/law/law.ts';
import { isForTheSame } from '../../domain/procedure/application.ts';
import { reconsidered } from '../../domain/procedure/decision/decision.ts';
import { asDecidedBy, isSomebodyElse } from '../../domain/procedure/decision/fit-to-decide.ts';
import { asked } from '../../domain/procedure/notice/served.ts';
import { hasMovedAway, snapshotOf } from '../../domain/procedure/opinion.ts';
import { partsOf } from '../../domain/procedure/separation.ts';
import { lastDecision } from '../../domain/procedure/subsistence-case.ts';
import { lettersOf } from '../../effects/serve-letter.ts';

/**
 * 复核: what was not granted is judged anew on all that is known today, by another decider and within the days from the service of the letter; the new decision
 * cites the old one, which stays. 行政复议 itself is the government's; this is how its outcome, or the office's own second look, is carried out.
 */
export const reconsider = command({
  allow: { role: 'decider' },
  input: z.object({ case: caseId, version, meeting: optional(meeting) }),
  subject: reconsideredCases,
  key: (input) => input.case,
  law: entitlementLaw,
  decide: ({ version, meeting }, { case: it, others, delegations, ...sources }, { actor, law, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const [before, periods] = [lastDecision(it), it.accepted?.periods];
    if ((it.status !== 'refused' && it.status !== 'recognised') || !before || !periods)
      return reject('CaseInOtherStatus', { status: it.status });
    if (partsOf(it, actor.id).has('decider')) return reject('ReconsideredByItsDecider');
    const unfit = isSomebodyElse(it, actor.id);
    if (unfit) return unfit;
    const { reconsiderUntil } = appealOf(noticeOf(it, before.number), periods);
    if (reconsiderUntil && reconsiderUntil.day < today) return reject('ReconsiderationTooLate', { until: reconsiderUntil.day });
    const other = others.find((one) => isForTheSame(one.applicants, it.applicants));
    if (other) return reject('CaseAlreadyOpen', { case: other.id });
    if (sources.household.ended) return reject('HouseholdEnded');
    if (hasMovedAway(it, sources)) return reject('HouseholdMovedAway');
    const snapshot = snapshotOf(it, sources, today);
    const judgement = judge(snapshot, law);
    if (judgement.class === 'undecidable') return reject('FactsNeeded', { needs: judgement.needs });
    const judged = { judgement, snapshot, standardsHash: law.hash, rulesHash };
    const fit = asDecidedBy(actor, { kin: it.kin, judged, periods, delegations, from: before.on }, meeting, today);
    if (!fit.accepted) return fit;
    const after = asked(reconsidered(it, judged, fit.act, periods), today);
    return accept(after, [...reconsideredOf(after), ...decisionEvents(after)], lettersOf(after));
  },
});
