import { showFigure } from '@jiuzhu/policy';
import type { Document } from '@jiuzhu/policy';
import type { AssistanceDecision, Outcome } from '../../assistance/assistance-decision.ts';
import type { WorkAnswer } from '../../work/work-answer.ts';
import { classWords } from '../class-words.ts';
import { letterOf } from './letter.ts';
import { remedyLines } from './remedies.ts';
import type { Remedies } from './remedies.ts';
import { supportEndedLines } from './support-ended.ts';

const titles: Readonly<Record<Outcome, string>> = {
  stays: '社会救助定期核查通知书',
  increased: '社会救助增发通知书',
  reduced: '社会救助减发通知书',
  'other-class': '社会救助类别变更通知书',
  'gradual-exit': '最低生活保障渐退通知书',
  ended: '社会救助终止通知书',
  suspended: '社会救助暂停发放通知书',
  resumed: '社会救助恢复发放通知书',
  recovery: '社会救助退回款项通知书',
};

const reasons: Readonly<Record<NonNullable<AssistanceDecision['reason']>, string>> = {
  'report-lapsed': '家庭经济状况核对授权已失效',
  'payment-returned': '救助金被退回',
  'household-unreachable': '无法与您家取得联系',
  'under-inquiry': '有关情况正在核实',
  'asked-by-family': '您家自愿退出',
  'refused-to-cooperate': '您家无正当理由不配合核查',
  'false-report': '您家提供的情况不实',
  'household-merged': '您家已经并入另一户，应当由并入后的家庭重新核查或者提出申请',
  'recognition-over': '认定的有效期已满',
  'work-refused': '家庭成员无正当理由连续拒绝接受介绍的、与其健康状况和劳动能力相适应的工作，只减发其本人的份额',
  'work-taken-up': '家庭成员已经就业或者参加培训',
  'self-care': '生活自理能力经评估有变化',
};

/** 57号 Art 32: what was decided of what the household is given, from when, and all the reasons; as of every decision, what may be done about it. */
export const changeLetterOf = (it: AssistanceDecision, remedies: Remedies): Document => {
  const head = { heading: '结果', lines: [...whatChanges(it), ...supportEndedLines(it)] };
  const { judged } = it;
  if (!judged) return { title: titles[it.outcome], sections: [head, { heading: '您可以怎么做', lines: remedyLines(remedies) }] };
  const [, ...why] = letterOf({ kind: 'decision', on: it.on, judged, remedies }).sections;
  return { title: titles[it.outcome], sections: [head, ...why] };
};

const madeUpFor = (back: NonNullable<AssistanceDecision['back']>): string =>
  back
    .map(({ month, amount }) => `补发${month.slice(0, 4)}年${String(Number(month.slice(5, 7)))}月 ${showFigure(amount, 'fen')}。`)
    .join('');

const whatChanges = ({
  on,
  outcome,
  class: of,
  amount,
  from,
  until,
  reason,
  recovery,
  refused = [],
  back = [],
}: AssistanceDecision): readonly string[] => {
  const because = reason ? `因${reasons[reason]}，` : '';
  const since = from ? `从${showFigure(from, 'day')}起` : '';
  const monthly = `每月 ${showFigure(amount, 'fen')}`;
  const words: Readonly<Record<Outcome, string>> = {
    stays: `经核查，您家的救助不变：${monthly}。`,
    increased: `${because}${since}增发，${monthly}。${madeUpFor(back)}`,
    reduced: `${because}${since}减发，${monthly}。`,
    'other-class': `${since}您家认定为${classWords[of]}，${amount > 0 ? monthly : '原来的救助金停发'}。`,
    'gradual-exit': `因家庭成员就业，您家的收入超过了标准。${since}进入渐退期，按月递减发放${until ? `，至${showFigure(until, 'day')}为止` : ''}。`,
    ended: `${because}${since}停发救助金，救助终止。`,
    suspended: `${because}${since}暂停发放救助金。`,
    resumed: `${since}恢复发放，${monthly}。`,
    recovery: recovery
      ? `您家多领了救助金，应当退回 ${showFigure(recovery.amount, 'fen')}${recovery.fine ? `，并处罚款 ${showFigure(recovery.fine, 'fen')}` : ''}。`
      : '',
  };
  return [`决定于${showFigure(on, 'day')}作出。`, words[outcome], ...refused.map(answerLine)];
};

const answerLine = ({ on, kind, answer }: WorkAnswer): string =>
  `${showFigure(on, 'day')}，介绍${kind === 'training' ? '培训' : '工作'}，${answer === 'refused' ? '无正当理由拒绝' : '已经接受'}。`;
