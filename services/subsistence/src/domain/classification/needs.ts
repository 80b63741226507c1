import type { PersonId } from '../household/facts.ts';
import type { Brief } from './brief.ts';
import type { Rules } from './rules.ts';

/** What would have to be known before it can be judged; of whom, by the place among the members. */
export type Need = { readonly need: NeedCode; readonly member: number };
export type NeedCode = keyof typeof whys;

/** The same, of a person by id. */
export type ToldNeed = { readonly need: NeedCode; readonly personId?: PersonId };

const whys = {
  'verification-report': '尚无家庭经济状况核对报告',
  'complete-verification-report': '核对报告不完整，有信息来源未能答复',
  'valid-verification-report': '核对报告已过有效期',
  'authorisation-of-every-member': '有成员未授权核对',
  'members-after-death': '核对发现有成员的死亡记录，家庭人口尚未更正',
  'verification-of-every-member': '有成年成员在核对之后加入，未经核对',
  'countable-members': '家庭成员超过三十人，应当先按共同生活的情况核实户内人员',
  'declared-income': '有成年成员未申报收入',
  'current-income': '收入申报早于规定期限',
  'period-of-amount': '收入或支出未写明所属期间',
  'count-of-property': '车辆、房屋、经营主体或农机未写明数量',
  'area-of-homes': '房屋未写明面积',
  'countable-amount': '金额合计超出可计算的范围',
  'own-income': '核对发现的收入未能确定属于哪一名成员',
  'survey-of-obligors': '尚未调查其法定义务人的情况',
  membership: '申请人已不在家庭成员之列',
} as const;

export const isNeedCode = (text: string): text is NeedCode => Object.hasOwn(whys, text);
export const whyOf = (need: NeedCode): string => whys[need];

/** What is missing in the officer's words, each once. */
export const whysOf = (needs: readonly Need[]): string => [...new Set(needs.map(({ need }) => whys[need]))].join('；');

/** Of the household as a whole. */
export const needOf = (need: NeedCode, member = -1): Need => ({ need, member });

const none: readonly Need[] = [];

/** Sets of members are bits of one number: beyond it one member would be taken for another. The register lets none in that is greater; one that is told all the same is not judged. */
const mostMembers = 30;

/** 57号 Art 28: nobody is admitted, or turned away, without a survey of the household's economy. */
export const reportNeeds = ({ report, members, membersOn }: Brief, { day, adultSince }: Rules): readonly Need[] => {
  if (report === undefined) return [needOf('verification-report')];
  let needs = members.length > mostMembers ? [needOf('countable-members')] : none;
  if (!report.complete) needs = [...needs, needOf('complete-verification-report')];
  if (report.validUntil < day) needs = [...needs, needOf('valid-verification-report')];
  if (report.lacksAuthorisation) needs = [...needs, needOf('authorisation-of-every-member')];
  // the grant goes by the living: the register is put right first, and whatever is recorded of the members after the report settles it
  if (report.recordsDeath && membersOn < report.on) needs = [...needs, needOf('members-after-death')];
  let at = 0;
  for (const { knownSince, born } of members) {
    if (knownSince > report.on && born <= adultSince) needs = [...needs, needOf('verification-of-every-member', at)];
    at += 1;
  }
  return needs;
};
