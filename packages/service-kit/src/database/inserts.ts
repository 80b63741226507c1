import type { Statement } from './sql.ts';

type Column = readonly [name: string, type: string];
type Row = Readonly<Record<string, unknown>>;

/** Where rows go: a table, its columns with their types, and what is done about a row that is there. */
export type Into<R> = {
  readonly table: string;
  readonly columns: readonly Column[];
  readonly conflict: string;
  readonly _?: (row: R) => void;
};
export type Insert = { readonly into: Into<never>; readonly rows: readonly Row[] };

export const into = <R>(table: string, columns: Readonly<Record<keyof R & string, string>>, conflict = ''): Into<R> => ({
  ...{ table, columns: Object.entries<string>(columns), conflict },
});

export const insert = <R>(place: Into<R>, rows: readonly R[]): Insert => ({ into: place, rows: rows as readonly Row[] });

const texts = new Map<string, string>();

/**
 * Rows for several tables as one statement; none where there are no rows. A table without any is not in it: it would be opened and locked all the
 * same. A row that is alone goes value by value, several go as JSON, which a server reads at twice the cost. So a text, that each connection plans
 * once, is made for none, one or many rows of each table, and not for each number of them.
 */
export function insertAll(name: string, inserts: readonly Insert[]): Statement | undefined {
  const filled = inserts.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return undefined;
  const shape = filled.reduce(
    (known, { into: { table }, rows }) => `${known} ${table.replace(/^kit_/, '')}${rows.length > 1 ? '*' : ''}`,
    name,
  );
  let text = texts.get(shape);
  if (text === undefined) texts.set(shape, (text = textOf(filled)));
  return { name: shape, text, values: filled.flatMap(valuesOf) };
}

function valuesOf({ into: { columns }, rows }: Insert): readonly unknown[] {
  const [only, ...more] = rows;
  if (!only || more.length > 0) return [JSON.stringify(rows)];
  return columns.map(([name, type]) => (type.startsWith('json') ? JSON.stringify(only[name]) : only[name]));
}

/** All but the last insert on the way to it. */
function textOf(inserts: readonly Insert[]): string {
  let given = 0;
  const next = (type: string): string => `$${(given += 1)}::${type}`;
  const parts = inserts.map(({ into: { table, columns, conflict }, rows }) => {
    const names = columns.map(([name]) => name).join(', ');
    const from =
      rows.length > 1
        ? `select ${names} from json_to_recordset(${next('json')}) as r(${columns.map((it) => it.join(' ')).join(', ')})`
        : `values (${columns.map(([, type]) => next(type)).join(', ')})`;
    return `insert into ${table} (${names}) ${from} ${conflict}`;
  });
  const before = parts.slice(0, -1).map((part, at) => `part_${at} as (${part})`);
  return `${before.length > 0 ? `with ${before.join(', ')} ` : ''}${parts.at(-1)}`;
}
