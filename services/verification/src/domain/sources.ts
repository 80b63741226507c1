import type { Agency } from './agencies.ts';
import type { MeansItem } from './household.ts';
import type { Purpose } from './purpose.ts';

/** `income` and `property` are figures of one means item; a flag says only that something is on record. */
export type Gives = { readonly kind: 'income' | 'property'; readonly item: MeansItem } | { readonly kind: 'flag' };

/**
 * Who may see an answer. `personal`: sensitive under the Personal Information Protection Law, article 28 (credit, death of a relative,
 * belief, whereabouts). `need-to-know`: besides that never below the county (HIV status; domain.md 3.2).
 */
export type Sensitivity = 'personal' | 'need-to-know';

/** One thing that one agency knows. */
export type SourceItem = {
  readonly code: string;
  readonly agency: Agency;
  readonly chinese: string;
  readonly gives: Gives;
  readonly purposes: readonly Purpose[];
  readonly sensitive?: Sensitivity;
  /** asked for its purposes when an authorisation names no items */
  readonly usual: boolean;
  /** what is measured: agencies that measure the same thing are compared, not added up */
  readonly measures: string;
};

type More = { readonly sensitive?: Sensitivity; readonly usual?: true; readonly measures?: string };

const item = (agency: Agency, code: string, chinese: string, gives: Gives, allowed: readonly Purpose[], more: More = {}): SourceItem => ({
  code,
  agency,
  chinese,
  gives,
  purposes: allowed,
  usual: more.usual ?? false,
  measures: more.measures ?? code,
  ...(more.sensitive ? { sensitive: more.sensitive } : {}),
});

const flag: Gives = { kind: 'flag' };
const income = (of: MeansItem): Gives => ({ kind: 'income', item: of });
const property = (of: MeansItem): Gives => ({ kind: 'property', item: of });
const usual = true;

/**
 * No document lists the items by purpose. What stands here is the narrowest reading of "only for the purpose" (Order 649, articles 61 and 66;
 * Personal Information Protection Law, articles 6 and 34): assistance weighs everything; the other purposes what their own decision turns on.
 */
const assistance = ['social-assistance'] as const;
const dwelling = ['social-assistance', 'housing-fund', 'affordable-housing'] as const;
const means = ['social-assistance', 'affordable-housing', 'education-assistance'] as const;
const standing = ['social-assistance', 'housing-fund', 'affordable-housing', 'education-assistance', 'other-social-policy'] as const;

/** Every item of domain.md 3.1, by agency. Codes are stable: authorisations, answers and reports carry them. */
export const sources: readonly SourceItem[] = [
  item('development-reform', 'creditRecord', '信用数据', flag, assistance, { sensitive: 'personal' }),
  item('education', 'enrolment', '在校学生数据', flag, ['social-assistance', 'education-assistance']),
  item('public-security', 'vehicle', '车辆', property('vehicle'), means, { usual }),
  item('public-security', 'hukou', '户籍', flag, standing),
  item('public-security', 'entryExit', '出入境', flag, assistance, { sensitive: 'personal' }),
  item('public-security', 'imprisonment', '在押服刑', flag, assistance, { sensitive: 'personal' }),
  item('civil-affairs', 'marriage', '婚姻登记', flag, standing),
  item('civil-affairs', 'funeral', '殡葬', flag, assistance, { sensitive: 'personal' }),
  item('civil-affairs', 'socialOrg', '社会组织', flag, assistance),
  item('civil-affairs', 'assistanceLedger', '已享受救助', flag, standing),
  item('finance', 'fiscalPayroll', '财供人员', income('wage'), means, { measures: 'wage' }),
  item('human-resources', 'pension', '基本养老保险待遇', income('transfer'), means, { usual }),
  item('human-resources', 'workInjury', '工伤保险待遇', income('transfer'), assistance),
  item('human-resources', 'employment', '就业登记', flag, means),
  item('human-resources', 'socialInsuranceContribution', '社会保险缴费', flag, means, { usual }),
  item('human-resources', 'benefit', '其他社会保险待遇', income('transfer'), means),
  item('natural-resources', 'realEstate', '不动产登记', property('home'), [...dwelling, 'education-assistance'], {
    usual,
    measures: 'home',
  }),
  item('housing', 'housingSecurity', '住房保障信息', flag, dwelling),
  item('housing', 'homeOwnership', '房产拥有', property('home'), dwelling, { measures: 'home' }),
  item('housing', 'homeTransaction', '房产交易', flag, dwelling),
  item('housing', 'homeLease', '房产出租', income('property'), dwelling),
  item('agriculture', 'farmMachinery', '经营性农业机械', property('machinery'), assistance, { usual }),
  item('health', 'death', '死亡人口库', flag, standing, { usual, sensitive: 'personal' }),
  item('health', 'hivStatus', '艾滋病', flag, assistance, { sensitive: 'need-to-know' }),
  item('veterans', 'veteranBenefit', '退役军人待遇', flag, assistance),
  item('emergency', 'disasterRelief', '灾害救助', flag, assistance),
  item('market-regulation', 'businessRegistration', '市场主体登记', property('business'), means, { usual }),
  item('religious-affairs', 'clergy', '宗教教职人员', flag, assistance, { sensitive: 'personal' }),
  item('healthcare-security', 'hospitalSettlement', '住院结算', flag, assistance, { sensitive: 'personal' }),
  item('healthcare-security', 'medicalInsurance', '医疗保险', flag, assistance),
  item('tax', 'taxPayment', '纳税', income('wage'), means, { usual, measures: 'wage' }),
  item('disabled-federation', 'disabilityCertificate', '残疾人证', flag, [
    'social-assistance',
    'education-assistance',
    'other-social-policy',
  ]),
  item('womens-federation', 'womenSupport', '妇联帮扶', flag, assistance),
  item('central-bank', 'bankDeposit', '金融资产', property('deposit'), means, { measures: 'deposit' }),
  item('central-bank', 'securities', '有价证券', property('securities'), means, { measures: 'securities' }),
  item('central-bank', 'creditReference', '征信', flag, assistance, { sensitive: 'personal' }),
  item('housing-fund', 'housingFund', '住房公积金', flag, dwelling),
  item('transport', 'ship', '营运船舶', flag, assistance),
  item('transport', 'commercialVehicle', '营运车辆', property('vehicle'), assistance, { measures: 'vehicle' }),
  item('bank', 'bankAccount', '存款', property('deposit'), means, { usual, measures: 'deposit' }),
  item('insurance', 'commercialInsurance', '商业保险', property('insurance'), means, { usual }),
  item('securities', 'securitiesAccount', '证券账户', property('securities'), means, { usual, measures: 'securities' }),
  item('online-finance', 'onlineFinance', '互联网金融资产', property('online-finance'), means, { usual }),
  item('utilities', 'utility', '水电气通信消费', flag, assistance),
  item('schools', 'tuition', '学费', flag, ['social-assistance', 'education-assistance']),
  item('travel', 'travel', '旅游消费', flag, assistance, { sensitive: 'personal' }),
  item('supplementary-insurance', 'supplementaryPlan', '补充医疗保障', flag, assistance, { sensitive: 'personal' }),
];

const byCode = new Map(sources.map((it) => [it.code, it]));

/** Undefined: nobody knows such an item. */
export const sourceItem = (code: string): SourceItem | undefined => byCode.get(code);

/** What is asked for a purpose when an authorisation names no items. */
export const usualScope = (purpose: Purpose): readonly string[] =>
  sources.filter((it) => it.usual && it.purposes.includes(purpose)).map(({ code }) => code);

/** Codes that nobody knows, or that this purpose may not ask. */
export const beyondPurpose = (codes: readonly string[], purpose: Purpose): readonly string[] =>
  codes.filter((code) => !(byCode.get(code)?.purposes.includes(purpose) ?? false));
