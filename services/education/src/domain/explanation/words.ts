import type { Kind } from '../grants/kind.ts';
import type { Class } from '../household/class.ts';
import type { Term } from '../school/term.ts';

export const kindWords: Readonly<Record<Kind, string>> = {
  'fee-waiver': '减免相关费用',
  'living-subsidy': '生活补助',
  grant: '助学金',
  'work-study': '安排勤工助学',
  'home-teaching': '送教上门',
};
export const classWords: Readonly<Record<Class, string>> = {
  tekun: '特困人员',
  dibao: '最低生活保障对象',
  margin: '最低生活保障边缘家庭',
  rigid: '刚性支出困难家庭',
  other: '未被认定为社会救助对象',
};
export const termWords: Readonly<Record<Term, string>> = { autumn: '秋季学期', spring: '春季学期' };
