import type { AppealPeriods } from '@jiuzhu/casework';
import { formatFen } from '@jiuzhu/kernel';
import { showFigure } from '@jiuzhu/policy';
import { isAmong } from '../grants/term-grant.ts';
import { articles } from '../law/articles.ts';
import { standingDecision } from '../procedure/education-case.ts';
import type { CaseGrant, Decision, EducationCase } from '../procedure/education-case.ts';
import { whyStopped } from '../procedure/stop.ts';
import { explain } from './explain.ts';
import { classWords, kindWords, termWords } from './words.ts';

type Told = Pick<EducationCase, 'decisions' | 'objections' | 'grants'>;

/** What is told in writing of a decision: what is given in each term, every reason that was not met, or what is not paid any more. Whoever writes it out puts in the name. */
export const letterOf = (it: Told, decision: Decision): string =>
  [...bodies[decision.outcome](it, decision), ...appealLines(decision.appeal)].join('\n');

const audited = `您的教育救助申请已经审核，依据${articles.application}，`;
const numbered = (lines: readonly string[]): readonly string[] => lines.map((it, at) => `${String(at + 1)}. ${it}`);

const granted = ({ grants }: Told, { number }: Decision): readonly string[] => [
  `${audited}决定给予救助如下：`,
  ...numbered(grants.filter(({ decision }) => decision === number).map(givenIn)),
];

const failing = ({ reasons }: Decision): readonly string[] =>
  reasons.filter(({ verdict }) => verdict !== 'pass').map((it) => `${explain(it)}（${it.article}）`);

const refused = (_: Told, decision: Decision): readonly string[] => [`${audited}决定不予救助，理由如下：`, ...numbered(failing(decision))];

/** What is ended, from which term on, why, and what stays. */
const stopped = (it: Told, decision: Decision): readonly string[] => {
  const { stops = [], class: now, on } = decision;
  const why = whyStopped(decision);
  const ended = it.grants.filter((one) => one.stoppedFor === why && isAmong(stops, one));
  const [begins] = ended.map(({ beginsOn }) => beginsOn).toSorted();
  const before = standingDecision(it)?.class ?? 'other';
  return [
    `经${showFigure(on, 'day')}核对，您的教育救助${begins ? `自${showFigure(begins, 'day')}开始的学期起` : ''}停发以下各项：`,
    ...numbered(ended.map(givenIn)),
    `理由：${failing(decision).join('')}`,
    ...(why === 'class-lost'
      ? [`作出救助决定时为：${classWords[before]}；现在为：${classWords[now]}。`, '重新被认定的，可以重新申请。']
      : []),
  ];
};

const bodies: Readonly<Record<Decision['outcome'], (it: Told, decision: Decision) => readonly string[]>> = { granted, refused, stopped };

const givenIn = ({ term, kind, amount }: CaseGrant): string =>
  amount === 0 ? `${termWords[term]}，${kindWords[kind]}` : `${termWords[term]}，${kindWords[kind]} ${formatFen(amount)}`;

const appealLines = ({ reconsideration, litigation }: AppealPeriods = {}): readonly string[] => {
  const ways = [
    ...(reconsideration === undefined ? [] : [`${String(reconsideration)}日内依法申请行政复议`]),
    ...(litigation === undefined ? [] : [`${String(litigation)}个月内依法提起行政诉讼`]),
  ];
  return ways.length === 0 ? [] : [`不服本决定的，可以自收到之日起${ways.join('，或者')}。`];
};
