import { encode, postgresEventLog, removeBefore } from '@jiuzhu/event-log';
import { openService, type OpenService } from '@jiuzhu/graph-kit';
import { logger, systemClock } from '@jiuzhu/service-kit';
import { testDatabase, type TestDatabase } from '@jiuzhu/testing/database';
import { localKms } from '@jiuzhu/vault';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { definitions } from '../local/definitions.ts';
import { drawKeys } from '../local/keys.ts';
import { launch, type Launched } from '../local/test/launched.ts';

const keys = drawKeys();
let database: TestDatabase;
let admin: pg.Pool;
const running: Launched[] = [];

beforeAll(async () => {
  database = await testDatabase(['verification']);
  admin = new pg.Pool({ connectionString: database.url, max: 4 });
});
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

/** Verification as a process of its own. */
const verification = (more: Readonly<Record<string, string>> = {}): Launched => {
  const launched = launch([process.execPath, 'services/verification/src/main.ts'], {
    DATABASE_URL: database.urls['verification']?.app ?? '',
    EVENT_LOG_URL: database.urls['event_log']?.app ?? '',
    KMS_KEY: keys.kms,
    SUBGRAPH_SECRET: keys.subgraph,
    ...more,
  });
  running.push(launched);
  return launched;
};

describe('a service whose topics are made by somebody else', () => {
  it('does not start without them: it says their names in one line, makes none, and ends with 1', async () => {
    const it = verification({ EVENT_TOPICS: 'check' });
    expect(await it.ended).toBe(1);
    expect(it.out).toEqual([]);
    expect(it.err).toEqual([
      'The event log lacks the topics verification.events, household.events, subsistence.events, standards.events. Make what is missing, or start with EVENT_TOPICS=create.',
    ]);
    expect((await admin.query('select from event_log.lanes')).rowCount).toBe(0);
  });

  it('starts where they are, and tells its figures to whoever asks', async () => {
    const log = postgresEventLog({ pool: admin });
    await log.ensureTopics([
      { name: 'verification.events' },
      { name: 'household.events' },
      { name: 'subsistence.events' },
      { name: 'standards.events' },
    ]);
    const it = verification({ EVENT_TOPICS: 'check' });
    const isReady = (): boolean => it.out.some((line) => line.includes('"msg":"ready"'));
    await expect.poll(isReady, { timeout: 20_000 }).toBe(true);
    const url = it.out.map((line) => /"url":"([^"]+)"/.exec(line)?.[1]).find(Boolean) ?? '';
    const figures = await (await fetch(`${url}/metrics`)).text();
    expect(figures).toContain('jiuzhu_service_measured{service="verification"} 1\n');
    expect(figures).toContain('jiuzhu_events_behind{service="verification",topic="household.events"} 0\n');
    it.child.kill('SIGTERM');
    expect(await it.ended).toBe(0);
    expect(it.err).toEqual([]);
  });
});

describe('a service that can learn nothing more, since what it had not read is gone', () => {
  beforeAll(async () => {
    const log = postgresEventLog({ pool: admin });
    const head = { owner: 'household', type: 'household.moved.v1', stream: 'household/1', at: '2026-03-02T01:00:00Z', correlationId: 'c' };
    const records = [1, 2].map((version) => encode({ ...head, id: `moved-${version}`, version }, '{}'));
    await log.publish(records, { deadlineMs: 5_000, signal: new AbortController().signal });
    await removeBefore(admin, 'household.events', new Date(Date.now() + 60_000));
    await log.close();
  });

  it('ends its process with 70 after one line that names the fault, so that whoever keeps it running starts it anew', async () => {
    const it = verification();
    expect(await it.ended).toBe(70);
    const said = it.out.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ level }) => Number(level) >= 50);
    expect(said).toMatchObject([
      { msg: expect.stringMatching(/^consumer: reading has ended by itself/), fault: expect.stringMatching(/^PositionLost: /) },
    ]);
    expect(it.err).toEqual([]);
  });

  it('is not ready any more', async () => {
    const [, definition] = await definitions();
    if (!definition) throw new Error('verification is missing');
    const eventLog = postgresEventLog({ pool: admin });
    const service: OpenService = await openService(definition, {
      databaseUrl: database.urls['verification']?.app ?? '',
      poolSize: 4,
      kms: localKms({ current: 'local', keys: { local: keys.kms } }),
      clock: systemClock,
      log: logger('silent', 'verification'),
      calls: { call: () => Promise.reject(new Error('nobody is called')) },
      instance: 'test',
      config: {},
      eventLog,
      tickMs: 100,
      outboxKeepHours: 72,
    });
    expect(await service.ready()).toBe(true);
    await service.run();
    await service.readingEnded;
    expect(await service.ready()).toBe(false);
    await service.close();
    await eventLog.close();
  });
});
