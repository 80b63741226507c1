import { showFigure } from '@jiuzhu/policy';
import type { AssistanceDecision } from '../../assistance/assistance-decision.ts';
import type { ToldTrial } from '../../classification/judgement.ts';
import type { PersonId } from '../../household/facts.ts';
import type { Judged } from '../../procedure/subsistence-case.ts';
import { articles } from '../cited-articles.ts';
import { labelOf, personLabels } from '../person-labels.ts';

const labour = { words: '具备或者恢复劳动能力', article: '第二十四条第二项' };
const means = { words: '收入和财产状况不再符合规定', article: '第二十四条第四项' };

/** 43号 Art 24: by the condition that fails now, the ground on which support ends. */
const grounds: Readonly<Record<string, { readonly words: string; readonly article: string }>> = {
  'tekun-category': { words: '不再是老年人、残疾人或者未成年人', article: '第四条' },
  'tekun-no-labour': labour,
  'tekun-income': means,
  'financial-assets': means,
  vehicles: means,
  homes: means,
  'home-area': means,
  businesses: means,
  machinery: means,
  'tekun-obligors': { words: '法定义务人具有了履行义务能力，或者新增了具有履行义务能力的法定义务人', article: '第二十四条第五项' },
  'tekun-child-programme': { words: '选择了其他儿童福利', article: '第九条' },
};
const inPrison = { words: '依法被判处刑罚且在监狱服刑', article: '第二十四条第三项' };
const declaredMissing = { words: '被宣告失踪', article: '第二十四条第一项' };
const ofOwnWill = { words: '自愿申请退出', article: '第二十四条第六项' };

/** Of whom it ends, on which ground and from when; that it was posted; and that everything else was looked at with it (43号 Art 26, 27). */
export const supportEndedLines = ({ supportEnded, judged, from, reason }: AssistanceDecision): readonly string[] => {
  if (!supportEnded) return [];
  const labels = judged && personLabels(judged.snapshot);
  const since = from ? `，从${showFigure(from, 'day')}起终止` : '，终止';
  const { opensOn, closesOn } = supportEnded;
  return [
    ...supportEnded.persons.map((personId) => {
      const why = judged ? groundsOf(personId, judged) : reason === 'asked-by-family' ? [ofOwnWill] : [];
      const whose = labels ? `${labelOf(labels, personId)}的` : '';
      const words = why.map((it) => it.words).join('；');
      const cited = [...new Set([...why.map((it) => it.article), '第二十六条'])].join('、');
      return `${whose}特困人员救助供养${words ? `，因${words}` : ''}${since}（依据：${articles.supportEnds}${cited}）。`;
    }),
    ...(opensOn && closesOn ? [`拟终止的情况已于${showFigure(opensOn, 'day')}至${showFigure(closesOn, 'day')}公示，公示期已满。`] : []),
    `${judged ? '是否符合最低生活保障等其他条件，已同时审核，结果见本通知书。' : '符合最低生活保障条件的，可以提出申请。'}遇到突发困难的，可以申请临时救助（依据：${articles.supportEnds}第二十七条）。`,
  ];
};

/** Whoever was not tried at all is no member any more, or does not count as one. */
const groundsOf = (personId: PersonId, { judgement, snapshot }: Judged) => {
  const trial = judgement.trials.find((it): it is ToldTrial => it.tried === 'tekun' && it.personId === personId);
  if (trial) return [...new Set(trial.failing.flatMap((code) => grounds[code] ?? []))];
  const member = snapshot.household.members.find((it) => it.personId === personId);
  if (!member) return [];
  if (member.absence?.reason === 'prison') return [inPrison];
  if (member.absence?.reason === 'missing') return [declaredMissing];
  return member.absence ? [] : [grounds['tekun-category'] ?? labour];
};
