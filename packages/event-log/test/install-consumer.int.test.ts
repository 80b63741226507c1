import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { consumerOn, installConsumer, parkedStreams, settle, when } from '@jiuzhu/event-log';
import { freshDatabase, type Database } from './database.ts';
import { counted, head } from './following.ts';

let database: Database;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase(process.env.TEST_DATABASE_URL);
  pool = database.pool(8);
});
afterAll(() => database.drop());

const all = ['0001_consumer', '0002_parked_record'];
const tablesIn = async (schema: string): Promise<readonly string[]> => {
  const { rows } = await pool.query<{ name: string }>('select tablename as name from pg_tables where schemaname = $1 order by 1', [schema]);
  return rows.map((row) => row.name);
};

it('makes its tables once, in the schema that is chosen, however many come at once and however often', async () => {
  const schema = 'an "odd" name';
  const results = await Promise.all(Array.from({ length: 4 }, () => installConsumer(pool, { schema })));
  expect(results.map((it) => it.length).toSorted()).toEqual([0, 0, 0, all.length]);
  expect(await installConsumer(pool, { schema })).toEqual([]);
  expect(await tablesIn(schema)).toEqual(['consumer_cursor', 'consumer_migration', 'parked_event', 'parked_record', 'parked_stream']);
});

it('brings tables of an earlier release up to date, and leaves what is in them', async () => {
  const schema = 'earlier';
  const script = await readFile(new URL('../migrations-consumer/0001_consumer/migration.sql', import.meta.url), 'utf8');
  await pool.query(`create schema earlier; set search_path to earlier; ${script};
    create table consumer_migration (name text primary key, applied_at timestamptz not null default now());
    insert into consumer_migration (name) values ('0001_consumer');
    insert into consumer_cursor values ('reader', 'household', 'household/a', 7); reset search_path`);
  expect(await installConsumer(pool, { schema })).toEqual(['0002_parked_record']);
  const { rows } = await pool.query('select version from earlier.consumer_cursor');
  expect(rows).toEqual([{ version: '7' }]);
});

it('lets a role that may make nothing start, where nothing is to be made', async () => {
  const schema = 'narrow';
  await installConsumer(pool, { schema });
  await pool.query(`create role narrow_reader_${String(process.pid)} login password 'narrow';
    grant usage on schema narrow to narrow_reader_${String(process.pid)};
    grant select, insert, update, delete on all tables in schema narrow to narrow_reader_${String(process.pid)}`);
  const url = new URL(database.url);
  Object.assign(url, { username: `narrow_reader_${String(process.pid)}`, password: 'narrow' });
  const narrow = database.pool(1, url.href);
  expect(await installConsumer(narrow, { schema })).toEqual([]);
  await narrow.end();
  await pool.query(`drop owned by narrow_reader_${String(process.pid)}; drop role narrow_reader_${String(process.pid)}`);
});

it('is what a consumer works with that is told the schema, beside the reader’s own tables', async () => {
  const schema = 'bookkeeping';
  await installConsumer(pool, { schema });
  await pool.query('create schema register; create table register.moves (stream text)');
  const own = database.pool(2);
  own.on('connect', (client) => void client.query('set search_path to register'));
  const consumer = consumerOn({
    ...{ name: 'reader', pool: own, schema },
    on: [when(counted.type, async (client, { stream }) => client.query('insert into moves values ($1)', [stream]))],
  });
  const event = (stream: string, version: number) => ({ ...head(stream, version), value: Buffer.from('{}') });
  expect(await settle(consumer, [event('household/a', 1), event('household/b', 2)])).toMatchObject([{ stream: 'household/b' }]);
  const { rows } = await pool.query('select * from register.moves');
  expect(rows).toEqual([{ stream: 'household/a' }]);
  expect(await consumer.transaction(({ client }) => parkedStreams(client, 'reader'))).toEqual([]);
  expect(await tablesIn('register')).toEqual(['moves']);
});
