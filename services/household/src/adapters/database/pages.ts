import { isDay } from '@jiuzhu/kernel';
import type { Page } from '@jiuzhu/service-kit';

/** Where a list is asked from: the actor's region, and the part of it that was named. */
export const narrower = (actor: string, asked: string | undefined): string | undefined => {
  if (asked === undefined || actor.startsWith(asked)) return actor;
  return asked.startsWith(actor) ? asked : undefined;
};

/** A cursor is opaque to whoever gets it: the sort key of a row, and its id. */
const cursorOf = (parts: readonly string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** A day and an id of the list's own kind: what a cursor of ours says. Any other begins at the beginning, and never reaches PostgreSQL. */
export function afterOf(cursor: string | undefined, isId: (id: string) => boolean): readonly [day: string, id: string] | undefined {
  if (cursor === undefined) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [day, id] = /^\["([0-9-]{10})","([0-9a-z/-]{36,64})"\]$/.exec(text)?.slice(1) ?? [];
  return isDay(day) && id !== undefined && isId(id) ? [day, id] : undefined;
}

export type Sorted = { readonly sort: string; readonly id: string };

/** One more row than the limit was read: that it is there says that there is more. */
export const pageOf = <K, R extends Sorted>(rows: readonly R[], limit: number, keyOf: (row: R) => K): Page<K> => ({
  keys: rows.slice(0, limit).map((row) => ({ key: keyOf(row), cursor: cursorOf([row.sort, row.id]) })),
  more: rows.length > limit,
});
