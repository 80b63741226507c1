import type { Page } from '../kinds/query.ts';

type Placed<K extends string> = { readonly id: K; readonly sort: string };
type Known = (ids: readonly string[]) => readonly string[];

/** A place in the order of a list, and an id: what a cursor of ours says. Any other begins at the beginning. */
export const placedIn =
  (isPlace: (text: string) => boolean) =>
  (cursor: string | undefined, only: Known): readonly [place: string, id: string] | readonly [place: null, id: null] => {
    const said = Buffer.from(cursor ?? '', 'base64url').toString('utf8');
    const at = said.lastIndexOf(' ');
    const [place, id] = [said.slice(0, Math.max(at, 0)), said.slice(at + 1)];
    return isPlace(place) && only([id]).length === 1 ? [place, id] : [null, null];
  };

/** A page of a list in its order: of one row more than it has room for. */
export const pageInOrder = <K extends string>(rows: readonly Placed<K>[], limit: number): Page<K> => ({
  keys: rows.slice(0, limit).map(({ id, sort }) => ({ key: id, cursor: Buffer.from(`${sort} ${id}`).toString('base64url') })),
  more: rows.length > limit,
});
