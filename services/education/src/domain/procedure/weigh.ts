import { allOf, holds, saying, tell, weigh } from '@jiuzhu/policy';
import type { FactSource, Reason, Verdict } from '@jiuzhu/policy';
import { rowsFor, tableFor } from '../grants/rows.ts';
import type { Pupil, Row } from '../grants/rows.ts';
import { articles } from '../law/articles.ts';
import type { GrantLaw } from '../law/education-law.ts';

export type Weighed = { readonly verdict: Verdict; readonly reasons: readonly Reason[]; readonly rows: readonly Row[] };

type Found = { readonly enrolled: boolean };

/** The pupil is in the roll, or on the list of those taught at home; and the place gives something to such a pupil. */
export const weighEducation = (pupil: Pupil, { enrolled }: Found, law: GrantLaw, source: FactSource): Weighed => {
  const rows = rowsFor(pupil, law);
  const test = allOf([
    pupil.stage === 'at-home'
      ? holds({ code: 'taught-at-home', article: articles.who, fact: 0 })
      : holds({ code: 'enrolled', article: articles.application, fact: 0 }),
    holds({ code: 'class-in-grants', article: articles.who, fact: 1, standard: law.sources[tableFor(pupil, law)] }),
  ]);
  const weighing = weigh(test, [saying(enrolled), saying(rows.length > 0)], test.bounds(1));
  return { verdict: weighing.verdict, reasons: tell(weighing, { sourcesOf: () => [source], whyOf: () => '' }), rows };
};
