import type { Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { KnownHousehold } from '../../domain/household/known-household.ts';
import type { EducationCase } from '../../domain/procedure/education-case.ts';
import { caseEvents } from '../events/case-events.ts';
import { insertCase } from './case-saving.ts';
import { householdLocks, readHouseholds } from './households.ts';

/** An application that nobody has decided. */
export type Waiting = { readonly personId: Id<'person'>; readonly schoolYear: number };
export type Applying = { readonly household: KnownHousehold; readonly waiting: readonly Waiting[] };

const waiting = `
select person_id::text as "personId", school_year as "schoolYear" from education_cases
where status = 'applied' and person_id = any($1::uuid[])`;

const readWaiting = (tx: Tx, persons: readonly Id<'person'>[]): Promise<readonly Waiting[]> =>
  tx.sql<Waiting>('waiting-of-persons', waiting, [persons]);

export const applyingHouseholds: Store<Id<'household'>, Applying, EducationCase, 'HouseholdUnknown'> = {
  unknown: 'HouseholdUnknown',
  region: ({ household }) => household.region,
  locks: householdLocks,
  load: async (tx, ids) => {
    const found = await readHouseholds(tx, ids);
    const all = await readWaiting(
      tx,
      [...found.values()].flatMap(({ members }) => members),
    );
    return new Map([...found].map(([id, household]) => [id, { household, waiting: all }]));
  },
  save: async (tx, changes) => {
    for (const { after, version } of changes) await insertCase(tx, after, version);
  },
  follows: (_, after) => caseEvents(undefined, after),
  persons: ({ personId }) => [personId],
};
