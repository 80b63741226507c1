import { addMonths, ageOn } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { unknown } from '@jiuzhu/policy';
import type { FactSource, Unknown } from '@jiuzhu/policy';
import { countedItems } from '../household/facts.ts';
import type { CountedItem, HouseholdFact, Member, PersonId, Snapshot } from '../household/facts.ts';
import type { EntitlementLaw } from '../law/law.ts';

/** What would have to be known before it can be judged. */
export type Need = { readonly need: NeedCode; readonly personId?: PersonId };
export type NeedCode = keyof typeof whys;

const whys = {
  'verification-report': '尚无家庭经济状况核对报告',
  'complete-verification-report': '核对报告不完整，有信息来源未能答复',
  'valid-verification-report': '核对报告已过有效期',
  'authorisation-of-every-member': '有成员未授权核对',
  'members-after-death': '核对发现有成员的死亡记录，家庭人口尚未更正',
  'verification-of-every-member': '有成年成员在核对之后加入，未经核对',
  'declared-income': '有成年成员未申报收入',
  'current-income': '收入申报早于规定期限',
  'period-of-amount': '收入或支出未写明所属期间',
  'count-of-property': '车辆、房屋、经营主体或农机未写明数量',
  'area-of-homes': '房屋未写明面积',
  'countable-amount': '金额合计超出可计算的范围',
  'own-income': '核对发现的收入未能确定属于哪一名成员',
  membership: '申请人已不在家庭成员之列',
} as const;

export const isNeedCode = (text: string): text is NeedCode => Object.hasOwn(whys, text);
export const whyOf = (need: NeedCode): string => whys[need];

/** What is not known, with the reason in the officer's words. */
export const unknownFor = (needs: readonly Need[], ...facts: readonly FactSource[]): Unknown =>
  unknown([...new Set(needs.map(({ need }) => whys[need]))].join('；'), ...facts);

/** 57号 Art 28: nobody is admitted, or turned away, without a survey of the household's economy. */
export const reportNeeds = ({ report, household, day }: Snapshot): readonly Need[] => {
  if (!report) return [{ need: 'verification-report' }];
  const isOpen: Partial<Record<NeedCode, boolean>> = {
    'complete-verification-report': !report.complete,
    'valid-verification-report': report.validUntil < day,
    'authorisation-of-every-member': report.doubts.includes('member-not-authorised'),
    // the grant goes by the living: the register is put right first, and whatever is recorded of the members after the report settles it
    'members-after-death': report.doubts.includes('death-recorded') && household.membersOn < report.on,
  };
  const newcomers = household.members.filter((it) => it.knownSince > report.on && isAdult(it, day));
  return [
    ...(Object.keys(isOpen) as NeedCode[]).filter((need) => isOpen[need]).map((need) => ({ need })),
    ...newcomers.map(({ personId }): Need => ({ need: 'verification-of-every-member', personId })),
  ];
};

/** Order 649 Art 58: every household declares truthfully. For an adult, not saying anything is not an income of nothing. */
export const incomeNeeds = ({ household, day }: Snapshot, { incomeWindow }: EntitlementLaw): readonly Need[] => {
  const income = household.facts.filter((it) => it.kind === 'income');
  const silent = household.members.filter((it) => mustDeclare(it, day) && !hasDeclared(it, income));
  return [
    ...silent.map(({ personId }): Need => ({ need: 'declared-income', personId })),
    ...income.filter((it) => it.asOf < addMonths(day, -incomeWindow)).map((it) => named('current-income', it)),
    ...household.facts.filter((it) => it.kind !== 'property' && !hasPeriod(it)).map((it) => named('period-of-amount', it)),
  ];
};

export const propertyNeeds = ({ household }: Snapshot): readonly Need[] =>
  household.facts.filter((it) => isCounted(it) && it.count === undefined).map((it) => named('count-of-property', it));

/** Civil Code Art 17: eighteen; who still studies full time is supported by the household (57号 Art 7). */
const mustDeclare = (it: Member, day: Day): boolean => !it.student && isAdult(it, day);

const isAdult = ({ born }: Member, day: Day): boolean => born <= day && ageOn(born, day) >= 18;

/** In one's own name, or by the household as a whole. */
const hasDeclared = ({ personId }: Member, income: readonly HouseholdFact[]): boolean =>
  income.some((it) => it.personId === undefined || it.personId === personId);

const hasPeriod = ({ months = 0 }: HouseholdFact): boolean => months >= 1 && months <= 12;
const isCounted = ({ kind, item }: HouseholdFact): boolean => kind === 'property' && countedItems.includes(item as CountedItem);
const named = (need: NeedCode, { personId }: HouseholdFact): Need => (personId ? { need, personId } : { need });
