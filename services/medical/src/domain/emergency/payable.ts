import { type Fen, fen, maxFen, minFen, mulDiv, subtractFen } from '@jiuzhu/kernel';
import { articles } from '../law/articles.ts';
import type { EmergencyLaw } from '../law/emergency-law.ts';
import type { Step } from '../settlement/step.ts';
import { type Cost, type PaidByOthers, unpaid } from './costs.ts';

export type Payable = { readonly amount: Fen; readonly base: Fen; readonly steps: readonly Step[] };

const none = fen(0);

/**
 * 649号 Art 32: 符合规定的急救费用由疾病应急救助基金支付, 与其他医疗保障制度相衔接. base = what is in the rules, and no more than all others leave unpaid; of it the
 * share of the place, rounded once, and no more than its limit for one patient. Fen.
 */
export const payable = (cost: Cost, others: PaidByOthers, law: EmergencyLaw): Payable => {
  const left = maxFen(none, unpaid(cost, others));
  const base = minFen(cost.eligible, left);
  const share = minFen(base, mulDiv(base, law.ratio, 10_000, law.roundingMode, law.roundingUnit));
  const amount = law.cap === undefined ? share : minFen(share, law.cap);
  const from = { article: articles.emergency };
  return {
    ...{ amount, base },
    steps: [
      { ...from, code: 'emergency-others', amount: subtractFen(cost.total, left), limit: cost.total },
      { ...from, code: 'emergency-base', amount: base, limit: cost.eligible },
      { ...from, code: 'emergency-share', amount: share, ratio: law.ratio, standard: law.sources.ratio },
      ...(law.cap === undefined || !law.sources.cap
        ? []
        : [{ ...from, code: 'emergency-cap' as const, amount, limit: law.cap, standard: law.sources.cap }]),
    ],
  };
};
