import { testDatabase, type TestDatabase } from '@jiuzhu/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { check } from './checker.ts';

let database: TestDatabase;
let admin: pg.Pool;
beforeAll(async () => {
  database = await testDatabase(['household']);
  admin = new pg.Pool({ connectionString: database.url, max: 1 });
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

const findings = async () => (await check(database.url, ['household'])).findings;

/** A stream of five events, all in the log. */
beforeEach(async () => {
  await admin.query(`
    truncate household.kit_stream, household.kit_outbox, event_log.records;
    insert into household.kit_stream (name, version) values ('household/1', 5);
    insert into household.kit_outbox (id, bucket, stream, stream_version, type, data, at, correlation_id, causation_id, published_at)
      select ('00000000-0000-8000-8000-00000000000' || n)::uuid, 0, 'household/1', n, 'household.moved.v1', '{}', now(), 'c', 'c', now() from generate_series(1, 5) n;
    insert into event_log.records (topic, lane, "offset", id, key, headers)
      select 'household.events', 0, stream_version, id::text, stream, jsonb_build_object('ce_sequence', stream_version::text) from household.kit_outbox`);
});

describe('what is looked for in the rows that a service leaves', () => {
  it('is nothing where all of a stream was published, and where the outbox has forgotten its beginning, or all of it', async () => {
    expect(await findings()).toEqual([]);
    await admin.query('delete from household.kit_outbox where stream_version <= 2');
    expect(await findings()).toEqual([]);
    await admin.query('delete from household.kit_outbox');
    expect(await findings()).toEqual([]);
    expect((await check(database.url, ['household'])).events).toBe(5);
  });

  it.each([
    { bug: 'an event in the middle of what is left is gone', text: 'delete from household.kit_outbox where stream_version in (1, 3)' },
    { bug: 'the end is gone and the beginning is left', text: 'delete from household.kit_outbox where stream_version = 5' },
    { bug: 'there is more than the head says', text: 'update household.kit_stream set version = 4' },
  ])('is a gap where $bug', async ({ text }) => {
    await admin.query(text);
    expect(await findings()).toContainEqual({ what: 'gap', where: 'household household/1' });
  });

  it('is a loss where the log does not hold what the outbox has forgotten, or what it still has', async () => {
    await admin.query(`delete from household.kit_outbox; delete from event_log.records where "offset" = 2`);
    expect(await findings()).toEqual([{ what: 'lost', where: 'household household/1' }]);
    await admin.query(`delete from event_log.records where "offset" = 5`);
    expect(await findings()).toEqual([{ what: 'lost', where: 'household household/1' }]);
  });
});
