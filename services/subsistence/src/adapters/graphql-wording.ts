import { formatFen } from '@jiuzhu/kernel';
import type { Fen } from '@jiuzhu/kernel';
import type { Wording } from '@jiuzhu/graph-kit';

const statuses: Readonly<Record<string, string>> = {
  submitted: '已申请',
  incomplete: '待补材料',
  accepted: '已受理',
  surveyed: '已调查',
  publicity: '公示中',
  're-survey': '重新调查中',
  'awaiting-decision': '待审核确认',
  'final-publicity': '确认后公示中',
  confirmed: '已确认',
  recognised: '已认定',
  refused: '不予确认',
  withdrawn: '已撤回',
  'procedure-terminated': '程序已终止',
};
const assistanceStatuses: Readonly<Record<string, string>> = { running: '给予中', suspended: '暂停', exiting: '渐退期', ended: '已终止' };
const sources: Readonly<Record<string, string>> = {
  household: '家庭情况',
  report: '核对报告',
  standards: '适用标准',
  rules: '审核规则',
};

const delegated: Readonly<Record<string, string>> = { dibao: '最低生活保障', tekun: '特困人员救助供养' };

const certificates: Readonly<Record<string, string>> = {
  register: '户籍材料',
  income: '收入证明',
  property: '财产证明',
  health: '残疾或者重病证明',
};
const visitReasons: Readonly<Record<string, string>> = {
  kin: '单独登记备案',
  complaint: '接到投诉举报',
  doubt: '存在重大疑点',
  lot: '随机抽中',
};
const declined: Readonly<Record<string, string>> = { verification: '核对授权', survey: '入户调查', facts: '如实申报' };

/** What each problem says to people. */
export const wording: Wording = {
  HouseholdUnknown: () => '没有这一家庭，或者不在您的管辖范围内',
  HouseholdEnded: () => '该家庭已终止，不能再办理',
  CaseUnknown: () => '没有此案件，或者不在您的管辖范围内',
  StaleVersion: ({ current }: { current: number }) => `该案件已有变化（现为第 ${current} 版），请刷新后重新办理`,
  ProposalUnknown: () => '没有该标准提请事项，或者不归您办理',
  ProposalNotOpen: ({ state }: { state: string }) => `该标准提请事项${state === 'APPROVED' ? '已审批' : '已撤回'}，不再测算`,
  AssistanceUnknown: () => '该家庭没有正在给予的救助，或者不在您的管辖范围内',
  AssistanceInOtherStatus: ({ status }: { status: string }) => `救助目前“${assistanceStatuses[status] ?? status}”，不能办理此事项`,
  NothingOverdrawn: () => '所列月份没有多领',
  FineOutOfRange: ({ least, most }: { least: number; most: number }) =>
    most === 0 ? '不是骗取的，不处罚款' : `罚款应当在 ${formatFen(least as Fen)} 至 ${formatFen(most as Fen)} 之间`,
  NotInExtremeDifficulty: () => '该成员没有正在享受特困人员救助供养',
  AssessmentBySinglePerson: () => '生活自理能力应当由两名以上评估人员评估',
  NotAmongAssessors: () => '登记评估结果的人员应当是评估人员之一',
  InstitutionUnknown: () => '没有此供养服务机构，或者不在本县（市、区），或者已经停办',
  InstitutionRegistered: () => '本县（市、区）已登记同名的供养服务机构',
  InstitutionOccupied: ({ beds, nursingBeds }: { beds: number; nursingBeds: number }) =>
    `已入住 ${beds} 人（其中护理型床位 ${nursingBeds} 人），床位不能少于已入住的人数`,
  InstitutionFirst: () => '完全丧失生活自理能力的，应当优先集中供养；本人要求分散供养的，应予注明',
  InstitutionUnfit: () => '精神障碍患者托养机构只接收持证的精神残疾人',
  InstitutionFull: ({ nursing }: { nursing: boolean }) => (nursing ? '该机构已没有空余的护理型床位' : '该机构已没有空余床位'),
  AllowanceOfOther: ({ to }: { to: string }) => (to === 'household' ? '此项补贴发给家庭，不填写成员' : '此项补贴发给个人，应当填写成员'),
  AllowanceAlreadyGiven: () => '已经享受此项补贴，不能重复享受',
  AllowanceUndecidable: ({ whys }: { whys: readonly string[] }) => `尚有情况未查清，暂不能决定：${whys.join('；')}`,
  AllowanceNotGiven: () => '没有正在给予的此项补贴',
  NoShareOfAllowance: () => '该成员没有正在发放的最低生活保障金份额',
  NoGroundInWorkRecord: ({ refusals }: { refusals: number }) =>
    `就业服务机构的记录不足以作出决定：无正当理由连续拒绝适当工作 ${refusals} 次，或者停发之后没有就业、参加培训的记录`,
  NotAbleToWork: () => '该成员没有就业能力，或者已经就业，不适用此项规定',
  NoCareToDecide: () => '没有待确定的照料护理标准：尚未评估，或者已按最近的评估确定',
  DecidedByItsAssessor: () => '评估人员不能确定照料护理标准档次',
  HouseholdMovedSince: () => '家庭适用的标准或者其他成员的救助已有变化，应当先重新核定或者核查',
  NotUnderReview: () => '没有待办的核查，或者核查还没有初审意见',
  ReportOutdated: ({ since }: { since: string }) => `核查自 ${since} 开始，还没有此后的核对报告`,
  PublicityRunning: ({ until }: { until: string }) => `正在公示，公示期至 ${until}，期满无异议后才能作出决定`,
  ReviewOutdated: () => '家庭情况或者标准已有变化，与核查初审意见不一致，应当重新核查',
  CaseInOtherStatus: ({ status }: { status: string }) => `该案件目前“${statuses[status] ?? status}”，不能办理此事项`,
  ApplicantNotAMember: () => '申请人不是该家庭的成员',
  CaseAlreadyOpen: () => '已有正在办理的低保申请',
  AlreadyAssisted: () => '已经享受最低生活保障，不能重复申请',
  AskedOnlyOnce: () => '所缺材料应当一次性告知，不能再要求首次告知之外的材料',
  ReviewedByItsClerk: () => '受理申请的人员不能提出初审意见',
  HouseholdMovedAway: () => '该家庭已迁往其他县（市、区），应由迁入地办理',
  FactsNeeded: () => '尚有情况未查清，暂不能提出初审意见，案件保留',
  SurveyBySinglePerson: () => '入户调查应当由两名以上调查人员进行',
  NotAmongSurveyors: () => '登记调查结果的人员应当是调查人员之一',
  SurveyedByItsReviewer: () => '提出初审意见或者作出决定的人员不能调查',
  HomeNotVisited: () => '应当入户调查；只有经宣布的重大突发事件期间才可以远程调查，并填写宣布文件的发文字号',
  DayOutsideProcedure: ({ from, to }: { from: string; to: string }) => `日期应当在 ${from} 至 ${to} 之间`,
  SignedByNoMember: () => '调查表应当由在场的成年家庭成员签字',
  FoundOfNoMember: () => '调查结果涉及的人员不是该家庭的成员',
  SurveyNeeded: () => '尚未入户调查，不能提出初审意见',
  ReviewedByItsSurveyor: () => '调查人员不能提出初审意见',
  DecidedByItsSurveyor: () => '调查人员不能作出审核确认决定',
  NotObjectedTo: () => '没有公示异议，不进行民主评议',
  ObjectionAfterRound: ({ closedOn }: { closedOn: string }) => `公示已于 ${closedOn} 期满，公示异议应当在公示期内提出`,
  DelegationNotInForce: ({ programmes }: { programmes: readonly string[] }) =>
    `县级人民政府没有将${programmes.map((it) => delegated[it] ?? it).join('、')}的审核确认权限书面下放给本乡镇（街道），或者当日不在有效期内`,
  ResidenceFilingClosed: () => '本地尚未开放持居住证在居住地申请，应向户籍所在地申请',
  ResidencePermitExpired: () => '居住证已过有效期',
  CommitmentNotAllowed: ({ materials }: { materials: readonly string[] }) =>
    `${materials.map((it) => certificates[it] ?? it).join('、')}在本地不适用告知承诺制，应提交证明`,
  CommitmentUnknown: () => '申请人没有就此项作出承诺',
  CommitmentChecked: ({ on }: { on: string }) => `该承诺已于 ${on} 核查`,
  NotDeclined: ({ given }: { given: readonly string[] }) =>
    `${given.map((it) => declined[it] ?? it).join('、')}已经配合，不能作为终止程序的理由`,
  NothingToServe: () => '没有应当送达的决定书',
  AlreadyServed: ({ on }: { on: string }) => `决定书已于 ${on} 送达`,
  ReconsideredByItsDecider: () => '作出原决定的人员不能复核',
  ReconsiderationTooLate: ({ until }: { until: string }) => `申请复核的期限已于 ${until} 届满`,
  MeetingNeeded: () => '乡镇（街道）应当集体研究后决定，并填写会议情况',
  QuorumNotMet: ({ quorum, attended }: { quorum: number; attended: number }) => `参会 ${attended} 人，未达到规定的 ${quorum} 人`,
  DecidedByItsReviewer: () => '提出初审意见的人员不能作出审核确认决定',
  DecidedByItsClerk: () => '受理申请的人员不能作出审核确认决定',
  OpinionOutdated: ({ moved }: { moved: readonly string[] }) =>
    `初审意见之后${moved.map((it) => sources[it] ?? it).join('、')}已有变化，应重新提出初审意见`,
  HomeVisitNeeded: ({ reasons }: { reasons: readonly string[] }) =>
    `${reasons.map((it) => visitReasons[it] ?? it).join('、')}，县级民政部门应当在受理之后、决定之前入户核查，并填写入户日期`,
  VisitNotByCounty: () => '应当由县级民政部门入户核查',
  NearRelativeRecused: ({ officers }: { officers: readonly string[] }) => `申请家庭成员的近亲属应当回避：${officers.join('、')}`,
};
