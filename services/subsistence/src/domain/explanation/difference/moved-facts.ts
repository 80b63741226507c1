import { showFigure } from '@jiuzhu/policy';
import type { HouseholdFact, Member, Report, VerifiedSum } from '../../household/facts.ts';
import type { Snapshot } from '../../household/snapshot.ts';
import type { Survey } from '../../household/survey.ts';
import { wordsOfDoubts } from '../doubt-words.ts';
import { figureOfFact, figureOfSum } from '../fact-figures.ts';
import { itemWords } from '../item-words.ts';
import { sourceWords } from '../source-words.ts';
import { movedBetween } from './moved.ts';
import type { Facet, Moved } from './moved.ts';

/**
 * Which facts moved between two snapshots, by item and person. Of health, of obligors and of what was assessed it is said that it moved, and no more:
 * who handles a case reads that where it is kept.
 */
export const movedFacts = (one: Snapshot, other: Snapshot): readonly Moved[] => movedBetween(facetsOf(one), facetsOf(other));

const facetsOf = ({ day, applicants, household, report, survey }: Snapshot): readonly Facet[] => [
  plain('审核日', showFigure(day, 'day')),
  plain('申请方式', applicants.grain === 'household' ? '家庭申请' : '单人申请'),
  plain('区划', household.region),
  plain('城乡', household.settlement === 'urban' ? '城镇' : '农村'),
  ...household.members.map(memberFacet),
  ...household.facts.map(factFacet),
  ...(report ? reportFacets(report) : []),
  ...(survey ? surveyFacets(survey) : []),
];

const plain = (what: string, shown: string): Facet => ({ what, value: shown, shown });

const memberFacet = (it: Member): Facet => {
  const parts = {
    出生日期: it.born,
    健康状况: json([it.disability, it.majorIllness]),
    就学: String(it.student),
    离家: json(it.absence),
    登记: it.knownSince,
    // of what was judged before it was asked, nothing moved
    ...(it.ties ? { 城乡标准依据: json(it.ties) } : {}),
  };
  return { what: '家庭成员', personId: it.personId, value: json(parts), parts };
};

const factFacet = (it: HouseholdFact): Facet => {
  const shown = `${figureOfFact(it)}（${sourceWords[it.source] ?? it.source}）`;
  return { what: itemWords[it.item], ...(it.personId ? { personId: it.personId } : {}), on: it.asOf, value: `${shown} ${it.asOf}`, shown };
};

const reportFacets = ({ on, complete, doubts, validUntil, sums }: Report): readonly Facet[] => {
  const state = `${showFigure(on, 'day')}作出，有效至${showFigure(validUntil, 'day')}，${complete ? '完整' : '不完整'}`;
  return [
    { ...plain('核对报告', state), on },
    ...wordsOfDoubts(doubts).map((it) => plain(`核对存疑：${it}`, '有')),
    ...sums.map((it) => sumFacet(it, on)),
  ];
};

const sumFacet = (it: VerifiedSum, on: Report['on']): Facet => {
  const shown = figureOfSum(it);
  return { what: `核对的${itemWords[it.item]}`, on, value: shown, shown };
};

const surveyFacets = ({ on, obligors, selfCare, childChoices, careForms }: Survey): readonly Facet[] => [
  ...obligors.map((it) => ({ what: '法定义务人的情况', personId: it.of, on, value: json(it) })),
  ...selfCare.map(({ personId, failed }) => ({ what: '生活自理能力', personId, on, value: String(failed) })),
  ...childChoices.map(({ personId, programme }) => ({ what: '儿童保障的选择', personId, on, value: programme })),
  ...careForms.map(({ personId, form }) => ({ what: '照料方式', personId, on, value: form })),
];

/** With the keys in one order, however it was stored. */
const json = (it: unknown): string =>
  typeof it === 'object' && it !== null && !Array.isArray(it)
    ? `{${Object.entries(it)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, value]) => `${key}:${json(value)}`)
        .join()}}`
    : Array.isArray(it)
      ? `[${it.map(json).join()}]`
      : JSON.stringify(it ?? null);
