import type { Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { Given } from '../../domain/grants/term-grant.ts';
import { unrecognised } from '../../domain/household/class.ts';
import type { Recognition } from '../../domain/household/class.ts';
import type { KnownHousehold } from '../../domain/household/known-household.ts';
import type { CaseId, EducationCase } from '../../domain/procedure/education-case.ts';
import { caseEvents } from '../events/case-events.ts';
import { readCases } from './case-rows.ts';
import { updateCase } from './case-saving.ts';
import { readGiven } from './given.ts';
import { readHouseholds } from './households.ts';
import { readRecognitions } from './recognitions.ts';

export const caseLocks = async (tx: Tx, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, readonly string[]>> => {
  const text = 'select id, household_id::text as household from education_cases where id = any($1)';
  const rows = await tx.sql<{ id: CaseId; household: Id<'household'> }>('case-locks', text, [ids]);
  return new Map(rows.map(({ id, household }) => [id, [`household/${household}`]]));
};

/** A case, of which household it is and as what that is recognised, by which version of subsistence's stream, and what the pupil is given in the same year by others. */
export type JudgedCase = {
  readonly case: EducationCase;
  readonly household: KnownHousehold;
  readonly recognition: Recognition;
  readonly recognisedAt: number;
  readonly given: readonly Given[];
};

export const judgedCases: Store<CaseId, JudgedCase, EducationCase, 'CaseUnknown'> = {
  unknown: 'CaseUnknown',
  region: (it) => it.case.region,
  locks: caseLocks,
  load: async (tx, ids) => {
    const cases = await readCases(tx, ids);
    const all = [...cases.values()];
    const households = await readHouseholds(tx, [...new Set(all.map(({ householdId }) => householdId))]);
    const recognised = await readRecognitions(tx, [...households.keys()]);
    const given = await readGiven(tx, all);
    return new Map(
      all.flatMap((it) => {
        const household = households.get(it.householdId);
        const { recognition, version: recognisedAt } = recognised.get(it.householdId) ?? { recognition: unrecognised, version: 0 };
        const known = { recognition, recognisedAt, given: given.get(it.id) ?? [] };
        return household ? [[it.id, { case: it, household, ...known }] as const] : [];
      }),
    );
  },
  save: async (tx, changes) => {
    for (const { before, after, version } of changes) await updateCase(tx, before.case, after, version);
  },
  follows: (before, after) => caseEvents(before.case, after),
  persons: ({ personId }) => [personId],
};
