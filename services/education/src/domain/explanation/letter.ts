import type { AppealPeriods } from '@jiuzhu/casework';
import { formatFen } from '@jiuzhu/kernel';
import type { CaseGrant, Decision, EducationCase } from '../procedure/education-case.ts';
import { articles } from '../law/articles.ts';
import { explain } from './explain.ts';
import { kindWords, termWords } from './words.ts';

/** What is told in writing of a decision: what is given in each term, or every reason that was not met. Whoever writes it out puts in the name. */
export const letterOf = ({ grants }: Pick<EducationCase, 'grants'>, { number, outcome, reasons, appeal }: Decision): string => {
  const failed = reasons.filter(({ verdict }) => verdict !== 'pass').map((it) => `${explain(it)}（${it.article}）`);
  const given = grants.filter(({ decision }) => decision === number).map(givenIn);
  const what = outcome === 'granted' ? '决定给予救助如下' : '决定不予救助，理由如下';
  const lines = (outcome === 'granted' ? given : failed).map((it, at) => `${String(at + 1)}. ${it}`);
  return [`您的教育救助申请已经审核，依据${articles.application}，${what}：`, ...lines, ...appealLines(appeal)].join('\n');
};

const givenIn = ({ term, kind, amount }: CaseGrant): string =>
  amount === 0 ? `${termWords[term]}，${kindWords[kind]}` : `${termWords[term]}，${kindWords[kind]} ${formatFen(amount)}`;

const appealLines = ({ reconsideration, litigation }: AppealPeriods = {}): readonly string[] => {
  const ways = [
    ...(reconsideration === undefined ? [] : [`${String(reconsideration)}日内依法申请行政复议`]),
    ...(litigation === undefined ? [] : [`${String(litigation)}个月内依法提起行政诉讼`]),
  ];
  return ways.length === 0 ? [] : [`不服本决定的，可以自收到之日起${ways.join('，或者')}。`];
};
