import type { World } from '../world.ts';

/** What a rejection may change: the audit, its seal, and what a repeated key is answered. */
const ofTheKit = ['kit_outcome', 'kit_audit', 'kit_audit_head'];

export type Digest = Readonly<Record<string, string>>;

const tables = `select table_name as name from information_schema.tables
  where table_schema = $1 and table_type = 'BASE TABLE' and table_name <> all($2) order by 1`;

/**
 * Asks how every table of every service is, but for what a rejection may change: how many rows there are, and which transactions wrote them. Whatever was
 * inserted, changed, or written over with the same, was by another transaction; what was deleted is one less. The rows themselves are not read: there are
 * tens of thousands in the end, and it is asked thousands of times.
 */
export async function digester({ jiuzhu }: World): Promise<() => Promise<Digest>> {
  const asked = await Promise.all(
    [...jiuzhu.services.values()].map(async ({ runtime: { pool, schema } }) => {
      const { rows } = await pool.query<{ name: string }>(tables, [schema, ofTheKit]);
      if (rows.length === 0) throw new Error(`${schema} has no tables`);
      const sums = rows.map(
        ({ name }) =>
          `select '${schema}.${name}' as name, count(*) || ' by ' || coalesce(sum(xmin::text::bigint), 0) as sum from "${name}"`,
      );
      return { pool, asking: { name: 'digest', text: sums.join(' union all ') } };
    }),
  );
  return async () => {
    const found = await Promise.all(asked.map(({ pool, asking }) => pool.query<{ name: string; sum: string }>(asking)));
    return Object.fromEntries(found.flatMap(({ rows }) => rows.map(({ name, sum }) => [name, sum])));
  };
}

export const changed = (before: Digest, after: Digest): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]);
