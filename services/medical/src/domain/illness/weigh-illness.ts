import { type Day, type Fen, fen, maxFen, subtractFen } from '@jiuzhu/kernel';
import { allOf, condition, type FactSource, holds, type Reason, saying, tell, type Verdict, weigh } from '@jiuzhu/policy';
import { articles } from '../law/articles.ts';
import type { IllnessLaw } from '../law/illness-law.ts';

/** What the office found: of the household by the report of verification, and of the illness by the papers. */
export type Found = {
  /** of the household, in the twelve months before */
  readonly income: Fen;
  /** what of the care that the insurance's lists cover the household bore itself, in the same months */
  readonly selfPaid: Fen;
  /** what of it charities gave or will give: the household does not bear that */
  readonly charity: Fen;
  readonly propertyWithin: boolean;
  readonly gravelyIll: boolean;
};

export type IllHousehold = {
  readonly members: number;
  readonly settlement: 'urban' | 'rural';
  /** the patient is helped as something higher already */
  readonly isHelped: boolean;
  readonly objectionHolds: boolean;
  readonly sources: { readonly report: FactSource; readonly application: FactSource; readonly class?: FactSource | undefined };
};

const months = 12;

/**
 * 因病致贫重病患者 (国办发〔2021〕42号): gravely ill, of no class that is helped anyhow; what is left to each of the household's income after the costs of the
 * illness is no more than some times the standard, and its property is within the rule of the allowance.
 */
export const weighIllness = (
  { income, selfPaid, charity, propertyWithin, gravelyIll }: Found,
  { members, settlement, isHelped, objectionHolds, sources }: IllHousehold,
  law: IllnessLaw,
): { readonly verdict: Verdict; readonly reasons: readonly Reason[] } => {
  const { multiple, comparator, standard, sources: from } = law;
  // weighed exactly: in parts of a ten-thousandth of a member's share
  const limit = multiple * standard[settlement] * months * members;
  const test = allOf([
    holds({ code: 'gravely-ill', article: articles.scheme, fact: 0 }),
    holds({ code: 'of-no-other-class', article: articles.scheme, fact: 1 }),
    condition({
      ...{ code: 'income-after-illness', article: articles.scheme, fact: 2, unit: 'fen', comparator, limit },
      ...{ scale: 10_000 * members, standard: from.multiple },
    }),
    holds({ code: 'property-within', article: articles.scheme, fact: 3 }),
    holds({ code: 'no-objection-that-holds', article: articles.procedure, fact: 4 }),
  ]);
  const borne = maxFen(fen(0), subtractFen(selfPaid, charity));
  const left = maxFen(fen(0), subtractFen(income, borne));
  const facts = [saying(gravelyIll), saying(!isHelped), left * 10_000, saying(propertyWithin), saying(!objectionHolds)];
  const weighing = weigh(test, facts, test.bounds(members));
  const bySource = [sources.application, sources.class ?? sources.application, sources.report, sources.report, sources.application];
  return {
    verdict: weighing.verdict,
    reasons: tell(weighing, { sourcesOf: (fact) => [bySource[fact] ?? sources.application], whyOf: () => '' }),
  };
};

/** A report of verification, as it was told: what it found stays there. */
export type KnownReport = {
  readonly reportId: string;
  readonly on: Day;
  readonly complete: boolean;
  readonly validUntil: Day;
  readonly version: number;
};

/** It is of this household, whole, and may still be used. */
export const isInForce = (report: KnownReport | undefined, reportId: string, on: Day): boolean =>
  report?.reportId === reportId && report.complete && on <= report.validUntil;
