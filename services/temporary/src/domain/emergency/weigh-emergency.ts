import { allOf, condition, holds, saying, tell, weigh } from '@jiuzhu/policy';
import type { FactSource, Reason, Verdict } from '@jiuzhu/policy';
import { isInFormula, limitsOf, lowest } from './limit.ts';
import type { Befallen, Limit } from './limit.ts';
import { uncoveredOf } from '../incident/incident.ts';
import { articles } from '../law/articles.ts';
import type { EmergencyLaw } from '../law/emergency-law.ts';

export type Weighed = {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly limits: readonly Limit[];
  /** the most that may be granted now */
  readonly limit: ReturnType<typeof lowest>;
};

type Found = { readonly livingInDifficulty: boolean };

/**
 * 急难型救助: what befell them has put their basic living in difficulty, something of its cost is borne by nobody, and by the formula something is left to be given. Nothing is verified before it, nobody
 * reviews it, and nothing is posted.
 */
export const weighEmergency = (befallen: Befallen, { livingInDifficulty }: Found, law: EmergencyLaw, source: FactSource): Weighed => {
  const test = allOf([
    holds({ code: 'living-in-difficulty', article: articles.emergency, fact: 0 }),
    condition({ code: 'cost-uncovered', article: articles.cost, fact: 1, unit: 'fen', comparator: 'gt', limit: 0 }),
    holds({ code: 'class-in-formula', article: articles.cost, fact: 2, standard: law.sources.formula }),
    condition({
      code: 'formula-left',
      article: articles.cost,
      fact: 3,
      unit: 'fen',
      comparator: 'gt',
      limit: 0,
      standard: law.sources.formula,
    }),
  ]);
  const limits = limitsOf(befallen, law);
  const facts = [
    saying(livingInDifficulty),
    uncoveredOf(befallen.incident, befallen.given),
    saying(isInFormula(befallen, law)),
    lowest(limits),
  ];
  const weighing = weigh(test, facts, test.bounds(befallen.incident.persons.length));
  return {
    verdict: weighing.verdict,
    reasons: tell(weighing, { sourcesOf: () => [source], whyOf: () => '' }),
    limits,
    limit: lowest(limits),
  };
};
