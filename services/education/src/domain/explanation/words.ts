import type { Kind } from '../grants/kind.ts';
import type { Term } from '../school/term.ts';

export const kindWords: Readonly<Record<Kind, string>> = {
  'fee-waiver': '减免相关费用',
  'living-subsidy': '生活补助',
  grant: '助学金',
  'home-teaching': '送教上门',
};
export const termWords: Readonly<Record<Term, string>> = { autumn: '秋季学期', spring: '春季学期' };
