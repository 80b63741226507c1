import { reasonText } from '../ticket/reasons.ts';

/** What each row of the table says to people. */
export const rowWords: Readonly<Record<string, string>> = {
  'granted-medical': '低保已确认，评估医疗救助',
  'granted-education': '低保已确认，家中有在读学生，评估教育救助',
  'granted-housing': '低保已确认，家庭没有自有住房，评估住房救助',
  'granted-employment': '低保已确认，有劳动能力的成员未就业，评估就业救助',
  'granted-disability': '低保已确认，家中有残疾人，评估困难残疾人生活补贴',
  'extreme-medical': '特困人员已认定，评估医疗救助',
  'extreme-housing': '特困人员已认定，家庭没有自有住房，评估住房救助',
  'extreme-minor': '特困人员为未成年人，评估孤儿等保障',
  'rigid-temporary': '认定为刚性支出困难家庭，评估临时救助',
  'rigid-medical': '认定为刚性支出困难家庭，评估医疗救助',
  'extreme-ended-allowance': '特困供养终止，评估低保',
  'extreme-ended-temporary': '特困供养终止，评估临时救助',
  'extreme-ended-monitoring': '特困供养终止，纳入低收入人口监测',
  'ended-monitoring': '低保终止，纳入低收入人口监测',
  'refused-monitoring': '低保未予确认，纳入低收入人口监测',
  'bill-temporary': '医疗费用个人负担达到预警线，评估临时救助',
  'bill-monitoring': '医疗费用个人负担达到预警线，纳入低收入人口监测',
  'temporary-subsistence': '临时救助已给付，评估低保',
  'temporary-medical': '临时救助已给付，评估医疗救助',
  'temporary-employment': '临时救助已给付，有劳动能力的成员未就业，评估就业救助',
  'temporary-education': '临时救助已给付，家中有在读学生，评估教育救助',
  'temporary-housing': '临时救助已给付，评估住房救助',
  'death-burial': '受助家庭成员去世，评估丧葬救助',
  'zero-employment': '有劳动能力的成员均未就业，零就业家庭援助',
  'enrolled-education': '受助家庭成员入学，评估学生资助',
  'disabled-allowances': '成员新认定残疾，评估残疾人两项补贴',
  'gravely-ill-medical': '成员新患重大疾病，评估医疗救助',
  'labour-lost-allowance': '成员完全或部分丧失劳动能力，评估低保、特困等救助',
  'labour-lacking-allowance': '登记时有成员完全或部分丧失劳动能力，评估低保、特困等救助',
  'employed-allowance': '受助家庭成员就业，重新核算收入',
};

/** Of a row of the table, or of how an officer came to know. */
export const whyText = (code: string): string => rowWords[code] ?? reasonText(code);
