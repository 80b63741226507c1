import { renderForCitizen, renderForOfficer } from '@jiuzhu/policy';
import type { Reason } from '@jiuzhu/policy';
import { wording } from './wording.ts';

const words: Readonly<Record<string, string>> = {
  ...{ application: '教育救助申请', declared: '申请', class: '社会救助对象认定', verified: '民政部门认定' },
  ...{ members: '家庭成员', registered: '家庭登记' },
};

/** One sentence for the applicant. */
export const explain = (reason: Reason): string => renderForCitizen(reason, wording);

/** The whole reason for the officer, in one line of Chinese. */
export const explainToOfficer = (reason: Reason): string =>
  renderForOfficer(
    { ...reason, facts: reason.facts.map((it) => ({ ...it, kind: words[it.kind] ?? it.kind, source: words[it.source] ?? it.source })) },
    wording,
  );
