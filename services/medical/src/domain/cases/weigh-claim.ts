import { addMonths, type Day } from '@jiuzhu/kernel';
import { allOf, type Condition, condition, type FactSource, holds, type Reason, saying, tell, type Verdict, weigh } from '@jiuzhu/policy';
import { articles } from '../law/articles.ts';
import type { ClaimLaw } from '../law/claim-law.ts';
import type { Entitled } from '../settlement/settle.ts';
import { isUnreferred } from '../settlement/settle.ts';
import type { Bill } from '../settlement/bill.ts';
import type { Claim } from './claim.ts';
import type { MedicalCase } from './medical-case.ts';

export type Claimed = {
  readonly case: Pick<MedicalCase, 'householdId' | 'opened' | 'version'> & { readonly claim: Pick<Claim, 'bill'> };
  /** on the day of admission */
  readonly entitled: Entitled | undefined;
  /** the provider had a contract with the place on that day */
  readonly isContracted: boolean;
  /** the same bill was settled or reimbursed before, and that stands */
  readonly isSettled: boolean;
  readonly objectionHolds: boolean;
};

export type Weighed = { readonly verdict: Verdict; readonly reasons: readonly Reason[] };

const asFigure = (day: Day): number => Number(day.replaceAll('-', ''));

/** 手工报销: helped on the day of admission, applied for in time, at a provider and on a way that the place pays for, and paid by nobody yet. */
export const weighClaim = (it: Claimed, law: ClaimLaw): Weighed => {
  const { case: of, entitled, isContracted, isSettled, objectionHolds } = it;
  const { bill } = of.claim;
  const test = allOf([
    holds({ code: 'class-on-admission', article: articles.persons, fact: 0 }),
    ...inTime(of, law),
    holds({ code: 'provider-paid-for', article: articles.scheme, fact: 2, standard: law.sources.uncontracted }),
    holds({ code: 'referred-or-emergency', article: articles.scheme, fact: 3, standard: law.sources.unreferred }),
    holds({ code: 'not-paid-before', article: articles.payment, fact: 4 }),
    holds({ code: 'no-objection-that-holds', article: articles.procedure, fact: 5 }),
  ]);
  const facts = [
    saying(entitled !== undefined),
    asFigure(of.opened.on),
    saying(isPaidFor(bill, isContracted, law)),
    saying(!isUnreferred(bill) || law.unreferred === 'as-referred'),
    saying(!isSettled),
    saying(!objectionHolds),
  ];
  const weighing = weigh(test, facts, test.bounds(1));
  const application: FactSource = {
    ...{ kind: 'application', stream: `household/${of.householdId}`, version: of.version, asOf: of.opened.on, source: 'declared' },
  };
  const told: FactSource | undefined = entitled && {
    ...{ kind: 'class', stream: entitled.told.stream, version: entitled.told.version, asOf: entitled.since, source: 'verified' },
  };
  return {
    verdict: weighing.verdict,
    reasons: tell(weighing, { sourcesOf: (fact) => [fact === 0 && told ? told : application], whyOf: () => '' }),
  };
};

/** Where the place says nothing, one may apply at any time. */
const inTime = ({ claim: { bill } }: Claimed['case'], { within, sources }: ClaimLaw): readonly Condition[] => {
  if (within === undefined) return [];
  const limit = asFigure(addMonths(bill.dischargedOn, within));
  return [
    condition({
      code: 'applied-in-time',
      article: articles.scheme,
      fact: 1,
      unit: 'day',
      comparator: 'le',
      limit,
      standard: sources.within,
    }),
  ];
};

/** Elsewhere no place has contracts: there the insurance that paid before has looked at the provider. */
const isPaidFor = ({ place, emergency }: Bill, isContracted: boolean, { uncontracted }: ClaimLaw): boolean =>
  place !== 'region' || isContracted || uncontracted === 'as-contracted' || (uncontracted === 'emergency-alone' && emergency);
