import { type Day, formatFen } from '@jiuzhu/kernel';
import { showFigure } from '@jiuzhu/policy';
import { agencies } from './agencies.ts';
import { isFailure, type Result } from './answer.ts';
import { type Difference, isCounted } from './difference.ts';
import type { Comparison } from './comparison.ts';
import type { Doubt } from './doubt.ts';
import type { Flag } from './flag.ts';
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
  'authorisation-withdrawn': '授权书在查询期间已被撤回，此后不再查询，也不再采用答复',
  'obligor-not-authorised': '有法定义务人未签署授权书，未予查询',
  'obligor-unknown': '有法定义务人的查询未得到全部答复，其结果不明',
  'death-recorded': '有成员在死亡人口库中有记录',
  'assisted-already': '有成员在已享受救助的名册中有记录，请核实是否重复',
  'income-undeclared': '查得的收入多于申报',
  'property-undeclared': '查得的财产多于申报',
  'declared-otherwise': '申报多于查得，请核实',
  'item-committed': '有事项以书面承诺代替证明，尚未查询',
  'commitment-broken': '承诺事项经事后核查，查得多于申报',
};

const flagTexts: Readonly<Record<Flag, string>> = {
  death: '死亡人口库有记录',
  'assisted-already': '已享受救助',
  imprisoned: '在押服刑',
};
export const flagText = (flag: Flag): string => flagTexts[flag];

const verdictTexts: Readonly<Record<Comparison['verdict'], string>> = { within: '未超限', over: '超限', unknown: '不明' };

/** The limit, what is known beside it, and what it comes to. */
export const comparisonText = ({ unit, limit, actual, verdict }: Comparison): string => {
  const show = (figure: number): string => showFigure(figure, unit);
  return `限额 ${show(limit)}，已知 ${actual === undefined ? '不明' : show(actual)}：${verdictTexts[verdict]}`;
};

export const notSetText = '本地区未公布此项限额，未作比较';

export const doubtText = (doubt: Doubt): string => doubtTexts[doubt];

export const differenceText = ({ item, declared, verified }: Difference): string => {
  const say = (figure: Difference['declared']): string => (isCounted(item) ? `${figure} 项` : formatFen(figure));
  return `${items[item]}：申报 ${say(declared)}，查得 ${say(verified)}`;
};

type Completeness = {
  readonly results: readonly Result[];
  /** how many items stand as committed */
  readonly committed?: number | undefined;
  readonly withdrawnOn?: Day | undefined;
};

/** What was asked, what was answered, and which agencies leave something unknown. */
export const completenessText = ({ results, committed = 0, withdrawnOn }: Completeness): string => {
  const failed = results.filter(isFailure);
  const untouched = results.filter(({ status }) => status === 'NOT_AUTHORISED');
  const answered = results.length - failed.length - untouched.length;
  const names = [...new Set(failed.flatMap(({ item }) => sourceItem(item)?.agency ?? []))].map((it) => agencies[it]);
  return [
    `应查 ${results.length} 项，已答复 ${answered} 项`,
    ...(failed.length > 0 ? [`查询失败或逾期 ${failed.length} 项（${names.join('、')}），结果不明`] : []),
    ...(untouched.length > 0 ? [`未获授权 ${untouched.length} 项`] : []),
    ...(committed > 0 ? [`以承诺代替证明、尚未查询 ${committed} 项`] : []),
    ...(withdrawnOn === undefined ? [] : [`授权书已于 ${withdrawnOn} 撤回`]),
  ].join('；');
};
