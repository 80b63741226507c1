import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Population } from '../population.ts';
import { columnsOf } from './columns.ts';
import { copyRows } from './copy-rows.ts';
import type { CopyOptions } from './copy-rows.ts';

/** The statement that makes a table for the rows; neither index nor key, which a load is faster without. */
export const tableSql = (table: string, { documents }: CopyOptions): string =>
  `CREATE TABLE ${pg.escapeIdentifier(table)} (\n  ${columnsOf(documents)
    .map(({ name, type }) => `${name} ${type}`)
    .join(',\n  ')}\n)`;

/** The households from this number up to, and without, that one, into such a table, as fast as PostgreSQL takes them and not faster. */
export const copyInto = async (
  client: pg.ClientBase,
  table: string,
  population: Population,
  [from, to]: readonly [number, number],
  options: CopyOptions,
): Promise<void> => {
  const names = columnsOf(options.documents).map(({ name }) => name);
  const copy = client.query(copyFrom(`COPY ${pg.escapeIdentifier(table)} (${names.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(copyRows(population, from, to, options)), copy);
};
