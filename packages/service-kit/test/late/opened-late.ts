import { type EventLog, postgresEventLog } from '@jiuzhu/event-log';
import { testDatabase } from '@jiuzhu/testing/database';
import pg from 'pg';
import { type Loops, type Opening, type OpenRuntime, requireTopics, runLoops } from '../../src/index.ts';
import { kmsKey, openOn, schemaWith } from '../opened.ts';
import { lateService, type Post } from './late.ts';

export type Late = {
  readonly runtime: OpenRuntime;
  readonly log: EventLog;
  /** what another process needs to open the same */
  readonly environment: Readonly<Record<string, string>>;
  rows(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** behind its back, as an administrator */
  behind(text: string, values?: unknown[]): Promise<void>;
  /** begins to read, perform and relay */
  run(): Promise<Loops>;
  close(): Promise<void>;
};

/** The late service with an event log, on a database of its own; its loops not yet running. */
export async function openLate(post: Post = { write: async () => 1 }, more: Partial<Opening> = {}): Promise<Late> {
  const service = lateService(post);
  const database = await testDatabase([schemaWith('late', './late/migrations')]);
  const runtime = await openOn(database, service, more);
  const pool = new pg.Pool({ connectionString: database.urls['event_log']?.app, max: 6 });
  const admin = new pg.Pool({ connectionString: database.url, max: 1 });
  const log = postgresEventLog({ pool });
  await requireTopics(log, [service], 'create');
  const running: Loops[] = [];
  return {
    runtime,
    log,
    environment: {
      DATABASE_URL: database.urls['late']?.app ?? '',
      EVENT_LOG_URL: database.urls['event_log']?.app ?? '',
      KMS_KEY: kmsKey,
    },
    rows: async (text, values = []) => (await runtime.pool.query<Record<string, unknown>>(text, values)).rows,
    behind: async (text, values = []) => {
      await admin.query(text, values);
    },
    run: async () => {
      const loops = await runLoops(runtime, log, { tickMs: 20, outboxKeepHours: 72 });
      running.push(loops);
      return loops;
    },
    close: async () => {
      for (const loops of running) await loops.stop();
      await log.close();
      await pool.end();
      await admin.end();
      await runtime.close();
      await database.drop();
    },
  };
}
