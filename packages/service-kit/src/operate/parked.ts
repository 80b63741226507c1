import { type ParkedRecord, parkedRecords, type ParkedStream, parkedStreams } from '@jiuzhu/event-log';
import type { Tx } from '../database/tx.ts';
import { reading } from '../road/unit-of-work.ts';
import type { Runtime } from '../runtime.ts';

/** A stream that stands still for a reader of this service; `version` is the one that it stands before. */
export type Standing = ParkedStream & { readonly version: number };
export type KeptRecord = ParkedRecord & { readonly consumer: string };
export type Parked = { readonly streams: readonly Standing[]; readonly records: readonly KeptRecord[] };

/** What needs somebody: streams that stand still, and records that belong to no stream; the oldest first, of the service and of its replays. */
export async function parkedIn(runtime: Runtime): Promise<Parked> {
  return reading(runtime, async (tx) => {
    const replays = await tx.sql<{ consumer: string }>('replays', 'select consumer from kit_replay where ended_at is null order by 1');
    const streams: Standing[] = [];
    const records: KeptRecord[] = [];
    for (const consumer of [runtime.service.name, ...replays.map((it) => it.consumer)]) {
      for (const parked of await parkedStreams(tx.connection, consumer))
        streams.push({ ...parked, version: await standsBefore(tx, parked) });
      for (const kept of await parkedRecords(tx.connection, consumer)) records.push({ ...kept, consumer });
    }
    return { streams, records };
  });
}

/** Behind its cursor. In a replay, where all of a stream is applied or nothing, the event that failed, or the first that the log did not give. */
async function standsBefore(tx: Tx, { consumer, source, stream }: ParkedStream): Promise<number> {
  const text = `with waiting as (select version, error from parked_event where consumer = $1 and source = $2 and stream = $3)
    select case when exists (select from kit_replay where consumer = $1)
      then coalesce((select min(version) from waiting where error is not null),
        (select min(n) from generate_series(1, (select count(*) + 1 from waiting)) n where not exists (select from waiting where version = n)))
      else (select version + 1 from consumer_cursor where consumer = $1 and source = $2 and stream = $3) end::int as version`;
  const [at] = await tx.sql<{ version: number }>('parked-before', text, [consumer, source, stream]);
  return at?.version ?? 0;
}
