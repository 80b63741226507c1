import { placeOf } from '../../classification/places.ts';
import type { VerifiedSum } from '../../household/facts.ts';
import type { Snapshot } from '../../household/snapshot.ts';
import { wordsOfDoubts } from '../doubt-words.ts';
import { figureOfFact, figureOfSum } from '../fact-figures.ts';
import { itemWords } from '../item-words.ts';
import { labelOf } from '../person-labels.ts';
import type { PersonLabels } from '../person-labels.ts';
import { sourceWords } from '../source-words.ts';

/** Every fact as it was told: whose, how much, by whom, for which day, with which version. */
export const factLines = ({ household }: Snapshot, labels: PersonLabels): readonly string[] =>
  household.facts
    .toSorted((one, other) => placeOf[one.item] - placeOf[other.item] || (one.id < other.id ? -1 : 1))
    .map((it) => {
      const whose = it.personId === undefined ? '全家' : labelOf(labels, it.personId);
      return `${whose} ${itemWords[it.item]}：${figureOfFact(it)}（${sourceWords[it.source] ?? it.source}，截至 ${it.asOf}，第 ${String(it.version)} 版）`;
    });

/** Every sum of the report. */
export const reportLines = ({ report }: Snapshot): readonly string[] => {
  if (!report) return ['没有核对报告'];
  const { reportId, version, on, validUntil, complete, doubts, sums } = report;
  const told = wordsOfDoubts(doubts);
  return [
    `报告 ${reportId} 第 ${String(version)} 版，${on} 作出，有效至 ${validUntil}，${complete ? '完整' : '不完整'}`,
    ...(told.length > 0 ? [`存疑：${told.join('、')}`] : []),
    ...sums.map(sumLine),
  ];
};

const sumLine = (it: VerifiedSum): string => `${itemWords[it.item]}：${figureOfSum(it)}`;
