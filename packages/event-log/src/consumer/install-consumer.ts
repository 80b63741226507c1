import { readdir, readFile } from 'node:fs/promises';
import { escapeIdentifier, type Pool, type PoolClient } from 'pg';
import { inTransaction } from './in-transaction.ts';

const folder = new URL('../../migrations-consumer/', import.meta.url);

/**
 * Makes the consumer's tables, or brings them up to date, in a schema of the caller's choice: without one, where the pool's search path leads. Any
 * number of times, by any number of processes at once, and by a role that may make nothing where nothing is to be made. Answers what was applied.
 */
export async function installConsumer(pool: Pool, { schema }: { readonly schema?: string } = {}): Promise<readonly string[]> {
  const names = (await readdir(folder)).toSorted();
  return inTransaction(pool, 'begin', async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext('consumer of events'))`);
    if (schema !== undefined) await enter(client, schema);
    const applied = await appliedIn(client);
    const due = names.filter((name) => !applied.has(name));
    for (const name of due) {
      await client.query(await readFile(new URL(`${name}/migration.sql`, folder), 'utf8'));
      await client.query('insert into consumer_migration (name) values ($1)', [name]);
    }
    return due;
  });
}

async function enter(client: PoolClient, schema: string): Promise<void> {
  const { rows } = await client.query('select from pg_namespace where nspname = $1', [schema]);
  if (rows.length === 0) await client.query(`create schema ${escapeIdentifier(schema)}`);
  await client.query(`set local search_path to ${escapeIdentifier(schema)}`);
}

async function appliedIn(client: PoolClient): Promise<ReadonlySet<string>> {
  const { rows: found } = await client.query<{ made: boolean }>(`select to_regclass('consumer_migration') is not null as made`);
  if (!found[0]?.made)
    await client.query('create table consumer_migration (name text primary key, applied_at timestamptz not null default now())');
  const { rows } = await client.query<{ name: string }>('select name from consumer_migration');
  return new Set(rows.map(({ name }) => name));
}
