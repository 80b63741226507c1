import { citeStandard, showFigure } from '@jiuzhu/policy';
import type { Document, Section, StandardSource } from '@jiuzhu/policy';
import { totalOf } from '../../classification/judgement.ts';
import type { Judgement, ToldGrant, ToldTrial } from '../../classification/judgement.ts';
import type { Snapshot } from '../../household/snapshot.ts';
import type { Judged } from '../../procedure/subsistence-case.ts';
import { classWords } from '../class-words.ts';
import { explainToOfficer } from '../explain.ts';
import { labelOf, personLabels } from '../person-labels.ts';
import type { PersonLabels } from '../person-labels.ts';
import { changesThatWouldTurn } from '../turning/changes-that-would-turn.ts';
import { wordsOfChange } from '../turning/words-of-change.ts';
import { factLines, reportLines } from './fact-lines.ts';
import { verdictWords } from '../verdict-words.ts';
import { stepWords } from './step-words.ts';

/** What the officer reads: every fact, every condition of every class with figures, article, document and sources, and each line of the computation. */
export const worksheetOf = (judged: Judged): Document => {
  const { judgement, snapshot } = judged;
  const labels = personLabels(snapshot);
  return {
    title: '审核工作底稿',
    sections: [
      { heading: '概要', lines: outline(judged) },
      { heading: '家庭成员', lines: [...labels].map(([personId, label]) => `${label}：${personId}`) },
      { heading: '申报和更正', lines: factLines(snapshot, labels) },
      { heading: '核对报告', lines: reportLines(snapshot) },
      ...surveySection(snapshot),
      ...judgement.trials.map((it) => trialSection(it, labels)),
      ...judgement.grants.map((it) => grantSection(it, labels)),
      { heading: '标准和文件', lines: standardLines(judgement) },
      ...changesSection(judged),
    ],
  };
};

const outline = ({ judgement, snapshot, standardsHash, rulesHash }: Judged): readonly string[] => [
  `审核日：${snapshot.day}；${snapshot.applicants.grain === 'household' ? '家庭申请' : '单人申请'}`,
  `区划：${snapshot.household.region}；${snapshot.household.settlement === 'urban' ? '城镇' : '农村'}`,
  `家庭情况第 ${String(snapshot.household.version)} 版，截至 ${snapshot.household.asOf}`,
  `认定：${classWords[judgement.class]}；每月合计 ${showFigure(totalOf(judgement), 'fen')}`,
  `标准集 ${standardsHash}`,
  `规则集 ${rulesHash}`,
];

/** What obligors have is not told here: it is another household's. */
const surveySection = ({ survey }: Snapshot): readonly Section[] =>
  survey ? [{ heading: '入户调查', lines: [`${survey.on}，${survey.surveyId}；调查法定义务人 ${String(survey.obligors.length)} 人`] }] : [];

const trialSection = ({ tried, personId, verdict, reasons }: ToldTrial, labels: PersonLabels): Section => ({
  heading: `${classWords[tried]}${labelOf(labels, personId)}：${verdictWords[verdict]}`,
  lines: reasons.map(explainToOfficer),
});

const grantSection = ({ class: of, personId, steps }: ToldGrant, labels: PersonLabels): Section => ({
  heading: `计算：${classWords[of]}${labelOf(labels, personId)}`,
  lines: steps.map(({ code, amount }) => `${stepWords(code)}：${showFigure(amount, 'fen')}`),
});

/** Each standard once that set a limit. */
const standardLines = ({ trials }: Judgement): readonly string[] => {
  const cited = trials.flatMap(({ reasons }) => reasons.flatMap(({ standard }) => (standard ? [standard] : [])));
  return [...new Set(cited.map(standardLine))].toSorted();
};

const standardLine = (it: StandardSource): string => `${it.parameter}：${citeStandard(it)}`;

const changesSection = (judged: Judged): readonly Section[] => {
  const changes = changesThatWouldTurn(judged);
  return changes.length > 0 ? [{ heading: '怎样会改变结果', lines: changes.map(wordsOfChange) }] : [];
};
