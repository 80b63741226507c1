import { accept, reject } from '@jiuzhu/kernel';
import { partOf } from '@jiuzhu/policy';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { idOf, version } from '../../adapters/input-shapes.ts';
import { reviewedHouseholds } from '../../adapters/database/reviewed-households.ts';
import { rulesHash } from '../../adapters/database/rules-hash.ts';
import { judgeAnew } from '../../domain/assistance/judge-anew.ts';
import { reviewOpined } from '../../domain/assistance/ending-posted.ts';
import { reviewLaw } from '../../domain/law/assistance-law.ts';
import { entitlementLaw } from '../../domain/law/law.ts';
import { recused } from '../../domain/procedure/recusal.ts';

/**
 * 核查初审: what the law comes to for the household today, with what the agencies have said since the review was opened. Another officer decides; where somebody's
 * support in extreme difficulty would end by it, when that has been posted (43号 Art 26).
 */
export const reviewAssistance = command({
  allow: { role: 'reviewer' },
  input: z.object({ household: idOf('household'), version }),
  subject: reviewedHouseholds,
  key: (input) => input.household,
  law: reviewLaw,
  decide: ({ version }, it, { actor, law, today }) => {
    const { assistance } = it;
    if (assistance.version !== version) return reject('StaleVersion', { current: assistance.version, path: ['version'] });
    const { review } = assistance;
    if (!review) return reject('NotUnderReview');
    const kin = it.cases.flatMap((one) => one.kin);
    const officers = recused({ kin }, [actor.id]);
    if (officers.length > 0) return reject('NearRelativeRecused', { officers });
    if (it.report === undefined || it.report.on < review.openedOn) return reject('ReportOutdated', { since: review.openedOn });
    const anew = judgeAnew(it, partOf(law, entitlementLaw), today, rulesHash);
    if ('class' in anew) return reject('FactsNeeded', { needs: anew.needs });
    return accept({ assistance: reviewOpined(assistance, review, anew, { on: today, by: actor.id }, it, law) });
  },
});
