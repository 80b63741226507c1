import { showFigure } from '@jiuzhu/policy';
import type { Document } from '@jiuzhu/policy';
import type { AllowanceDecision, AllowanceOutcome } from '../../allowance/allowance-decision.ts';
import type { Period } from '../../allowance/allowance.ts';
import { allowanceWords } from '../allowance-words.ts';
import { explain } from '../explain.ts';
import { remedyLines } from './remedies.ts';
import type { Remedies } from './remedies.ts';

const titles: Readonly<Record<AllowanceOutcome, string>> = {
  granted: '补贴审核确认通知书',
  refused: '补贴不予确认告知书',
  increased: '补贴增发通知书',
  reduced: '补贴减发通知书',
  ended: '补贴终止通知书',
};
const reasons: Readonly<Record<NonNullable<AllowanceDecision['reason']>, string>> = {
  'asked-by-family': '您家自愿放弃',
  'false-report': '您家提供的情况不实',
  'not-offered': '当地不再发放此项补贴',
};
const each: Readonly<Record<Period, string>> = { month: '每月', year: '每年', once: '一次性' };

/** What was decided of an allowance, by which conditions, and what may be done about it. Nobody's name stands in it. */
export const allowanceLetterOf = (it: AllowanceDecision, remedies: Remedies): Document => ({
  title: titles[it.outcome],
  sections: [
    { heading: '结果', lines: [`决定于${showFigure(it.on, 'day')}作出。`, whatIs(it)] },
    ...(it.reasons.length > 0
      ? [{ heading: '理由', lines: it.reasons.map((reason) => `${explain(reason)}（依据：${reason.article}）`) }]
      : []),
    ...(it.full !== undefined && it.amount > 0 && it.amount < it.full
      ? [
          {
            heading: '金额怎样算出',
            lines: [`标准为${showFigure(it.full, 'fen')}，合计不超过规定的上限，减为${showFigure(it.amount, 'fen')}。`],
          },
        ]
      : []),
    { heading: '您可以怎么做', lines: remedyLines(remedies) },
  ],
});

const whatIs = ({ kind, outcome, every, amount, from, reason }: AllowanceDecision): string => {
  const name = allowanceWords[kind];
  const since = from ? `从${showFigure(from, 'day')}起` : '';
  const paid = `${each[every]} ${showFigure(amount, 'fen')}`;
  const words: Readonly<Record<AllowanceOutcome, string>> = {
    granted: `同意给予${name}，${since}，${paid}。`,
    refused: `不同意给予${name}。`,
    increased: `${name}${since}增发，${paid}。`,
    reduced: `${name}${since}减发，${paid}。`,
    ended: `${reason ? `因${reasons[reason]}，` : ''}${name}${since}停发。`,
  };
  return words[outcome];
};
