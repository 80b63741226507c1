import type { Tx } from '@jiuzhu/service-kit';
import type { Entry } from '../../domain/entry.ts';
import { isCaseId } from './uuids.ts';

const select = `select id, owner, type, household_id as household, status, stage, opened_on::text as "openedOn", due_on::text as "dueOn",
  moved_on::text as "movedOn", paused, agency, region, source_version as "sourceVersion" from cases where id = any($1::text[])`;

/** The ledger's rows, by the ids of the cases. */
export async function loadEntries(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Entry>> {
  const rows = await tx.sql<Entry>('cases', select, [ids.filter(isCaseId)]);
  return new Map(rows.map((row) => [row.id, row]));
}
