import { allOf, holds, saying, tell, weigh } from '@jiuzhu/policy';
import type { FactSource, Reason, Verdict } from '@jiuzhu/policy';
import { rowsFor, tableFor } from '../grants/rows.ts';
import type { Pupil } from '../grants/rows.ts';
import { grantsFor, notYetGiven } from '../grants/term-grant.ts';
import type { Given, TermGrant } from '../grants/term-grant.ts';
import { articles } from '../law/articles.ts';
import type { DecisionLaw } from '../law/education-law.ts';
import type { Term } from '../school/term.ts';

/** What is asked for, by whom, and what the same pupil is given in that year by others. */
export type Asked = Pupil & {
  readonly schoolYear: number;
  readonly from: Term;
  readonly given: readonly Given[];
  /** whether the pupil is of the household that applied, by whose class it is judged */
  readonly ofHousehold: boolean;
};

export type Weighed = { readonly verdict: Verdict; readonly reasons: readonly Reason[]; readonly grants: readonly TermGrant[] };

type Found = { readonly enrolled: boolean };

/**
 * The pupil is in the roll, or on the list of those taught at home; the place gives something to such a pupil, in each term to its standard and no kind twice (Order 649
 * Art 35); and not all of it is given already.
 */
export const weighEducation = (asked: Asked, { enrolled }: Found, law: DecisionLaw, source: FactSource): Weighed => {
  if (!asked.ofHousehold) return weighedElsewhere(source);
  const all = grantsFor(asked, rowsFor(asked, law), law);
  const grants = notYetGiven(all, asked.given);
  const standard = law.sources[tableFor(asked, law)];
  const test = allOf([
    asked.stage === 'at-home'
      ? holds({ code: 'taught-at-home', article: articles.who, fact: 0 })
      : holds({ code: 'enrolled', article: articles.application, fact: 0 }),
    holds({ code: 'class-in-grants', article: articles.who, fact: 1, standard }),
    ...(all.length > 0 && grants.length === 0 ? [holds({ code: 'same-kind', article: articles.howMuch, fact: 2, standard })] : []),
  ]);
  const weighing = weigh(test, [saying(enrolled), saying(all.length > 0), saying(false)], test.bounds(1));
  return { verdict: weighing.verdict, reasons: tell(weighing, { sourcesOf: () => [source], whyOf: () => '' }), grants };
};

/** 家庭成员 (Order 649 Art 33): it is given to members of such a household. Of whoever is a member of another one nothing else is asked. */
const weighedElsewhere = (source: FactSource): Weighed => {
  const test = allOf([holds({ code: 'of-household', article: articles.who, fact: 0 })]);
  const weighing = weigh(test, [saying(false)], test.bounds(1));
  return { verdict: weighing.verdict, reasons: tell(weighing, { sourcesOf: () => [source], whyOf: () => '' }), grants: [] };
};
