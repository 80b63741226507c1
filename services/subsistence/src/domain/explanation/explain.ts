import { renderForCitizen, renderForOfficer } from '@jiuzhu/policy';
import type { Reason } from '@jiuzhu/policy';
import { sourceWords } from './source-words.ts';
import { allowanceWording } from './allowance-wording.ts';
import { wording as ofClasses } from './wording.ts';

const wording = { ...ofClasses, ...allowanceWording };

/** One sentence for the applicant. */
export const explain = (reason: Reason): string => renderForCitizen(reason, wording);

/** The whole reason for the officer, in one line of Chinese. */
export const explainToOfficer = (reason: Reason): string => {
  const facts = reason.facts.map((it) => ({
    ...it,
    kind: sourceWords[it.kind] ?? it.kind,
    source: sourceWords[it.source] ?? it.source,
  }));
  return renderForOfficer({ ...reason, facts }, wording);
};
