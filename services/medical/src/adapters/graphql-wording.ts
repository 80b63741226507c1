import type { Wording } from '@jiuzhu/graph-kit';
import { type Fen, formatFen } from '@jiuzhu/kernel';

const layers: Readonly<Record<string, string>> = { BASIC: '基本医保', CATASTROPHIC: '大病保险', SUPPLEMENTARY: '补充医疗保险' };

const statuses: Readonly<Record<string, string>> = {
  incomplete: '材料不齐，待补正',
  submitted: '已受理，待审核',
  publicity: '公示中',
  'awaiting-decision': '待审批',
  granted: '已给予救助',
  refused: '不予救助',
  withdrawn: '已撤回',
  reversed: '已撤销',
};

const payers: Readonly<Record<string, string>> = { ...layers, ASSISTANCE: '医疗救助', CHARITY: '慈善组织', OTHERS: '其他责任人' };

const reliefStatuses: Readonly<Record<string, string>> = {
  treated: '已救治，尚未申请',
  applied: '已申请，待审核支付',
  paid: '已支付',
  refused: '不予支付',
  reclaimed: '追回中',
  settled: '已追回',
};

/** What each problem of this service says to people. */
export const wording: Wording = {
  ProviderRegionUnknown: () => '该区划不在您的管辖范围内',
  ContractOverlaps: ({ from, until }: { from: string; until: string | null }) =>
    `该机构在 ${from} 至 ${until ?? '无固定期限'} 已有定点协议，期限不能重叠`,
  ContractEndsBefore: () => '协议的终止日期不能早于起始日期',
  ProviderUnknown: () => '没有此定点医药机构，或您不是其账单的提交账户，或患者不在其服务的地区',
  NotUnderContract: ({ on }: { on: string }) => `该机构在 ${on} 没有有效的定点协议`,
  NotYetDischarged: () => '出院日期不能晚于今天，出院时方可结算',
  DaysReversed: () => '出院日期不能早于入院日期',
  InPolicyExceedsTotal: () => '政策范围内费用不能超过总费用',
  LayersExceedBill: ({ layer, left }: { layer: string; left: Fen }) =>
    `${layers[layer] ?? layer}的支付额超过了之前各层支付后的余额 ${formatFen(left)}，各层应依次在余额内支付`,
  BillChanged: () => '该账单号已经结算，且内容不同；如需更正，应先撤销原结算',
  EpidemicNotDeclared: ({ on }: { on: string }) => `${on} 当地没有宣布重大疫情`,
  SettlementUnknown: () => '没有此结算，或不是您提交的',
  AlreadyReversed: ({ on }: { on: string }) => `此结算已于 ${on} 撤销`,
  HouseholdUnknown: () => '没有这一家庭，或者不在您的管辖范围内',
  MemberUnknown: () => '患者不是这一家庭的成员',
  CauseDisagrees: () => '所述未即时结算的原因与就医地或者定点协议不符',
  BillSettled: () => '此账单已经结算过医疗救助',
  BillClaimed: () => '此账单已有未办结的报销申请',
  BillReimbursed: () => '此账单已经由患者申请手工报销',
  CaseUnknown: () => '没有这一案件，或者不在您的管辖范围内',
  StaleVersion: ({ current }: { current: number }) => `案件已有新的变化（当前版本 ${String(current)}），请重新查看`,
  CaseInOtherStatus: ({ status }: { status: string }) => `案件目前处于“${statuses[status] ?? status}”，不能进行此操作`,
  PublicityFirst: () => '对该类对象给予救助须先经审核、公示，请退回审核',
  CaseOpen: () => '该成员的认定申请尚未办结',
  ReportNotInForce: () => '没有此核对报告，或者报告不完整、已经过期',
  CharityExceedsLeft: ({ left }: { left: Fen }) => `慈善救助金额超过了医疗救助后的余额 ${formatFen(left)}`,
  ReliefUnknown: () => '没有这一急救情况，或者不由您办理',
  ReliefInOtherStatus: ({ status }: { status: string }) => `这一急救情况目前为“${reliefStatuses[status] ?? status}”，不能进行此操作`,
  DayInFuture: () => '日期不能晚于今天',
  IdentityKnown: () => '患者的身份已经明确',
  IdentityAsked: () => '已经请公安机关查询，尚未答复',
  IdentityNotAsked: () => '患者身份不明，应先请公安机关查询并取得答复',
  EmergencyClaimed: () => '贵院已就此账单申请过疾病应急救助',
  PayersExceedCost: ({ payer, left }: { payer: string; left: Fen }) =>
    `${payers[payer] ?? payer}的支付额超过了之前各方支付后的余额 ${formatFen(left)}，各方应依次在余额内支付`,
  FundInsufficient: ({ balance }: { balance: Fen }) => `疾病应急救助基金余额不足（现有 ${formatFen(balance)}）`,
  NothingToReclaim: () => '按其他各方的支付计算，基金没有多支付，或者已经全部要求追回',
  NothingAskedBack: () => '没有要求追回的款项',
  RepaidBeyond: ({ left }: { left: Fen }) => `退回的金额超过尚未退回的 ${formatFen(left)}`,
  NothingToServe: () => '没有需要送达的决定',
  AlreadyServed: ({ on }: { on: string }) => `决定已于 ${on} 送达`,
  DayOutsideProcedure: ({ from, to }: { from: string; to: string }) => `日期应当在 ${from} 至 ${to} 之间`,
  ObjectionUnanswered: () => '公示期间有人提出异议，应说明查实的结果',
};
