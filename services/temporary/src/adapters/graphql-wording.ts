import { formatFen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import type { Wording } from '@jiuzhu/graph-kit';
import { conditionSubject } from '../queries/condition-subject.ts';

const statuses: Readonly<Record<string, string>> = {
  reported: '已报告，待决定',
  applied: '已申请，待入户调查',
  surveyed: '已入户调查，待审核',
  posted: '公示中',
  'awaiting-decision': '待审批',
  withdrawn: '已撤回',
  granted: '已先行救助，待补充说明',
  regularised: '已补充说明',
  received: '已登记，待决定',
  admitted: '在站',
  returned: '已返乡，待回访',
  closed: '已结束',
  paying: '分阶段救助中',
  paid: '已救助',
  recovering: '追回中',
  recovered: '已追回',
  refused: '不予救助',
};

const parts: Readonly<Record<string, string>> = { surveyor: '调查', reviewer: '审核', clerk: '受理' };

/** What each problem says to people. */
export const wording: Wording = {
  HouseholdUnknown: () => '没有这一家庭，或者事发地不在您的管辖范围内',
  HouseholdEnded: () => '该家庭已终止，不能再办理',
  MemberUnknown: () => '该人员不是这一家庭的成员，或者不是这件事涉及的人员',
  DayInFuture: () => '日期不能晚于今天',
  SameIncident: () => '同一人员的同一事由已经报告过，同一事由只救助一次',
  SpentTooLongAgo: ({ months }: { months: number }) => `只能申请最近 ${String(months)} 个月内的支出`,
  SurveyNotByTwo: () => '入户调查应当由两人以上共同进行',
  SurveyorNotAmongThem: () => '登记入户调查的人员应当是调查人员之一',
  PartTakenAlready: ({ part }: { part: string }) => `调查、审核、审批应当由不同人员办理，有关人员已担任${parts[part] ?? part}`,
  MeansUnknown: ({ needs }: { needs: readonly string[] }) =>
    `以下情况尚未查清，请先完成核对或者调查：${needs.map(conditionSubject).join('、')}`,
  FormulaSuffices: ({ limit }: { limit: number }) => `按当地标准可以救助 ${formatFen(limit as Fen)}，不需要一事一议`,
  NotBeforeConference: () => '审核意见没有提请一事一议',
  QuorumMissing: ({ needed }: { needed: number }) => `会议到会人数不足，至少应当到会 ${String(needed)} 人`,
  DayOutsideCase: ({ from }: { from: string }) => `日期应当在 ${from} 至今天之间`,
  StagesUnfit: () => '各阶段应当不少于两个、依次在今天以后的规定期限内，金额合计等于救助金额',
  StagesOpen: () => '分阶段救助尚未付完，应当先通过跟进回访停止',
  NothingToPay: () => '没有尚未支付的阶段',
  NoPublicEmergency: () => '当地当天没有启动突发公共事件急难救助',
  ShelterUnknown: () => '没有此救助管理案件，或者不在您的管辖范围内',
  RegionUnknown: () => '不在您的管辖范围内',
  StationUnknown: () => '没有此救助管理站，或者已停止接收，或者不在本县（市、区）',
  StationRegistered: () => '本县（市、区）已登记同名的救助管理站',
  MustBeEscorted: () => '残疾人、未成年人、老年人和行动不便的人员应当护送',
  IdentityKnown: () => '身份已经查明',
  SampleMissing: () => '没有可供查询的照片或者采样',
  IdentityAsked: () => '身份查询尚未答复',
  SettledTooEarly: ({ months }: { months: number }) => `滞留满 ${String(months)} 个月且身份仍未查明的，才能落户安置`,
  CaseUnknown: () => '没有此案件，或者不在您的管辖范围内',
  StaleVersion: ({ current }: { current: number }) => `该案件已有变化（现为第 ${current} 版），请刷新后重新办理`,
  CaseInOtherStatus: ({ status }: { status: string }) => `该案件目前“${statuses[status] ?? status}”，不能办理此事项`,
  AmountAboveLimit: ({ limit }: { limit: number }) => `救助金额应当大于零，且不超过 ${formatFen(limit as Fen)}`,
  BeyondTownship: ({ limit, sum }: { limit: number; sum: number }) =>
    `同一事由累计救助 ${formatFen(sum as Fen)}，超出乡镇（街道）的审批权限（${formatFen(limit as Fen)}），应由县级民政部门审批`,
  ReserveNotOpen: () => '该乡镇（街道）尚未设立临时救助储备金',
  ReserveOpen: () => '该乡镇（街道）已设立临时救助储备金',
  ReserveInsufficient: ({ balance }: { balance: number }) => `临时救助储备金余额不足（现有 ${formatFen(balance as Fen)}）`,
  TownshipUnknown: () => '没有这一乡镇（街道），或者不在您的管辖范围内',
  NothingToServe: () => '没有需要送达的决定',
  AlreadyServed: ({ on }: { on: string }) => `决定已于 ${on} 送达`,
  DayOutsideProcedure: ({ from, to }: { from: string; to: string }) => `日期应当在 ${from} 至 ${to} 之间`,
  GrantUnknown: () => '没有这一笔救助',
  GrantRegularised: () => '这一笔救助已经补充说明',
  GrantUnderRecovery: () => '这一笔救助正在追回或者已经追回',
  RegularisedByItsDecider: () => '决定救助的人员不能登记补充说明',
  PapersDisagree: () => '补充说明的事由、金额应当与实际救助一致',
  PapersNotOverdue: () => '补充说明的期限未满，或者已经补充说明，不能以此追回',
  NothingAskedBack: () => '这一笔救助没有追回',
  RepaidBeyond: ({ left }: { left: number }) => `退回的金额不能超过尚未退回的 ${formatFen(left as Fen)}`,
};
