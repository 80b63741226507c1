import type { Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { Death } from '../../domain/allowance/allowance.ts';
import type { Assistance } from '../../domain/assistance/assistance.ts';
import { readAssistance } from './assistance-rows.ts';
import { householdLocks } from './households.ts';

type HouseholdId = Id<'household'>;

const read = `
select household_id::text as household, person_id::text as "personId", died_on::text as "diedOn", classes
from deaths where household_id = any($1::uuid[]) order by household_id, died_on, person_id`;

export const readDeaths = async (tx: Tx, households: readonly HouseholdId[]): Promise<ReadonlyMap<HouseholdId, readonly Death[]>> => {
  const rows = await tx.sql<Death & { readonly household: HouseholdId }>('deaths-read', read, [households]);
  const grouped = Map.groupBy(rows, ({ household }) => household);
  return new Map([...grouped].map(([id, all]) => [id, all.map(({ household: _, ...it }) => it)]));
};

const write = `
insert into deaths (household_id, person_id, died_on, classes)
select household_id, person_id, died_on, classes
from jsonb_to_recordset($1::jsonb) as r(household_id uuid, person_id uuid, died_on date, classes text[])
on conflict (household_id, person_id) do nothing`;

/** A household, with what it is given: before the death is drawn. */
export const deathsOf: Store<HouseholdId, { readonly assistance: Assistance | undefined }, { readonly death: Death | undefined }> = {
  region: ({ assistance }) => assistance?.region ?? '',
  locks: householdLocks,
  load: async (tx, ids) => {
    const given = await readAssistance(tx, ids);
    return new Map(ids.map((id) => [id, { assistance: given.get(id) }]));
  },
  save: (_tx, changes) => {
    const rows = changes.flatMap(({ key, after: { death } }) =>
      death ? [{ household_id: key, person_id: death.personId, died_on: death.diedOn, classes: death.classes }] : [],
    );
    return Promise.resolve({ name: 'deaths-write', text: write, values: [JSON.stringify(rows)] });
  },
  persons: ({ death }) => (death ? [death.personId] : []),
};
