import { type Reason, renderForCitizen, renderForOfficer } from '@jiuzhu/policy';
import { caseWording } from './case-wording.ts';

const words: Readonly<Record<string, string>> = {
  application: '申请',
  class: '救助对象身份',
  report: '核对报告',
  emergency: '急救情况',
  declared: '申报',
  verified: '认定',
  found: '查明',
};
const inChinese = (code: string): string => words[code] ?? code;

/** One sentence for the applicant. */
export const explain = (reason: Reason): string => renderForCitizen(reason, caseWording);

/** The whole reason for the officer, in one line of Chinese. */
export const explainToOfficer = (reason: Reason): string => {
  const facts = reason.facts.map((it) => ({ ...it, kind: inChinese(it.kind), source: inChinese(it.source) }));
  return renderForOfficer({ ...reason, facts }, caseWording);
};
