import type { AppealPeriods } from '@jiuzhu/casework';
import { articles } from '../law/articles.ts';

/** What may be done against what was decided. */
export const remediesOf = (appeal: AppealPeriods = {}): readonly string[] => [
  `对本决定不服的，可以${withinOf(appeal)}，向作出决定的机关所在的县（市、区）人民政府申请行政复议，或者向作出决定的机关所在地的人民法院提起行政诉讼（依据：${articles.remedies}）。`,
  '申请行政复议不收费，书写有困难的可以口头申请。符合法律援助条件的，可以申请法律援助。',
];

/** The days run from the service; where no document says how many, the law does. */
const withinOf = ({ reconsideration, litigation }: AppealPeriods): string => {
  if (reconsideration === undefined || litigation === undefined) return '在法律规定的期限内';
  return `自收到本决定之日起，在 ${String(reconsideration)} 日内（行政复议）或者 ${String(litigation)} 个月内（行政诉讼）`;
};
