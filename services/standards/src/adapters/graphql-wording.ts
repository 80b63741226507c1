import type { Wording } from '@jiuzhu/graph-kit';

/** What each problem of this service says to people. */
export const wording: Wording = {
  RegionUnknown: () => '没有这一区划，或者不在您的管辖范围内；国家文件由省级录入',
  ProposalUnknown: () => '没有这一标准提案，或者不在您的管辖范围内',
  ParameterUnknown: ({ parameter }: { parameter: string }) => `没有哪一项规则使用参数 ${parameter}`,
  StandardMisfits: ({ parameter }: { parameter: string }) => `${parameter} 的数值与规则所要求的单位或形式不符`,
  StandardOverlaps: ({ parameter, from }: { parameter: string; from: string }) =>
    `${parameter} 自 ${from} 起的数值与已有的数值在日期上重叠，文件之间没有说明以哪一个为准`,
  ProposalNotOpen: () => '该提案已经批准或者撤回；已批准的标准只能由新的文件替代',
  StaleVersion: ({ current }: { current: number }) => `该内容已有更新（现为第 ${current} 版），请刷新后重新办理`,
  ApprovedByItsAuthor: () => '起草的人不能批准或者发布自己所起草的内容',
  PolicyUnknown: () => '没有这一政策，或者不在您的管辖范围内，或者尚未发布',
  PolicyNotOpen: () => '该政策已经发布或者撤回；已发布的政策只能由新的政策替代',
  PolicySuperseded: () => '该政策已被其他政策替代',
  CatalogueFull: ({ most }: { most: number }) => `一个区划一个年度的清单最多 ${String(most)} 项政策`,
  FiguresRecorded: () => '该月指数已有记录；更正须指明所更正的最新一条记录',
  FigureMissing: ({ index }: { index: string }) => `当地的联动办法需要 ${index} 指数，未填报`,
  PublishedLater: () => '公布日期不得晚于今天',
  LegalityCheckMissing: () => '标准须经合法性审核后方可批准',
};
