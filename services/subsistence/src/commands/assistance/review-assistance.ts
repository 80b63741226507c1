import { accept, reject } from '@jiuzhu/kernel';
import { partOf } from '@jiuzhu/policy';
import { command } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { idOf, version } from '../../adapters/input-shapes.ts';
import { reviewedHouseholds } from '../../adapters/reviewed-households.ts';
import { rulesHash } from '../../adapters/rules-hash.ts';
import { judgeAnew } from '../../domain/assistance/judge-anew.ts';
import { amountIn, classIn } from '../../domain/assistance/review-outcome.ts';
import { reviewLaw } from '../../domain/law/assistance-law.ts';
import { entitlementLaw } from '../../domain/law/law.ts';
import { recused } from '../../domain/procedure/recusal.ts';

/** 核查初审: what the law comes to for the household today, with what the agencies have said since the review was opened. Another officer decides. */
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
    const opinion = { on: today, by: actor.id, class: classIn(anew), amount: amountIn(anew) };
    return accept({ assistance: { ...assistance, review: { ...review, opinion } } });
  },
});
