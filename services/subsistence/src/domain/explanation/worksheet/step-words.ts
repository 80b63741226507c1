import { itemWords } from '../item-words.ts';
import { rateWords } from '../rate-words.ts';

const ofItems = Object.entries(itemWords).flatMap(([item, words]): readonly (readonly [string, string])[] => [
  [`income.${item}`, `收入：${words}`],
  [`deduction.${item}`, `扣减：${words}`],
]);

/** What each line of a computation is called. */
const words: Readonly<Record<string, string>> = {
  ...Object.fromEntries<string>(ofItems),
  'household-income': '家庭月收入',
  'standard-of-members': '全体成员低保标准之和',
  difference: '差额',
  band: '分档金额',
  minimum: '最低补助额',
  supplement: '分类施保',
  'own-income': '本人月收入',
  standard: '低保标准',
  share: '按标准的比例',
  ...Object.fromEntries(Object.entries(rateWords).map(([code, words]) => [code, `基本生活标准${words}`])),
  care: '照料护理标准',
  amount: '每月金额（取整后）',
};

export const stepWords = (code: string): string => words[code] ?? code;
export const hasStepWords = (code: string): boolean => code in words;
