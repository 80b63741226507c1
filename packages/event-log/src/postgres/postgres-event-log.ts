import type { Pool } from 'pg';
import { outlive } from '../outlive.ts';
import type { EventLog } from '../port/event-log.ts';
import { DATA_LIMIT } from '../wire/data-limit.ts';
import type { Bell } from '../bell.ts';
import { lag } from './lag.ts';
import { publish } from './publish.ts';
import { subscription } from './subscription.ts';
import { topicsOf } from './topics.ts';
import { weakness } from './weakness.ts';
import type { Weaknesses } from './weakness.ts';

export type PostgresEventLogOptions = {
  /** Connections to the database that holds the schema `event_log`. A subscription uses one at a time, a publisher one. */
  readonly pool: Pool;
  /** After how long without a beat a reader is taken for dead. */
  readonly leaseMs?: number;
  /** How long a reader sleeps at most; what is published in this process wakes it at once. */
  readonly pollMs?: number;
  /** The largest value of a record. */
  readonly maxBytes?: number;
  readonly weaknesses?: Weaknesses;
};

/** The event log in PostgreSQL: lanes, positions and groups as in Kafka, for one process or many. */
export function postgresEventLog({
  pool,
  leaseMs = 10_000,
  pollMs = 250,
  maxBytes = DATA_LIMIT,
  weaknesses,
}: PostgresEventLogOptions): EventLog {
  outlive(pool);
  const topics = topicsOf(pool);
  const weak = weaknesses && weakness(weaknesses);
  const readers = new Map<Bell, { topics: readonly string[]; close(): Promise<void> }>();
  const wake = (touched?: ReadonlySet<string>): void => {
    for (const [bell, reader] of readers) if (!touched || reader.topics.some((topic) => touched.has(topic))) bell.ring();
  };
  return {
    ensureTopics: (declared) => topics.ensure(declared),
    missingTopics: (declared) => topics.missing(declared),
    publish: async (records, options) => {
      await publish(pool, topics, maxBytes, records, options);
      wake(new Set(records.map((rec) => rec.topic)));
    },
    subscribe: (it) => {
      const { handle, bell } = subscription(pool, topics, { leaseMs, pollMs }, weak, it);
      readers.set(bell, { topics: it.topics, close: () => handle.close() });
      const forget = (): void => void readers.delete(bell);
      handle.done.then(forget, forget);
      return handle;
    },
    lag: (group) => lag(pool, group),
    wake: () => {
      wake();
    },
    close: async () => {
      await Promise.all([...readers.values()].map((reader) => reader.close()));
    },
  };
}
