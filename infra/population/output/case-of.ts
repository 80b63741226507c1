import type { Household } from '../household.ts';
import type { Population } from '../population.ts';
import { checksOf } from '../statements/checks.ts';
import type { Check } from '../statements/checks.ts';
import { dependantsOf } from '../statements/dependants.ts';
import type { Dependant } from '../statements/dependants.ts';
import { factsOf } from '../statements/facts.ts';
import type { DeclaredFact } from '../statements/facts.ts';
import { reportOf } from '../statements/report.ts';
import type { Report } from '../statements/report.ts';
import type { Statement } from '../statements/statement.ts';
import { statementsOf } from '../statements/statements.ts';

/** A household with all that is said and found of it. */
export type Case = {
  readonly household: Household;
  readonly statements: readonly Statement[];
  readonly facts: readonly DeclaredFact[];
  readonly checks: readonly Check[];
  readonly report: Report;
  readonly dependants: readonly Dependant[];
};

export const caseOf = (population: Population, household: Household): Case => {
  const statements = statementsOf(population, household);
  const checks = checksOf(population, household, statements);
  return {
    household,
    statements,
    facts: factsOf(statements),
    checks,
    report: reportOf(population, household, checks),
    dependants: dependantsOf(population, household),
  };
};
