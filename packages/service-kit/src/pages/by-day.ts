import { isDay } from '@jiuzhu/kernel';
import type { Page } from '../kinds/query.ts';

type Placed<K extends string> = { readonly id: K; readonly sort: string };

/** A day and an id: what a cursor of ours says. Any other begins at the beginning. */
export const placeIn = (
  cursor: string | undefined,
  only: (ids: readonly string[]) => readonly string[],
): readonly [day: string, id: string] | readonly [day: null, id: null] => {
  const [day, id] = Buffer.from(cursor ?? '', 'base64url')
    .toString('utf8')
    .split(' ');
  return isDay(day) && id !== undefined && only([id]).length === 1 ? [day, id] : [null, null];
};

/** A page of what is due first before the others: of one row more than it has room for. */
export const pageByDay = <K extends string>(rows: readonly Placed<K>[], limit: number): Page<K> => ({
  keys: rows.slice(0, limit).map(({ id, sort }) => ({ key: id, cursor: Buffer.from(`${sort} ${id}`).toString('base64url') })),
  more: rows.length > limit,
});
