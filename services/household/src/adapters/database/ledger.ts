import type { Store } from '@jiuzhu/service-kit';
import type { Entry } from '../../domain/entry.ts';

const upsert = `insert into cases (id, owner, type, household_id, status, stage, opened_on, due_on, moved_on, paused, agency, region, source_version)
  select id, owner, type, household_id, status, stage, opened_on, due_on, moved_on, paused, agency, region, source_version
    from jsonb_to_recordset($1::jsonb) as r(id text, owner text, type text, household_id uuid, status text, stage text, opened_on date,
      due_on date, moved_on date, paused boolean, agency text, region text, source_version integer)
  on conflict (id) do update set household_id = excluded.household_id, status = excluded.status, stage = excluded.stage, due_on = excluded.due_on,
    moved_on = excluded.moved_on, paused = excluded.paused, agency = excluded.agency, region = excluded.region, source_version = excluded.source_version
    where cases.household_id <> excluded.household_id or cases.source_version < excluded.source_version`;

/** The ledger of cases. It is written over, never read to be written, and never goes back: the row itself compares the versions. */
export const ledger: Store<string, Entry | undefined, Entry> = {
  region: (entry) => entry?.region ?? '',
  locks: async (_tx, ids) => new Map(ids.map((id) => [id, [`ledger/${id}`]])),
  load: async (_tx, ids) => new Map(ids.map((id) => [id, undefined])),
  save: async (_tx, changes) => {
    const rows = changes.map(({ after: { household, openedOn, dueOn, movedOn, sourceVersion, ...rest } }) => ({
      ...rest,
      household_id: household,
      opened_on: openedOn,
      due_on: dueOn ?? null,
      moved_on: movedOn,
      source_version: sourceVersion,
    }));
    return { name: 'ledger-save', text: upsert, values: [JSON.stringify(rows)] };
  },
};
