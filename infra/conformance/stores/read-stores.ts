import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const kinds = ['identity', 'evidence', 'text', 'neither'] as const;
export type Kind = (typeof kinds)[number];

const tables = z.record(z.string(), z.record(z.string(), z.string()));
const file = z.record(z.string(), tables);

/** What each column can hold of somebody, by `schema.table.column`. Those of the kit stand once, and are there for each of these schemas. */
export function readStores(schemas: readonly string[]): ReadonlyMap<string, Kind> {
  const { kit = {}, ...own } = file.parse(parse(readFileSync(join(import.meta.dirname, 'stores.yaml'), 'utf8')));
  const all = [...schemas.map((schema) => [schema, kit] as const), ...Object.entries(own)];
  return new Map(
    all.flatMap(([schema, of]) =>
      Object.entries(of).flatMap(([table, columns]) =>
        Object.entries(columns).map(([column, said]) => {
          const store = `${schema}.${table}.${column}`;
          return [store, kindOf(said, store)] as const;
        }),
      ),
    ),
  );
}

/** A kind, and why: whoever adds a column says both. */
function kindOf(said: string, store: string): Kind {
  const [, word, reason] = /^([a-z]+), (.+)$/.exec(said) ?? [];
  const kind = kinds.find((one) => one === word);
  if (!kind || !reason) throw new Error(`${store}: says neither what it can hold nor why`);
  return kind;
}
