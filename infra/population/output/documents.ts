import type { Household } from '../household.ts';
import type { Population } from '../population.ts';
import { caseOf } from './case-of.ts';

/**
 * What a judgement is made from, in the order of `documentNames`: members, facts, report, dependants. What every row would repeat is left out, since a million rows are
 * read as text: the money of members, which stands in the figures, and of facts that they were declared, without evidence.
 */
export const documentsOf = (population: Population, household: Household): readonly [unknown, unknown, unknown, unknown] => {
  const { facts, report, dependants } = caseOf(population, household);
  const members = household.members.map(({ income: _income, spending: _spending, ...person }) => person);
  return [members, facts.map(({ source: _source, evidence: _evidence, ...said }) => said), report, dependants];
};
