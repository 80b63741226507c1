import type { Id } from '@jiuzhu/kernel';
import { noticeGiven } from '@jiuzhu/schema/events/referral/notice-given.ts';
import { dayOf, type Store, type Tx } from '@jiuzhu/service-kit';
import type { HouseholdFile } from '../../domain/file.ts';
import type { Entry, Notice } from '../../domain/notice/notice.ts';
import { householdLocks, openFiles } from './household-files.ts';
import { entriesIn } from './policies.ts';

type HouseholdId = Id<'household'>;
/** A household with its tickets, and what is offered where it lives. */
export type Asking = { readonly file: HouseholdFile; readonly entries: readonly Entry[] };

/** Of households that are here and have not ended, as of today. */
export async function readAsking(tx: Tx, ids: readonly HouseholdId[]): Promise<ReadonlyMap<HouseholdId, Asking>> {
  const files = await openFiles.load(tx, ids);
  const regionOf = ({ household }: HouseholdFile): string => household?.region ?? '';
  const entries = await entriesIn(tx, [...files.values()].map(regionOf), dayOf(tx.now));
  return new Map([...files].map(([id, file]) => [id, { file, entries: entries.get(regionOf(file)) ?? [] }]));
}

const write = `
insert into notices (id, household_id, on_day, by_account, agency, parts)
select id, "householdId", "on", "by", agency, parts
from jsonb_to_recordset($1::jsonb) as r(id uuid, "householdId" uuid, "on" date, "by" text, agency text, parts jsonb)`;

export const noticesToGive: Store<HouseholdId, Asking, Notice, 'HouseholdUnknown'> = {
  unknown: 'HouseholdUnknown',
  region: ({ file }) => openFiles.region(file),
  locks: householdLocks,
  load: readAsking,
  save: async (_tx, changes) => ({ name: 'notices-write', text: write, values: [JSON.stringify(changes.map(({ after }) => after))] }),
  follows: (_before, { id: noticeId, householdId, parts, on }) => [
    noticeGiven({ noticeId, householdId, policies: parts.flatMap(({ policies }) => [...policies]), on }),
  ],
};

/** Of each household, the oldest first. */
export async function noticesOf(tx: Tx, households: readonly HouseholdId[]): Promise<ReadonlyMap<HouseholdId, readonly Notice[]>> {
  const text = `select n.id::text as id, n.household_id::text as "householdId", h.region, n.on_day::text as on, n.by_account as by, n.agency, n.parts
    from notices n join households h on h.id = n.household_id where n.household_id = any($1::uuid[]) order by n.seq`;
  return Map.groupBy(await tx.sql<Notice>('notices-of', text, [households]), ({ householdId }) => householdId);
}

/** Whose each is. */
export async function householdsOfNotices(tx: Tx, ids: readonly Id<'notice'>[]): Promise<readonly HouseholdId[]> {
  const text = 'select distinct household_id::text as id from notices where id = any($1::uuid[])';
  return (await tx.sql<{ id: HouseholdId }>('notices-whose', text, [ids])).map(({ id }) => id);
}
