import type { Delivery } from '../port/event-log.ts';
import type { Consumer, Unit } from './consumer.ts';
import type { SqlClient } from './sql-client.ts';

export type Kept = { readonly record: Delivery; readonly reason: string };

export type ParkedRecord = {
  readonly lane: string;
  readonly position: bigint;
  readonly reason: string;
  readonly key: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Uint8Array | null;
  readonly at: Date;
};

/** Keeps records that belong to no stream by their place, so that the lane can go on; one that is kept already is left as it is. */
export async function keepRecords<U extends Unit>(consumer: Consumer<U>, kept: readonly Kept[]): Promise<void> {
  await consumer.transaction(({ client }) =>
    client.query(
      `insert into parked_record (consumer, lane, position, reason, key, headers, value)
       select $1, lane, position, reason, key, headers::json, value
       from unnest($2::text[], $3::int8[], $4::text[], $5::bytea[], $6::text[], $7::bytea[]) as r(lane, position, reason, key, headers, value)
       on conflict do nothing`,
      [
        consumer.name,
        kept.map(({ record }) => record.lane),
        kept.map(({ record }) => String(record.position)),
        kept.map(({ reason }) => reason),
        kept.map(({ record }) => Buffer.from(record.key, 'utf8')),
        kept.map(({ record }) => JSON.stringify(record.headers)),
        kept.map(({ record }) => record.value),
      ],
    ),
  );
  for (const { record, reason } of kept) consumer.onKept?.(record, reason);
}

/** Which records a consumer kept by place, the oldest first. */
export async function parkedRecords(client: SqlClient, consumer: string, limit = 100): Promise<readonly ParkedRecord[]> {
  const { rows } = await client.query(
    `select lane, position::text as position, reason, key, headers, value, at from parked_record
     where consumer = $1 order by at, lane, parked_record.position limit $2`,
    [consumer, limit],
  );
  return (rows as (Omit<ParkedRecord, 'position'> & { position: string })[]).map((row) => ({ ...row, position: BigInt(row.position) }));
}
