import type { AppealPeriods } from '@jiuzhu/casework';
import type { Decision } from '../procedure/education-case.ts';
import { articles } from '../law/articles.ts';
import { explain } from './explain.ts';

/** 不予救助告知: what is told in writing, with every reason that was not met. Whoever writes it out puts in the name. */
export const refusalLetter = ({ reasons, appeal }: Decision): string => {
  const failed = reasons.filter(({ verdict }) => verdict !== 'pass').map((it, at) => `${String(at + 1)}. ${explain(it)}（${it.article}）`);
  return [`您的教育救助申请已经审核，依据${articles.application}，决定不予救助，理由如下：`, ...failed, ...appealLines(appeal)].join('\n');
};

const appealLines = ({ reconsideration, litigation }: AppealPeriods = {}): readonly string[] => {
  const ways = [
    ...(reconsideration === undefined ? [] : [`${String(reconsideration)}日内依法申请行政复议`]),
    ...(litigation === undefined ? [] : [`${String(litigation)}个月内依法提起行政诉讼`]),
  ];
  return ways.length === 0 ? [] : [`不服本决定的，可以自收到之日起${ways.join('，或者')}。`];
};
