import { addFen } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import type { FactSource } from '@jiuzhu/policy';
import { classOf } from '../household/class.ts';
import type { Recognition } from '../household/class.ts';
import type { Report } from '../household/facts.ts';
import type { KnownHousehold } from '../household/known-household.ts';
import { meansOf } from '../household/means.ts';
import type { Elsewhere } from '../incident/related.ts';
import type { SpendingLaw } from '../law/expenditure-law.ts';
import { givenIn } from '../procedure/paid.ts';
import type { TemporaryCase } from '../procedure/temporary-case.ts';
import { lastSurvey } from './application.ts';
import type { Application } from './application.ts';
import { weighExpenditure } from './weigh-expenditure.ts';
import type { Weighable, WeighedExpenditure } from './weigh-expenditure.ts';

type Known = {
  readonly case: TemporaryCase;
  readonly household: KnownHousehold;
  readonly recognition: Recognition;
  readonly report: Report | undefined;
  readonly elsewhere: Elsewhere;
};

/** What is weighed of an application as all stands on a day. */
const weighableOf = (known: Known, { spends, ...application }: Application, law: SpendingLaw, today: Day): Weighable => {
  const { case: it, household, recognition, report, elsewhere } = known;
  const { persons } = it.incident;
  const excluded = law.excludedIncome.map(({ item }) => item);
  return {
    ...{ spends, persons: persons.length, class: classOf(recognition, persons, today), settlement: household.settlement },
    ...{ means: meansOf({ facts: household.facts, report, excluded }, today), heads: household.members.length },
    livingInDifficulty: lastSurvey({ ...application, spends })?.livingInDifficulty ?? false,
    given: addFen(givenIn(it), elsewhere.given),
  };
};

/** Weighed, with where each figure is from: household, the agencies, and who applied. */
export const weighedOf = (known: Known, application: Application, law: SpendingLaw, today: Day): WeighedExpenditure => {
  const { household, report, case: it } = known;
  const stream = `household/${household.id}`;
  const sources: readonly FactSource[] = [
    { kind: 'application', stream, version: it.version, asOf: it.opened.on, source: 'declared' },
    { kind: 'household', stream, version: household.version, asOf: household.asOf, source: 'declared' },
    ...(report ? [{ kind: 'report', stream, version: report.version, asOf: report.on, source: 'verified' }] : []),
  ];
  return weighExpenditure(weighableOf(known, application, law, today), law, sources);
};
