import { itemWords } from './item-words.ts';

const kinds = ['income', 'spending', 'property'] as const;
const ofItems = Object.entries(itemWords).flatMap(([item, words]) => kinds.map((kind) => [`${kind}.${item}`, words] as const));

/** In the officer's text, what the sources of facts are called. */
export const sourceWords: Readonly<Record<string, string>> = {
  declared: '申报',
  verified: '核对',
  corrected: '更正',
  registered: '登记',
  surveyed: '入户调查',
  decided: '决定',
  members: '家庭成员',
  assistance: '正在给予的救助',
  survey: '入户调查',
  'verification-report': '核对报告',
  ...Object.fromEntries(ofItems),
};
