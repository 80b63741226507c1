import type pg from 'pg';
import { z } from 'zod';
import { consumerOn, encode, event, field, follow, when } from '@jiuzhu/event-log';
import type { ConsumerOn, Envelope, EventLog, Head, Rec, Subscription } from '@jiuzhu/event-log';
import { options } from './records.ts';

export const counted = event('household.counted.v1', z.object({ times: field.count() }), { example: { times: 1 } });

export const head = (stream: string, version: number): Head => ({
  ...{ id: `${stream}-${String(version)}`, owner: 'household', type: counted.type, stream, version },
  ...{ at: '2026-01-01T00:00:00Z', correlationId: 'c' },
});

/** The next event of a stream, as its owner sends it. */
export const told = (stream: string, version: number, json = `{"times":${String(version)}}`): Rec => encode(head(stream, version), json);

/** All go to the topic: each test has one of its own. */
export const tell = (log: EventLog, topic: string, ...records: readonly Rec[]): Promise<void> =>
  log.publish(
    records.map((it) => ({ ...it, topic })),
    options,
  );

export type Followed = {
  readonly consumer: ReturnType<typeof consumerOn>;
  readonly handle: Subscription;
  readonly parked: string[];
  readonly kept: string[];
  readonly faults: unknown[];
};

/** Follows a topic, under its own name if not another, and writes each applied event into `effects`, unless `handle` thinks otherwise. */
export function following(
  log: EventLog,
  pool: pg.Pool,
  topic: string,
  handle: (event: Omit<Envelope, 'data'>, client: pg.ClientBase) => Promise<unknown> = () => Promise.resolve(),
  more: Partial<ConsumerOn> = {},
): Followed {
  const [parked, kept, faults]: [string[], string[], unknown[]] = [[], [], []];
  const name = more.name ?? topic;
  const whole = consumerOn({
    name,
    pool,
    on: [
      when(counted, async (client, it) => {
        await handle(it, client);
        await client.query('insert into effects (consumer, stream, version) values ($1, $2, $3)', [name, it.stream, it.version]);
      }),
    ],
    onParked: ({ stream, version }, reason) => parked.push(`${stream}@${String(version)} ${reason}`),
    onKept: ({ lane, position }, reason) => kept.push(`${lane} ${String(position)} ${reason}`),
    onFault: (fault) => faults.push(fault),
    ...more,
  });
  const consumer = { ...whole, topics: [topic] };
  return { consumer, handle: follow({ log, consumer, signal: new AbortController().signal }), parked, kept, faults };
}

export const EFFECTS = 'create table effects (consumer text, stream text, version int8, nth bigserial)';

/** Which versions of each stream changed the database, in the order in which they did. */
export async function effects(pool: pg.Pool, consumer: string): Promise<Readonly<Record<string, readonly number[]>>> {
  const { rows } = await pool.query<{ stream: string; version: string }>(
    'select stream, version from effects where consumer = $1 order by nth',
    [consumer],
  );
  const versions: Record<string, number[]> = {};
  for (const { stream, version } of rows) (versions[stream] ??= []).push(Number(version));
  return versions;
}
