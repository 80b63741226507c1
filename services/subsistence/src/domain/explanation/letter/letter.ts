import type { Document, Section } from '@jiuzhu/policy';
import { isGranted } from '../../classification/judgement.ts';
import type { Snapshot } from '../../household/snapshot.ts';
import { articles } from '../cited-articles.ts';
import { personLabels } from '../person-labels.ts';
import type { Change } from '../turning/change.ts';
import { changesThatWouldTurn, isPromised } from '../turning/changes-that-would-turn.ts';
import { wordsOfChange } from '../turning/words-of-change.ts';
import { findings } from './findings.ts';
import { howComputed } from './how-computed.ts';
import type { Issued } from './issued.ts';
import { remedyLines } from './remedies.ts';
import { trialSections } from './trial-sections.ts';
import { whatWasDecided } from './what-was-decided.ts';

/**
 * What the family reads: what was decided, what was found and from whom, each class with its limits and articles, how much and why, what would change it
 * and what may be done. Rendered from what is kept with the decision, always the same. Nobody's name stands in it: whoever serves it writes the envelope.
 */
export const letterOf = (issued: Issued): Document => {
  const { judgement, snapshot } = issued.judged;
  const labels = personLabels(snapshot);
  const changes = changesThatWouldTurn(issued.judged);
  return {
    title: titleOf(issued),
    sections: [
      { heading: '结果', lines: whatWasDecided(issued, labels) },
      { heading: '查明的情况', lines: findings(snapshot) },
      ...trialSections(judgement, labels),
      ...sectionOf(
        '金额怎样算出',
        judgement.grants.map((it) => `${howComputed(it)}（依据：${it.class === 'tekun' ? articles.tekunAmount : articles.amount}）`),
      ),
      ...sectionOf(
        '怎样会改变结果',
        changes.length > 1 ? [promiseOf(changes, snapshot), ...changes.map(wordsOfChange)] : changes.map(wordsOfChange),
      ),
      ...sectionOf('以后', isGranted(judgement) ? [changesToTell] : []),
      { heading: '您可以怎么做', lines: issued.kind === 'decision' ? remedyLines(issued.remedies) : [untilDecided] },
    ],
  };
};

const titleOf = (issued: Issued): string => {
  if (issued.kind === 'opinion') return '最低生活保障初审意见';
  return isGranted(issued.judged.judgement) ? '社会救助审核确认通知书' : '最低生活保障不予确认告知书';
};

const promiseOf = (changes: readonly Change[], snapshot: Snapshot): string =>
  isPromised(changes, snapshot)
    ? '下列各项都做到，结果就会改变：'
    : '有的情况先要查清，结果要看查明的情况；下列各项都做到并且查清以后，重新审核，结果可能改变：';

const sectionOf = (heading: string, lines: readonly string[]): readonly Section[] => (lines.length > 0 ? [{ heading, lines }] : []);

const changesToTell = `您家的人口、收入或者财产有变化的，应当及时告知乡镇人民政府或者街道办事处（依据：${articles.changesToTell}）。`;
const untilDecided =
  '对初审意见有不同看法的，可以向受理申请的乡镇人民政府或者街道办事处提出；决定作出以后，可以申请行政复议或者提起行政诉讼。';
