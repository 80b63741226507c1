import type { Wording } from '@jiuzhu/graph-kit';

/** What each problem says to whoever stands at the window. */
export const wording: Wording = {
  HouseholdUnknown: () => '没有这一家庭，或者不在您的管辖范围内',
  HouseholdEnded: () => '该家庭已终止，不能再变更',
  StaleVersion: ({ current }: { current: number }) => `该家庭的信息已有更新（现为第 ${current} 版），请刷新后重新办理`,
  RegionUnknown: () => '区划登记中没有这一乡镇（街道）或村（社区），或者不在您的管辖范围内',
  HeadMissing: () => '家庭应有一名户主',
  HouseholdTooLarge: ({ most }: { most: number }) => `一户最多登记 ${most} 名成员；人数更多的，应当按共同生活的情况分户登记`,
  TwoHeads: () => '家庭只能有一名户主',
  PersonTwice: () => '同一公民身份号码填写了两次',
  PersonInAnotherHousehold: () => '该人员在此日期仍是其他家庭的成员，应先办理迁出',
  ObligorIsMember: () => '该人员是本家庭成员，不能登记为家庭之外的法定义务人',
  ObligorUnknown: () => '该人员不是本家庭现有的法定义务人',
  MemberUnknown: () => '该人员不是本家庭现有成员',
  HouseholdErased: () => '该家庭的个人信息此前已经销毁',
  HouseholdNotEnded: () => '该家庭尚未终止，其个人信息不能销毁',
  CasesOpen: ({ cases }: { cases: readonly string[] }) => `该家庭还有 ${cases.length} 件救助事项没有办结，其个人信息不能销毁`,
  RetentionNotOver: ({ until }: { until: string }) => `档案应保存至 ${until}，期满后方可销毁`,
  FactUnknown: () => '所替代的事实不存在或者已不再有效',
};
