import type { FiveNeed } from '../ticket/need.ts';

type Row = {
  readonly need: FiveNeed;
  /** what it is asked of: the household as a whole, or one of its members */
  readonly of: 'household' | 'person';
  readonly text: string;
};

/**
 * What is asked, or seen, at the window and at the door, by the five needs (五不; 陈仓 2022, annex 2, item 20: 科学评估救助需求). No notice says
 * which questions: these are ours, and none of them decides about anybody. Whoever receives the ticket does.
 */
export const observations = {
  'income-short': { need: 'hunger', of: 'household', text: '家庭没有收入，或收入不足以维持基本生活' },
  'food-or-clothes-short': { need: 'hunger', of: 'household', text: '吃饭、穿衣没有保障' },
  'heating-short': { need: 'hunger', of: 'household', text: '冬季取暖没有保障' },
  untreated: { need: 'illness', of: 'person', text: '患病而无力就医' },
  'treatment-beyond-means': { need: 'illness', of: 'household', text: '医疗费用超出家庭承受能力' },
  'home-unsafe': { need: 'housing', of: 'household', text: '住房为危房，或已损毁' },
  'home-lacking': { need: 'housing', of: 'household', text: '没有固定住所' },
  'work-wanted': { need: 'unemployment', of: 'person', text: '失业而愿意就业' },
  'nobody-works': { need: 'unemployment', of: 'household', text: '有劳动能力的成员均未就业' },
  'out-of-school': { need: 'schooling', of: 'person', text: '适龄未入学，或已辍学' },
  'schooling-beyond-means': { need: 'schooling', of: 'household', text: '学费、生活费难以负担' },
} as const satisfies Readonly<Record<string, Row>>;

export type Observation = keyof typeof observations;
export const allObservations = Object.keys(observations) as readonly Observation[];
export const observationsOf = (need: FiveNeed): readonly Observation[] => allObservations.filter((it) => observations[it].need === need);
