import { renderForCitizen, renderForOfficer } from '@jiuzhu/policy';
import type { Reason } from '@jiuzhu/policy';
import { wording } from './wording.ts';

const words: Readonly<Record<string, string>> = {
  ...{ incident: '急难事项', application: '支出申请', household: '家庭情况', report: '核对报告', minutes: '会议纪要', shelter: '站内登记' },
  ...{ declared: '报告', verified: '核对' },
};

/** One sentence for the applicant. */
export const explain = (reason: Reason): string => renderForCitizen(reason, wording);

/** The whole reason for the officer, in one line of Chinese. */
export const explainToOfficer = (reason: Reason): string =>
  renderForOfficer(
    { ...reason, facts: reason.facts.map((it) => ({ ...it, kind: words[it.kind] ?? it.kind, source: words[it.source] ?? it.source })) },
    wording,
  );
