import type { Delegation } from '@jiuzhu/casework';
import type { Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { Assistance } from '../../domain/assistance/assistance.ts';
import type { Sources } from '../../domain/procedure/opinion.ts';
import type { KnownHousehold } from '../../domain/household/known-household.ts';
import type { KnownAuthorisation } from '../../domain/procedure/verification/verification-standing.ts';
import { isOpen } from '../../domain/procedure/status.ts';
import type { CaseId, SubsistenceCase } from '../../domain/procedure/subsistence-case.ts';
import { caseEvents } from '../events/case-events.ts';
import { readAssistance } from './assistance-rows.ts';
import { readAuthorisationsOf } from './authorisations.ts';
import { insertCase, readCases, readCasesOf } from './case-rows.ts';
import { saveCase } from './case-saving.ts';
import { readDelegationsOf } from './delegations.ts';
import { householdLocks, readHouseholds } from './households.ts';
import { readReports } from './reports.ts';

const personsOf = ({ applicant, applicants }: SubsistenceCase): readonly string[] => [
  ...new Set([applicant, ...(applicants.grain === 'person' ? [applicants.personId] : [])]),
];

/** A household that applies, with the cases it has, and what it is given. */
export type Applying = {
  readonly household: KnownHousehold;
  readonly cases: readonly SubsistenceCase[];
  readonly assistance: Assistance | undefined;
};

export const applyingHouseholds: Store<Id<'household'>, Applying, SubsistenceCase, 'HouseholdUnknown'> = {
  unknown: 'HouseholdUnknown',
  region: ({ household }) => household.region,
  locks: householdLocks,
  load: async (tx, ids) => {
    const [found, cases, given] = [await readHouseholds(tx, ids), await readCasesOf(tx, ids), await readAssistance(tx, ids)];
    return new Map([...found].map(([id, household]) => [id, { household, cases: cases.get(id) ?? [], assistance: given.get(id) }]));
  },
  save: async (tx, changes) => {
    for (const { after, version } of changes) await insertCase(tx, after, version);
  },
  follows: (_, after) => caseEvents(undefined, after),
  persons: personsOf,
};

const townshipOf = ({ region }: SubsistenceCase): string => region.slice(0, 9);

const caseLocks = async (tx: Tx, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, readonly string[]>> => {
  const text = 'select id, household_id::text as household_id from subsistence_cases where id = any($1)';
  const rows = await tx.sql<{ id: CaseId; household_id: string }>('case-locks', text, [ids]);
  return new Map(rows.map(({ id, household_id }) => [id, [`household/${household_id}`]]));
};

export const subsistenceCases: Store<CaseId, SubsistenceCase, SubsistenceCase, 'CaseUnknown'> = {
  unknown: 'CaseUnknown',
  region: ({ region }) => region,
  locks: caseLocks,
  load: readCases,
  save: async (tx, changes) => {
    for (const { before, after, version } of changes) await saveCase(tx, before, after, version);
  },
  follows: caseEvents,
  persons: personsOf,
};

/** A case with all that it is judged from, and by whom it may be decided. */
export type CaseWithSources = Sources & {
  readonly case: SubsistenceCase;
  readonly household: KnownHousehold;
  /** all that the case's township was ever delegated */
  readonly delegations: readonly Delegation[];
  readonly authorisations: readonly KnownAuthorisation[];
};

export const casesWithSources: Store<CaseId, CaseWithSources, SubsistenceCase, 'CaseUnknown'> = {
  unknown: 'CaseUnknown',
  region: (it) => it.case.region,
  locks: caseLocks,
  load: async (tx, ids) => {
    const cases = await readCases(tx, ids);
    const households = [...new Set([...cases.values()].map(({ householdId }) => householdId))];
    const [found, reports] = [await readHouseholds(tx, households), await readReports(tx, households)];
    const authorisations = await readAuthorisationsOf(tx, households);
    const delegations = await readDelegationsOf(tx, [...new Set([...cases.values()].map(townshipOf))]);
    return new Map(
      [...cases].flatMap(([id, it]) => {
        const household = found.get(it.householdId);
        if (!household) return [];
        const { householdId } = it;
        const told = { report: reports.get(householdId), authorisations: authorisations.get(householdId) ?? [] };
        return [[id, { case: it, household, ...told, delegations: delegations.get(townshipOf(it)) ?? [] }] as const];
      }),
    );
  },
  save: async (tx, changes) => {
    for (const { before, after, version } of changes) await saveCase(tx, before.case, after, version);
  },
  follows: (before, after) => caseEvents(before.case, after),
  persons: personsOf,
};

/** The same, with the household's other cases that are open or granted: nothing is granted twice. */
export const reconsideredCases: Store<
  CaseId,
  CaseWithSources & { readonly others: readonly SubsistenceCase[] },
  SubsistenceCase,
  'CaseUnknown'
> = {
  ...casesWithSources,
  load: async (tx, ids) => {
    const found = await casesWithSources.load(tx, ids);
    const all = await readCasesOf(
      tx,
      [...found.values()].map((it) => it.household.id),
    );
    return new Map(
      [...found].map(([id, it]) => {
        const others = (all.get(it.household.id) ?? []).filter(
          (other) => other.id !== id && (isOpen(other) || other.status === 'confirmed'),
        );
        return [id, { ...it, others }];
      }),
    );
  },
};

/** Whose publicity has had its last day. */
export const publicityOverDue = async (tx: Tx, now: Date, limit: number): Promise<readonly CaseId[]> => {
  const text = 'select id from subsistence_cases where publicity_due_at <= $1 order by publicity_due_at, id limit $2';
  const rows = await tx.sql<{ id: CaseId }>('publicity-due', text, [now, limit]);
  return rows.map(({ id }) => id);
};
