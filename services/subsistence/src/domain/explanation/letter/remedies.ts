import { articles } from '../cited-articles.ts';

/** What may be done against a decision, and where: how long is the law's, and runs from the day on which the letter was served. */
export type Remedies = { readonly reconsiderationDays: number; readonly litigationMonths: number };

/** 行政复议法 (2023) Art 20, 行政诉讼法 Art 46. */
export const remediesOfTheState: Remedies = { reconsiderationDays: 60, litigationMonths: 6 };

export const remedyLines = ({ reconsiderationDays, litigationMonths }: Remedies): readonly string[] => [
  `对本决定不服的，可以自收到本告知书之日起 ${String(reconsiderationDays)} 日内，向作出决定的机关所在的县（市、区）人民政府申请行政复议（依据：${articles.reconsideration}）。`,
  `也可以自收到本告知书之日起 ${String(litigationMonths)} 个月内，向作出决定的机关所在地的人民法院提起行政诉讼（依据：${articles.litigation}）。`,
  '已经申请行政复议并被受理的，在复议期间不能再提起诉讼；对复议决定不服的，可以自收到复议决定书之日起 15 日内提起诉讼。',
  '申请行政复议不收费，书写有困难的可以口头申请。符合法律援助条件的，可以申请法律援助。',
];
