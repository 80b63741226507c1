import { poolOf } from '@jiuzhu/service-kit';
import type { World } from './world.ts';

/** What a text may look like where it was not meant to be: as it is, escaped in JSON, as the bytes of a column, in base64. */
function guises(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const escaped = [...secret].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  // in base64 three ways, since what stands before it shifts it; what its neighbours reach into is left off
  const shifted = [0, 1, 2].map((by) => {
    const text = Buffer.concat([Buffer.alloc(by), bytes]).toString('base64');
    return text.slice(by === 0 ? 0 : by + 1, Math.floor(((by + bytes.length) * 8) / 6));
  });
  return [secret, escaped, bytes.toString('hex'), ...shifted].filter((it) => it.length > 3);
}

export const findsIn = (text: string, secrets: readonly string[]): readonly string[] =>
  secrets.filter((secret) => guises(secret).some((it) => text.toLowerCase().includes(it.toLowerCase())));

const tables = `select table_schema as schema, table_name as name from information_schema.tables
  where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1, 2`;

export type Found = { readonly looked: readonly string[]; readonly found: readonly string[] };

/** Looks through every row of every table of the database, of services, kit and event log alike, whatever the columns are. */
export async function scanTables({ database }: World, secrets: readonly string[]): Promise<Found> {
  const pool = poolOf(database.url, 'scan', 1);
  try {
    const { rows } = await pool.query<{ schema: string; name: string }>(tables);
    const found: string[] = [];
    for (const { schema, name } of rows) {
      const text = `select t::text as row from "${schema}"."${name}" t`;
      const all = await pool.query<{ row: string }>(text);
      for (const secret of findsIn(all.rows.map(({ row }) => row).join('\n'), secrets)) found.push(`${schema}.${name}: ${secret}`);
    }
    return { looked: rows.map(({ schema, name }) => `${schema}.${name}`), found };
  } finally {
    await pool.end();
  }
}
