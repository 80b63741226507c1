import type { Wording } from '@jiuzhu/graph-kit';

/** What each problem of this service says to people. */
export const wording: Wording = {
  HouseholdUnknown: () => '没有此家庭，或不在您的辖区内',
  NotAMember: () => '该人员不是本家庭现有成员',
  TicketUnknown: () => '没有此转介单，或与您的单位无关',
  TicketStandsElsewhere: ({ status }: { status: string }) => `此转介单现处于“${statusTexts[status] ?? status}”，不能进行此项操作`,
  ReceiverElsewhere: () => '接收单位不在该家庭居住地的县（区）或乡镇（街道）',
  NeedSeenTo: () => '同一需求已转介给该接收单位，尚未办结',
};

const statusTexts: Readonly<Record<string, string>> = {
  created: '待受理',
  accepted: '已受理',
  returned: '已退回',
  in_progress: '办理中',
  result: '已有结果',
  fed_back: '已反馈',
  followed_up: '已回访',
};
