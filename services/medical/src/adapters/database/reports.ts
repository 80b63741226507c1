import type { Id } from '@jiuzhu/kernel';
import type { Store, Tx } from '@jiuzhu/service-kit';
import type { KnownReport } from '../../domain/illness/weigh-illness.ts';
import { householdLocks } from './households.ts';

type Key = Id<'household'>;

const read = `select household_id::text as household, report_id::text as "reportId", issued_on::text as "on", complete,
  valid_until::text as "validUntil", version from household_reports where household_id = any($1::uuid[])`;

export async function readReports(tx: Tx, ids: readonly Key[]): Promise<ReadonlyMap<Key, KnownReport>> {
  const rows = await tx.sql<KnownReport & { household: Key }>('reports-read', read, [ids]);
  return new Map(rows.map(({ household, ...it }) => [household, it]));
}

const write = `insert into household_reports (household_id, report_id, issued_on, complete, valid_until, version)
  select * from jsonb_to_recordset($1::jsonb) as r(household_id uuid, report_id uuid, issued_on date, complete boolean, valid_until date, version integer)
  on conflict (household_id) do update set report_id = excluded.report_id, issued_on = excluded.issued_on, complete = excluded.complete,
    valid_until = excluded.valid_until, version = excluded.version`;

/** The newest report on each household. */
export const reports: Store<Key, KnownReport | undefined> = {
  region: () => '',
  locks: householdLocks,
  load: async (tx, ids) => {
    const found = await readReports(tx, ids);
    return new Map(ids.map((id) => [id, found.get(id)]));
  },
  save: async (_tx, changes) => {
    const rows = changes.flatMap(({ key, after }) =>
      after
        ? [
            {
              ...{ household_id: key, report_id: after.reportId, issued_on: after.on, complete: after.complete },
              ...{ valid_until: after.validUntil, version: after.version },
            },
          ]
        : [],
    );
    return { name: 'reports-write', text: write, values: [JSON.stringify(rows)] };
  },
};
