import { articles } from '../cited-articles.ts';

/**
 * What may be done against a decision: how many days for reconsideration, how many months for litigation, each from the day on which the letter was served;
 * the letter does not say how long where no document does.
 */
export type Remedies = { readonly reconsideration?: number | undefined; readonly litigation?: number | undefined };

const within = (length: number | undefined, unit: string): string =>
  length === undefined ? '在法律规定的期限内' : `自收到本告知书之日起 ${String(length)} ${unit}内`;

export const remedyLines = ({ reconsideration, litigation }: Remedies): readonly string[] => [
  `对本决定不服的，可以${within(reconsideration, '日')}，向作出决定的机关所在的县（市、区）人民政府申请行政复议（依据：${articles.reconsideration}）。`,
  `也可以${within(litigation, '个月')}，向作出决定的机关所在地的人民法院提起行政诉讼（依据：${articles.litigation}）。`,
  '已经申请行政复议并被受理的，在复议期间不能再提起诉讼；对复议决定不服的，可以自收到复议决定书之日起 15 日内提起诉讼。',
  '申请行政复议不收费，书写有困难的可以口头申请。符合法律援助条件的，可以申请法律援助。',
];
