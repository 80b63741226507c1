import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { testDatabase, type TestDatabase } from '@jiuzhu/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../src/migrate/index.ts';

const room = mkdtempSync(join(tmpdir(), 'jiuzhu-migrate-'));
let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;
let counted = 0;

beforeAll(async () => {
  database = await testDatabase([{ schema: 'probe', folders: [] }]);
  owner = await connected(database.urls['probe']?.owner);
  app = await connected(database.urls['probe']?.app);
});
afterAll(async () => {
  await owner.end();
  await app.end();
  await database.drop();
  rmSync(room, { recursive: true, force: true });
});

async function connected(url: string | undefined): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** A folder of its own for each test: the schema is the same, the rows stand under the folder's name. */
function aFolder(migrations: Readonly<Record<string, string>>): { name: string; path: string } {
  const name = `folder_${(counted += 1)}`;
  const folder = { name, path: join(room, name) };
  add(folder, migrations);
  return folder;
}

function add(folder: { path: string }, migrations: Readonly<Record<string, string>>): void {
  for (const [name, script] of Object.entries(migrations)) {
    mkdirSync(join(folder.path, name), { recursive: true });
    writeFileSync(join(folder.path, name, 'migration.sql'), script);
  }
}

const applying = (...folders: { name: string; path: string }[]): Promise<readonly string[]> =>
  migrate({ url: database.urls['probe']?.owner ?? '', schema: 'probe', folders });
const tables = async (like: string): Promise<unknown[]> =>
  (await owner.query(`select tablename from pg_tables where schemaname = 'probe' and tablename like $1`, [like])).rows.map(
    (row: { tablename: string }) => row.tablename,
  );

describe('applying migrations', () => {
  it('applies several folders one after another, each in the order of its numbers, once', async () => {
    const kit = aFolder({ '0001_kit': 'create table of_kit (id int primary key)' });
    const service = aFolder({
      '0002_more': 'alter table of_service add more int',
      '0001_first': 'create table of_service (id int references of_kit)',
    });
    expect(await applying(kit, service)).toEqual([`${kit.name}/0001_kit`, `${service.name}/0001_first`, `${service.name}/0002_more`]);
    expect(await applying(kit, service)).toEqual([]);
    add(service, { '0003_last': 'alter table of_service add last int' });
    expect(await applying(kit, service)).toEqual([`${service.name}/0003_last`]);
  });

  it('leaves function bodies and literals with semicolons as they are', async () => {
    const body = `
      create table sayings (what text);
      insert into sayings values ('a;b'), ($q$c;d$q$);
      -- a remark; with a semicolon
      create function shout() returns trigger language plpgsql as $$ begin new.what := upper(new.what); return new; end; $$;
      create trigger shouting before insert on sayings for each row execute function shout();
      insert into sayings values ('e;f');`;
    await applying(aFolder({ '0001_sayings': body }));
    const { rows } = await owner.query<{ what: string }>('select what from sayings order by what');
    expect(rows.map((row) => row.what)).toEqual(['E;F', 'a;b', 'c;d']);
  });

  it('applies once when two appliers come at once', async () => {
    const folder = aFolder({ '0001_once': 'create table once_only (id int); select pg_sleep(0.1)' });
    const answers = await Promise.all([applying(folder), applying(folder), applying(folder)]);
    expect(answers.flat()).toEqual([`${folder.name}/0001_once`]);
  });

  it('gives the role that runs the rows of new tables, and neither the tables nor the history', async () => {
    await applying(aFolder({ '0001_rows': 'create table rows_of_app (id bigint generated always as identity, what text)' }));
    await app.query(`insert into rows_of_app (what) values ('x')`);
    await app.query(`update rows_of_app set what = 'y'`);
    await expect(app.query('alter table rows_of_app add other int')).rejects.toMatchObject({ code: '42501' });
    await expect(app.query('create table mine (id int)')).rejects.toMatchObject({ code: '42501' });
    await expect(app.query('delete from "_prisma_migrations"')).rejects.toMatchObject({ code: '42501' });
    expect((await app.query('select from "_prisma_migrations"')).rowCount).toBeGreaterThan(0);
  });
});

describe('a migration that cannot be applied', () => {
  it('leaves nothing of itself, and keeps those before it', async () => {
    const folder = aFolder({ '0001_good': 'create table half_good (id int)', '0002_bad': 'create table half_bad (id int); select 1 / 0' });
    await expect(applying(folder)).rejects.toThrow(`Migration ${folder.name}/0002_bad failed with 22012.`);
    expect(await tables('half_%')).toEqual(['half_good']);
    add(folder, { '0002_bad': 'create table half_bad (id int)' });
    expect(await applying(folder)).toEqual([`${folder.name}/0002_bad`]);
  });

  it('is named with rule and line, and no value of a row', async () => {
    const script = `create table strict (what text constraint short check (length(what) < 3));\n\ninsert into strict values ('990000199001011234');`;
    const folder = aFolder({ '0001_strict': script });
    await expect(applying(folder)).rejects.toThrow(`Migration ${folder.name}/0001_strict failed with 23514 on short.`);
    await expect(applying(folder)).rejects.toSatisfy((failed) => !inspect(failed, { depth: 9, showHidden: true }).includes('990000'));
    const typo = aFolder({ '0001_typo': 'create table fine (id int);\n\nselect nothing_known;' });
    await expect(applying(typo)).rejects.toThrow(/failed with 42703 at line 3/);
  });

  it('was edited after it had been applied', async () => {
    const folder = aFolder({ '0001_edited': 'create table edited (id int)' });
    await applying(folder);
    add(folder, { '0001_edited': 'create table edited (id bigint)' });
    await expect(applying(folder)).rejects.toThrow(/0001_edited was edited/);
  });

  it('was removed, or comes before one that is applied; one of a later release is left alone', async () => {
    const folder = aFolder({ '0001_a': 'select 1', '0003_c': 'select 1' });
    await applying(folder);
    add(folder, { '0002_b': 'select 1' });
    await expect(applying(folder)).rejects.toThrow(/0002_b comes before .*0003_c/);
    rmSync(join(folder.path, '0002_b'), { recursive: true });
    rmSync(join(folder.path, '0003_c'), { recursive: true });
    expect(await applying(folder)).toEqual([]);
    add(folder, { '0004_d': 'select 1' });
    await expect(applying(folder)).rejects.toThrow(/0003_c was applied and is no longer there/);
  });

  it('ends the transaction that it runs in, or is not named as one', async () => {
    await expect(applying(aFolder({ '0001_ends': 'commit; select 1' }))).rejects.toThrow(/0001_ends ends the transaction/);
    await expect(applying(aFolder({ first: 'select 1' }))).rejects.toThrow(/first is not named like 0001_what_it_does/);
  });

  it('waits for a schema that the administrator has prepared', async () => {
    await expect(migrate({ url: database.urls['probe']?.owner ?? '', schema: 'absent', folders: [] })).rejects.toThrow(
      /schema absent is not there/,
    );
  });
});
