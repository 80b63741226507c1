import type { Act } from '@jiuzhu/casework';
import { day, regionCode } from '@jiuzhu/kernel';
import { resolve } from '@jiuzhu/policy';
import { judge } from '../domain/classification/judge.ts';
import type { Snapshot } from '../domain/household/snapshot.ts';
import { procedureLaw } from '../domain/law/procedure-law.ts';
import type { ProcedureLaw } from '../domain/law/procedure-law.ts';
import { accepted, apply } from '../domain/procedure/application.ts';
import type { CaseId, Judged, SubsistenceCase } from '../domain/procedure/subsistence-case.ts';
import { surveyed } from '../domain/procedure/survey/survey.ts';
import { aDelegation, aHousehold, aPersonId, aSnapshot, aSurvey } from './builders.ts';
import { aBook, aLaw } from './standards.ts';

export const act = (on: string, by = 'officer-1'): Act => ({ on: day(on), by });

/** The periods of the round figures, but for those given otherwise, by parameter id. */
export const periods = (given: Readonly<Record<string, unknown>> = {}): ProcedureLaw => {
  const it = resolve(aBook(given), procedureLaw, regionCode('610304'), day('2026-03-02'));
  if (it.kind === 'missing') throw new Error(`the test has no ${it.parameter}`);
  return it.standards;
};

export const anApplication = (): SubsistenceCase =>
  apply(
    {
      ...{ id: 'subsistence-case/1' as CaseId, householdId: aHousehold().id, region: '610304001', applicant: aPersonId() },
      ...{ applicants: { grain: 'household' }, nearRelative: false, kin: [] },
    },
    act('2026-03-02'),
  );

export const anAccepted = (given: Readonly<Record<string, unknown>> = {}, on = '2026-03-02'): SubsistenceCase =>
  accepted(anApplication(), act(on), periods(given));

/** Where the township decides. */
export const aDevolved = (given: Readonly<Record<string, unknown>> = {}): SubsistenceCase =>
  accepted(anApplication(), act('2026-03-02'), periods(given), [aDelegation()]);

/** By two, who were at home with the family. */
export const aSurveyed = (it: SubsistenceCase = anAccepted(), on = '2026-03-04'): SubsistenceCase =>
  surveyed(it, {
    ...act(on, 'surveyor-1'),
    ...{ surveyors: ['surveyor-1', 'surveyor-2'], methods: ['home-visit'], signedBy: aPersonId(), findings: aSurvey() },
  });

/** What the rules come to, with all that they came to it from. */
export const judged = (snapshot: Snapshot = aSnapshot()): Judged => {
  const judgement = judge(snapshot, aLaw());
  if (judgement.class === 'undecidable') throw new Error('the test cannot be judged');
  return { judgement, snapshot, standardsHash: 's', rulesHash: 'r' };
};
