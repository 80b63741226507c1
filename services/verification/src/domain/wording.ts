import { formatFen } from '@jiuzhu/kernel';
import { agencies } from './agencies.ts';
import { isFailure, type Result } from './answer.ts';
import { type Difference, isCounted } from './difference.ts';
import type { Doubt } from './doubt.ts';
import type { MeansItem } from './household.ts';
import { sourceItem } from './sources.ts';

const items: Readonly<Record<MeansItem, string>> = {
  wage: '工资性收入',
  operating: '经营净收入',
  property: '财产净收入',
  transfer: '转移净收入',
  deposit: '存款',
  securities: '有价证券',
  insurance: '商业保险',
  'online-finance': '互联网金融资产',
  vehicle: '车辆',
  home: '房产',
  business: '市场主体',
  machinery: '经营性农业机械',
};

const doubtTexts: Readonly<Record<Doubt, string>> = {
  'source-failed': '有部门查询失败，其结果不明，不等于没有',
  'member-not-authorised': '有成员未被授权书覆盖，未予查询',
  'death-recorded': '有成员在死亡人口库中有记录',
  'income-undeclared': '查得的收入多于申报',
  'property-undeclared': '查得的财产多于申报',
  'declared-otherwise': '申报多于查得，请核实',
};

export const doubtText = (doubt: Doubt): string => doubtTexts[doubt];

export const differenceText = ({ item, declared, verified }: Difference): string => {
  const say = (figure: Difference['declared']): string => (isCounted(item) ? `${figure} 项` : formatFen(figure));
  return `${items[item]}：申报 ${say(declared)}，查得 ${say(verified)}`;
};

/** What was asked, what was answered, and which agencies leave something unknown. */
export const completenessText = (results: readonly Result[]): string => {
  const failed = results.filter(isFailure);
  const untouched = results.filter(({ status }) => status === 'NOT_AUTHORISED');
  const answered = results.length - failed.length - untouched.length;
  const names = [...new Set(failed.flatMap(({ item }) => sourceItem(item)?.agency ?? []))].map((it) => agencies[it]);
  return [
    `应查 ${results.length} 项，已答复 ${answered} 项`,
    ...(failed.length > 0 ? [`查询失败或逾期 ${failed.length} 项（${names.join('、')}），结果不明`] : []),
    ...(untouched.length > 0 ? [`未获授权 ${untouched.length} 项`] : []),
  ].join('；');
};
