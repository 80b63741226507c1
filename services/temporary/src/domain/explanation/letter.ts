import { formatFen } from '@jiuzhu/kernel';
import { showFigure } from '@jiuzhu/policy';
import type { Document } from '@jiuzhu/policy';
import { typeOf } from '../procedure/temporary-case.ts';
import type { Decision, TemporaryCase } from '../procedure/temporary-case.ts';
import { explain } from './explain.ts';
import { remediesOf } from './remedies.ts';

/**
 * What the family reads: what was decided, every reason in a sentence with its article, how much and out of which figure, and what may be done. Rendered from what is
 * kept with the decision, always the same. Nobody's name stands in it.
 */
export const letterOf = (it: TemporaryCase, decision: Decision): Document => ({
  title: decision.outcome === 'granted' ? '临时救助决定书' : '不予临时救助告知书',
  sections: [
    { heading: '结果', lines: [resultOf(it, decision)] },
    { heading: '理由', lines: decision.reasons.map((reason) => `${explain(reason)}（依据：${reason.article}）`) },
    ...(decision.outcome === 'granted' ? [{ heading: '金额怎样算出', lines: amountLines(decision) }] : []),
    { heading: '您可以怎么做', lines: remediesOf(decision.appeal) },
  ],
});

const types = { emergency: '急难型', expenditure: '支出型' } as const;

const resultOf = (it: TemporaryCase, { outcome, amount, on, conference }: Decision): string => {
  const day = showFigure(on, 'day');
  const by = conference ? `经困难群众基本生活保障工作协调机制会议研究（${conference.minutes}），` : '';
  const what = `${types[typeOf(it)]}临时救助`;
  return outcome === 'granted' ? `${day}，${by}给予${what} ${formatFen(amount)}。` : `${day}，${by}不予${what}。`;
};

const figures: Readonly<Record<Decision['limits'][number]['by'] | 'each', string>> = {
  standard: '按低保标准、人数和月数',
  share: '按没有人负担的费用的比例',
  each: '按人数定额',
  cap: '最高限额',
  formula: '按当地办法合计',
  uncovered: '没有人负担的费用',
};

const amountLines = ({ limits, lines = [], staged }: Decision): readonly string[] => [
  ...lines.map(({ uncovered, by, amount }) => `没有人负担的支出 ${formatFen(uncovered)}，${figures[by]}，为 ${formatFen(amount)}。`),
  `救助金额不超过以下各项中最低的一项：${limits.map(({ by, amount }) => `${figures[by]} ${formatFen(amount)}`).join('；')}。`,
  ...(staged ? [`分 ${String(staged.stages.length)} 个阶段支付，期间工作人员会上门回访。`] : []),
];
