import type { Wording } from '@jiuzhu/graph-kit';
import type { LeadStatus } from '../domain/lead/lead.ts';
import type { Status } from '../domain/ticket/ticket.ts';

/** What each problem of this service says to people. */
export const wording: Wording = {
  HouseholdUnknown: () => '没有此家庭，或不在您的辖区内',
  NotAMember: () => '该人员不是本家庭现有成员',
  TicketUnknown: () => '没有此转介单，或与您的单位无关',
  TicketStandsElsewhere: ({ status }: { status: Status }) => `此转介单现处于“${statusTexts[status]}”，不能进行此项操作`,
  ReceiverElsewhere: () => '接收单位不在该家庭居住地的县（区）或乡镇（街道）',
  ServiceUnknown: () => '资源目录中没有此项服务，或与您的单位无关',
  NeedNotTaken: () => '该服务不受理此类需求',
  ServiceNotAccepting: () => '该服务目前不接收转介',
  ServiceFull: () => '该服务名额已满',
  ConsentNeeded: () => '转介至政府以外的单位，须有全体家庭成员签署且在有效期内的知情同意书',
  NeedSentAlready: () => '该接收单位已收到同一需求，尚未办结',
  ServiceRegionUnknown: () => '该地区不在您的辖区内',
  ServiceRegistered: () => '本县（区）已登记该单位的同名服务',
  ServiceClosed: ({ on }: { on: string }) => `该服务已于 ${on} 终止`,
  ServiceOccupied: ({ taken }: { taken: number }) => `该服务正在办理 ${taken} 件，容量不能低于此数`,
  StaleVersion: ({ current }: { current: number }) => `该登记已有变化（现为第 ${current} 版），请刷新后重新办理`,
  ConsentSignedLater: () => '签署日期不能晚于今天',
  ConsentUnsigned: () => '尚有家庭成员未签署，或未由其监护人签署',
  ConsentLapsed: () => '同意书已过有效期',
  RegionUnknown: () => '没有此区划，或不在您的辖区内',
  NothingAskedFor: () => '该家庭目前没有办理中的救助需求，无须告知材料',
  NeedLeftOut: () => '该家庭尚有办理中的需求未列入方案',
  LeadUnknown: () => '没有此线索，或与您的单位无关',
  LeadInHand: ({ on }: { on: string }) => `此线索已由本窗口其他人员于 ${on} 着手办理`,
  LeadAnswered: ({ status }: { status: LeadStatus }) => `此线索${leadTexts[status]}`,
  ConsentUnknown: () => '没有此同意书，或不在您的辖区内',
  NeedSeenTo: () => '同一需求已转介给该接收单位，尚未办结',
};

const leadTexts: Readonly<Record<LeadStatus, string>> = {
  told: '待处理',
  'in-hand': '办理中',
  'taken-up': '已受理',
  'set-aside': '已终结',
  closed: '已关闭',
};

const statusTexts: Readonly<Record<Status, string>> = {
  created: '待受理',
  accepted: '已受理',
  returned: '已退回',
  'in-progress': '办理中',
  result: '已有结果',
  'fed-back': '已反馈',
  'followed-up': '已回访',
};
