import type { Wording } from '@jiuzhu/graph-kit';

const statuses: Readonly<Record<string, string>> = {
  submitted: '已申请',
  incomplete: '待补材料',
  accepted: '已受理',
  publicity: '公示中',
  're-survey': '重新调查中',
  'awaiting-decision': '待审核确认',
  confirmed: '已确认',
  recognised: '已认定',
  refused: '不予确认',
  withdrawn: '已撤回',
};
const sources: Readonly<Record<string, string>> = {
  household: '家庭情况',
  report: '核对报告',
  standards: '适用标准',
  rules: '审核规则',
};

/** What each problem says to people. */
export const wording: Wording = {
  HouseholdUnknown: () => '没有这一家庭，或者不在您的管辖范围内',
  HouseholdEnded: () => '该家庭已终止，不能再办理',
  CaseUnknown: () => '没有此案件，或者不在您的管辖范围内',
  StaleVersion: ({ current }: { current: number }) => `该案件已有变化（现为第 ${current} 版），请刷新后重新办理`,
  CaseInOtherStatus: ({ status }: { status: string }) => `该案件目前“${statuses[status] ?? status}”，不能办理此事项`,
  ApplicantNotAMember: () => '申请人不是该家庭的成员',
  CaseAlreadyOpen: () => '已有正在办理的低保申请',
  AlreadyAssisted: () => '已经享受最低生活保障，不能重复申请',
  AskedOnlyOnce: () => '所缺材料应当一次性告知，不能再要求首次告知之外的材料',
  ReviewedByItsClerk: () => '受理申请的人员不能提出初审意见',
  HouseholdMovedAway: () => '该家庭已迁往其他县（市、区），应由迁入地办理',
  FactsNeeded: () => '尚有情况未查清，暂不能提出初审意见，案件保留',
  PublicityOver: ({ closedOn }: { closedOn: string }) => `公示已于 ${closedOn} 期满`,
  DecisionNotDevolved: () => '审核确认权限未下放，应由县级民政部门决定',
  DecidedByItsReviewer: () => '提出初审意见的人员不能作出审核确认决定',
  DecidedByItsClerk: () => '受理申请的人员不能作出审核确认决定',
  OpinionOutdated: ({ moved }: { moved: readonly string[] }) =>
    `初审意见之后${moved.map((it) => sources[it] ?? it).join('、')}已有变化，应重新提出初审意见`,
  HomeVisitNeeded: () => '单独登记备案的申请，应当在受理之后、决定之前入户调查，并填写入户日期',
};
