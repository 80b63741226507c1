import { addMonths, type Day } from '@jiuzhu/kernel';
import { allOf, type Condition, condition, type FactSource, holds, type Reason, saying, tell, type Verdict, weigh } from '@jiuzhu/policy';
import { articles } from '../law/articles.ts';
import type { EmergencyLaw } from '../law/emergency-law.ts';
import type { Applied } from './relief.ts';

/** What is weighed of an emergency. */
export type Emergency = {
  readonly applied: Pick<Applied, 'on' | 'until'>;
  /** as the county's office found: 急重危伤病, 需要急救 */
  readonly neededFirstAid: boolean;
  /** nobody knows who it is, and the police were asked */
  readonly isUnknown: boolean;
  /** whoever is known: the office found that there is nobody who can pay, or medical assistance helps them as somebody who cannot */
  readonly cannotPay: boolean;
  /** whether anything is left to pay */
  readonly isLeft: boolean;
};

export type Weighed = { readonly verdict: Verdict; readonly reasons: readonly Reason[] };

const asFigure = (day: Day): number => Number(day.replaceAll('-', ''));
const code = { article: articles.emergency };

/** 649号 Art 32: 需要急救, 但身份不明或者无力支付急救费用; applied for in time, and of costs that others leave unpaid. */
export const weighRelief = (it: Emergency, law: EmergencyLaw, source: FactSource): Weighed => {
  const test = allOf([
    holds({ ...code, code: 'first-aid-needed', fact: 0 }),
    holds({ ...code, code: 'unknown-or-cannot-pay', fact: 1 }),
    ...inTime(it.applied, law),
    holds({ ...code, code: 'left-unpaid', fact: 3 }),
  ]);
  const facts = [saying(it.neededFirstAid), saying(it.isUnknown || it.cannotPay), asFigure(it.applied.on), saying(it.isLeft)];
  const weighing = weigh(test, facts, test.bounds(1));
  return { verdict: weighing.verdict, reasons: tell(weighing, { sourcesOf: () => [source], whyOf: () => '' }) };
};

/** Where the place says nothing, a hospital may apply at any time. */
const inTime = ({ until }: Emergency['applied'], { within, sources }: EmergencyLaw): readonly Condition[] => {
  if (within === undefined) return [];
  const limit = asFigure(addMonths(until, within));
  return [
    condition({ ...code, code: 'hospital-applied-in-time', fact: 2, unit: 'day', comparator: 'le', limit, standard: sources.within }),
  ];
};
