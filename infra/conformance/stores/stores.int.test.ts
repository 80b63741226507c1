import { testDatabase, type TestDatabase } from '@jiuzhu/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceNames } from '../../local/definitions.ts';
import { readStores } from './read-stores.ts';

let database: TestDatabase;
let admin: pg.Client;
beforeAll(async () => {
  database = await testDatabase(serviceNames);
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

/** Of these types nobody can make a name: all others, those that nobody has thought of yet among them, have room for words. */
const wordless = ['uuid', '_uuid', 'date', 'timestamptz', 'bool', 'int2', 'int4', 'int8'];
const columns = `select c.table_schema || '.' || c.table_name || '.' || c.column_name as store, c.udt_name = any($1) as wordless
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema') order by 1`;

/** Where the table and the database are not the same. */
async function differences(): Promise<readonly string[]> {
  const { rows } = await admin.query<{ store: string; wordless: boolean }>(columns, [wordless]);
  const table = readStores(serviceNames);
  return [
    ...rows.filter((it) => !it.wordless && !table.has(it.store)).map(({ store }) => `nobody says what ${store} can hold of somebody`),
    ...[...table.keys()].filter((store) => !rows.some((it) => it.store === store)).map((store) => `there is no ${store}`),
  ];
}

describe('every column that has room for words', () => {
  it('stands in the table of what it can hold of somebody, with the reason', async () => {
    expect(await differences()).toEqual([]);
  });

  it('is missed there as soon as it exists, of whatever type it is', async () => {
    await admin.query(
      'alter table household.people add column note text, add column tags jsonb, add column scan bytea, add column seen date',
    );
    await admin.query('create table verification.letters (id uuid, body varchar(20), address text[])');
    const missed = [
      'household.people.note',
      'household.people.scan',
      'household.people.tags',
      'verification.letters.address',
      'verification.letters.body',
    ];
    expect(await differences()).toEqual(missed.map((store) => `nobody says what ${store} can hold of somebody`));
    await admin.query('drop table verification.letters');
    await admin.query(
      'alter table household.people drop column note, drop column tags, drop column scan, drop column seen, drop column sex',
    );
    expect(await differences()).toEqual(['there is no household.people.sex']);
  });
});
