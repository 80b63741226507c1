import { formatFen } from '@jiuzhu/kernel';
import { textOf } from '@jiuzhu/policy';
import type { ReliefDecision } from '../emergency/relief.ts';
import { articlesOf } from './case-letter.ts';
import { explain } from './explain.ts';
import { remediesOf } from './remedies.ts';
import { wordsOfStep } from './step-words.ts';

type Told = Pick<ReliefDecision, 'outcome' | 'on' | 'amount' | 'reasons' | 'steps' | 'remedies'>;

/** 告知书: to the hospital that treated somebody first. It names nobody. The same decision is always told in the same words. */
export const reliefLetter = ({ outcome, on, amount, reasons, steps, remedies }: Told): string => {
  const telling = outcome === 'paid' ? reasons : reasons.filter(({ verdict }) => verdict !== 'pass');
  const decided = outcome === 'paid' ? `由疾病应急救助基金支付 ${formatFen(amount)}。` : '疾病应急救助基金不予支付。';
  return textOf({
    title: '疾病应急救助决定告知书',
    sections: [
      { heading: '决定', lines: [`${on}，对贵院提出的疾病应急救助费用申请作出决定：${decided}`] },
      { heading: '理由', lines: telling.map(explain) },
      ...(steps.length > 0 ? [{ heading: '金额的计算', lines: steps.map((step) => `${wordsOfStep(step)}。`) }] : []),
      { heading: '依据', lines: articlesOf(telling) },
      { heading: '救济途径', lines: remediesOf(remedies) },
    ],
  });
};
