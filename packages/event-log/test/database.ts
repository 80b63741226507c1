import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';
import { until } from './until.ts';

export type Database = { readonly url: string; pool(max?: number, address?: string): pg.Pool; drop(): Promise<void> };

const at = (folder: string): URL => new URL(`../${folder}/`, import.meta.url);

/** All scripts of a folder, in their order. */
async function scripts(folder: string): Promise<string> {
  const names = (await readdir(at(folder))).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(new URL(`${name}/migration.sql`, at(folder)), 'utf8')));
  return texts.join('\n');
}

/** A fresh database with the tables of the log and of a reader. `admin` names a PostgreSQL whose role may create databases: `TEST_DATABASE_URL`. */
export async function freshDatabase(admin: string | undefined): Promise<Database> {
  if (!admin) throw new Error('TEST_DATABASE_URL is not set: these tests need a PostgreSQL');
  const name = `event_log_${randomBytes(6).toString('hex')}`;
  await once(admin, `create database ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  await once(url.href, `create schema event_log; ${await scripts('migrations')}; ${await scripts('migrations-consumer')}`);
  const pools: pg.Pool[] = [];
  return {
    url: url.href,
    pool: (max = 10, address = url.href) => {
      const pool = new pg.Pool({ connectionString: address, max });
      pools.push(pool);
      return pool;
    },
    drop: async () => {
      await Promise.all(pools.filter((pool) => !pool.ended).map((pool) => pool.end()));
      // a session ends a moment after its pool: one that is cut off says so to nobody, and that ends the process
      await until('its sessions have ended', async () => (await once(admin, sessions(name))).rowCount === 0);
      await once(admin, `drop database ${name}`);
    },
  };
}

const sessions = (database: string): string => `select from pg_stat_activity where datname = ${pg.escapeLiteral(database)}`;

async function once(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
