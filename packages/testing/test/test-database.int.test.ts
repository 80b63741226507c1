import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase, type Wanted } from '../src/database/index.ts';

const room = mkdtempSync(join(tmpdir(), 'jiuzhu-template-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** A schema whose one migration no template has seen before. */
function unseen(what: string): Wanted {
  const path = join(room, what);
  mkdirSync(join(path, '0001_first'), { recursive: true });
  writeFileSync(join(path, '0001_first', 'migration.sql'), `-- ${room}\ncreate table ${what} (id int)`);
  return { schema: 'probe', folders: [{ name: 'probe', path }] };
}

async function ask(url: string | undefined, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

const appOf = (database: TestDatabase): string | undefined => database.urls['probe']?.app;

describe('a database for one test file', () => {
  it('is migrated, its own, and gone when dropped, whoever is still connected', async () => {
    const wanted = unseen('things');
    const [one, two] = await Promise.all([testDatabase([wanted]), testDatabase([wanted])]);
    await ask(appOf(one), 'insert into things values (1)');
    expect(await ask(appOf(one), 'select count(*)::int from things')).toEqual([1]);
    expect(await ask(appOf(two), 'select count(*)::int from things')).toEqual([0]);

    const forgotten = new pg.Client({ connectionString: one.url });
    forgotten.on('error', () => undefined);
    await forgotten.connect();
    await Promise.all([one.drop(), two.drop()]);
    await expect(ask(one.url, 'select 1')).rejects.toMatchObject({ code: '3D000' });
  });

  it('follows every change of a migration', async () => {
    const before = await testDatabase([unseen('earlier')]);
    const after = await testDatabase([unseen('later')]);
    expect(await ask(after.url, `select to_regclass('probe.earlier')::text, to_regclass('probe.later')::text`)).toEqual([
      null,
      'probe.later',
    ]);
    await Promise.all([before.drop(), after.drop()]);
  });

  it('holds the tables of the road, of the reader of events and of the event log', async () => {
    const database = await testDatabase(['probe']);
    const found = await ask(
      database.url,
      `select distinct schemaname from pg_tables where schemaname in ('probe', 'event_log') order by 1`,
    );
    expect(found).toEqual(['event_log', 'probe']);
    await database.drop();
  });

  it('is cloned by many at once', async () => {
    const wanted = unseen('crowd');
    const databases = await Promise.all(Array.from({ length: 6 }, () => testDatabase([wanted])));
    expect(new Set(databases.map((it) => it.url)).size).toBe(6);
    await Promise.all(databases.map((it) => it.drop()));
  });
});
