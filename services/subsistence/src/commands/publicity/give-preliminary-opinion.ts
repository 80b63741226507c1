import { accept, reject } from '@jiuzhu/kernel';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { opinedCases } from '../../adapters/database/spot-checks.ts';
import { rulesHash } from '../../adapters/database/rules-hash.ts';
import { judge } from '../../domain/classification/judge.ts';
import { entitlementLaw } from '../../domain/law/law.ts';
import { awaitsOpinion, hasMovedAway, lacksSurvey, opined, snapshotOf } from '../../domain/procedure/opinion.ts';
import { recused } from '../../domain/procedure/recusal.ts';
import { partsOf } from '../../domain/procedure/separation.ts';
import { drawnFor } from '../../domain/procedure/visit/draw.ts';
import { caseId, version } from '../../adapters/input-shapes.ts';

/** 初审意见: what the law comes to for this household today, by a reviewer who did not accept the application (57号 Art 19). */
export const givePreliminaryOpinion = command({
  allow: { role: 'reviewer' },
  input: z.object({ case: caseId, version }),
  subject: opinedCases,
  key: (input) => input.case,
  law: entitlementLaw,
  decide: ({ version }, { case: it, tally, ...sources }, { actor, law, today }) => {
    if (it.version !== version) return reject('StaleVersion', { current: it.version, path: ['version'] });
    const officers = recused(it, [actor.id]);
    if (officers.length > 0) return reject('NearRelativeRecused', { officers });
    const parts = partsOf(it, actor.id);
    if (it.accepted?.by === actor.id) return reject('ReviewedByItsClerk');
    if (parts.has('surveyor')) return reject('ReviewedByItsSurveyor');
    if (sources.household.ended) return reject('HouseholdEnded');
    if (hasMovedAway(it, sources)) return reject('HouseholdMovedAway');
    const hashes = { standardsHash: law.hash, rulesHash };
    if (!awaitsOpinion(it, { ...sources, ...hashes }, today)) return reject('CaseInOtherStatus', { status: it.status });
    if (lacksSurvey(it)) return reject('SurveyNeeded');
    const snapshot = snapshotOf(it, sources, today);
    const judgement = judge(snapshot, law);
    if (judgement.class === 'undecidable') return reject('FactsNeeded', { needs: judgement.needs });
    const after = opined(it, { judgement, snapshot, ...hashes }, { on: today, by: actor.id });
    return accept(drawnFor(after, tally, today));
  },
});
