import type { Wording } from '@jiuzhu/graph-kit';

const statuses: Readonly<Record<string, string>> = {
  applied: '已申请，待审核',
  objected: '公示有异议，待重新审核',
  posted: '公示中',
  granted: '已决定救助',
  completed: '本学年已发放完毕',
  refused: '不予救助',
  ended: '已终止',
};
const stages: Readonly<Record<string, string>> = {
  preschool: '学前教育',
  primary: '小学',
  junior: '初中',
  senior: '普通高中',
  vocational: '中等职业教育',
  higher: '高等教育',
  at_home: '在家受教育',
};
const placements: Readonly<Record<string, string>> = { with_others: '随班就读', special_school: '特教学校', none: '没有填写' };
const said = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;

/** What each problem says to people. */
export const wording: Wording = {
  HouseholdUnknown: () => '没有这一家庭，或者不在您的管辖范围内',
  HouseholdEnded: () => '该家庭已终止，不能再办理',
  MemberUnknown: () => '该人员不是这一家庭的成员',
  TermOver: ({ endedOn }: { endedOn: string }) => `该学期已于 ${endedOn} 结束，不能再申请`,
  AppliedAlready: () => '该学生本学年的申请正在审核，不能重复申请',
  CaseUnknown: () => '没有此案件，或者不在您的管辖范围内',
  StaleVersion: ({ current }: { current: number }) => `该案件已有变化（现为第 ${current} 版），请刷新后重新办理`,
  CaseInOtherStatus: ({ status }: { status: string }) => `该案件目前“${said(statuses, status)}”，不能办理此事项`,
  DecidedByItsClerk: () => '受理申请的人员不能作出决定',
  ReconsideredByItsDecider: () => '复核应当由没有作出过决定的人员办理',
  ReconsiderationTooLate: ({ until }: { until: string }) => `复核期限已于 ${until} 届满`,
  StageDisagrees: ({ applied }: { applied: string }) => `学籍所在学段与申请的学段（${said(stages, applied)}）不一致，应当重新申请`,
  PlacementDisagrees: ({ applied }: { applied: string | null }) =>
    `学籍显示的就读方式与申请的（${said(placements, applied ?? 'none')}）不一致，应当重新申请`,
  MandatoryGrantMissing: () => '对义务教育阶段的低保、特困学生应当给予救助，当地标准没有规定，不能作出决定',
  DayInFuture: () => '日期不能晚于今天',
  NothingToServe: () => '没有需要送达的决定',
  AlreadyServed: ({ on }: { on: string }) => `决定已于 ${on} 送达`,
  DayOutsideProcedure: ({ from, to }: { from: string; to: string }) => `日期应当在 ${from} 至 ${to} 之间`,
};
