import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Application } from './households/applications.ts';
import { parameterRows } from './parameters.ts';
import { addRows, noRows } from './rows.ts';

export type Outcome = { readonly class: string; readonly fen: number };

const folder = join(import.meta.dirname, 'sql');
const scripts = globSync('*.sql', { cwd: folder }).sort();

/** What the second reading of the law says of these applications, by number. It works in a schema that it makes anew. */
export const askOracle = async (client: pg.Client, applications: Iterable<Application>): Promise<ReadonlyMap<number, Outcome>> => {
  await client.query('drop schema if exists oracle cascade; create schema oracle; set search_path to oracle');
  const [tables = '', ...steps] = scripts;
  await run(client, tables);
  await copy(client, 'parameter', parameterRows());
  await load(client, applications);
  await analyze(client);
  for (const step of steps) {
    await run(client, step);
    await analyze(client);
  }
  const { rows } = await client.query<{ no: number; class: string; fen: string }>('select no, class, fen from outcome');
  return new Map(rows.map(({ no, fen, ...it }) => [no, { ...it, fen: Number(fen) }]));
};

const run = (client: pg.Client, script: string): Promise<unknown> => client.query(readFileSync(join(folder, script), 'utf8'));

/** What is new in the schema, so that the next step is planned by its true size. */
const analyze = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ tables: string | null }>(
    `select string_agg(oid::regclass::text, ', ') as tables from pg_class where relnamespace = 'oracle'::regnamespace and relkind = 'r' and reltuples < 0`,
  );
  const tables = rows[0]?.tables;
  if (tables) await client.query(`analyze ${tables}`);
};

const copy = async (client: pg.Client, table: string, lines: readonly string[]): Promise<void> => {
  await pipeline(Readable.from([lines.join('')]), client.query(copyFrom(`copy ${table} from stdin`)));
};

const atOnce = 5_000;

/** By the thousands: a hundred thousand households would fill the memory, and one by one would wait for the server. */
const load = async (client: pg.Client, applications: Iterable<Application>): Promise<void> => {
  let [rows, held] = [noRows(), 0];
  const send = async (): Promise<void> => {
    for (const [table, lines] of Object.entries(rows)) if (lines.length > 0) await copy(client, table, lines);
    [rows, held] = [noRows(), 0];
  };
  for (const application of applications) {
    addRows(rows, application);
    held += 1;
    if (held === atOnce) await send();
  }
  await send();
};
