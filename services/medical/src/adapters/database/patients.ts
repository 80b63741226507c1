import type { Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import { systemActor, type Platform } from '@jiuzhu/service-kit';
import { sealed, type Sealed } from '@jiuzhu/vault';
import { z } from 'zod';
import { notIndexed } from '../../domain/people/class-periods.ts';
import type { KnownHousehold } from '../../domain/people/known-household.ts';
import type { IndexedPatient, Patients } from '../../effects/ports.ts';
import { householdLocks, readHouseholds } from './households.ts';

/** What the index of a number is kept for here: under our own key, so that it says nothing about household's. */
const numberPurpose = 'patient';

export const patientIndexes = ({ vault }: Pick<Tx, 'vault'>, number: Sealed<string>): readonly string[] =>
  vault.blindIndexes(number, numberPurpose);

const revealed = z.record(z.string(), z.object({ idNumber: z.string().optional() }));
const purpose = 'medical-assistance';

/** By household's signed route, over no more than where they live. What is revealed is indexed at once, and goes no further. */
export const patientsFrom = ({ calls, vault }: Pick<Platform, 'calls' | 'vault'>): Patients => ({
  index: async (persons, { region, ...asking }) => {
    const actor = { ...systemActor('medical'), roles: ['system', 'medical-officer'], region, purpose };
    const answer = await calls.call('household', 'reveal', { persons, fields: ['id-number'], purpose }, { ...asking, actor });
    const read = revealed.parse(answer);
    return persons.flatMap((personId) => {
      const number = read[personId]?.idNumber;
      return number === undefined ? [] : [{ personId, index: vault.blindIndex(sealed(number), numberPurpose) }];
    });
  },
});

export type Indexable = {
  readonly household: KnownHousehold;
  /** who has a class and no index yet */
  readonly wanted: readonly Id<'person'>[];
  readonly found?: readonly IndexedPatient[];
};

/** A person who has come from another household is found in the new one from now on; a number that another person had is now this one's. */
const write = `
with told as (select * from jsonb_to_recordset($1::jsonb) as r(person_id uuid, household_id uuid, id_index text)),
  gone as (delete from patients p using told t where p.id_index = t.id_index and p.person_id <> t.person_id)
insert into patients (person_id, household_id, id_index) select person_id, household_id, id_index from told
on conflict (person_id) do update set household_id = excluded.household_id, id_index = excluded.id_index`;

/** Who is found by a number, household by household. */
export const patients: Store<Id<'household'>, Indexable> = {
  region: ({ household }) => household.region ?? '',
  locks: householdLocks,
  load: async (tx, ids) => {
    const found = await readHouseholds(tx, ids);
    return new Map([...found].map(([id, household]) => [id, { household, wanted: notIndexed(household) }]));
  },
  save: async (_tx, changes) => {
    const rows = changes.flatMap(({ after: { household, found = [] } }) =>
      found.map(({ personId, index }) => ({ person_id: personId, household_id: household.id, id_index: index })),
    );
    return { name: 'patients-write', text: write, values: [JSON.stringify(rows)] };
  },
  persons: ({ found = [] }) => found.map(({ personId }) => personId),
};
