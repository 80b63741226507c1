import { expect, it } from 'vitest';
import { pageByName, placeByName } from './by-name.ts';

const known = (ids: readonly string[]): readonly string[] => ids.filter((it) => /^[a-c]$/.test(it));
const cursorOf = (text: string): string => Buffer.from(text).toString('base64url');

it('goes on after the name and the id of its last, also where there are spaces in a name', () => {
  const rows = ['a', 'b'].map((id) => ({ id, sort: `示例 帮扶 ${id.toUpperCase()}` }));
  const page = pageByName(rows, 1);
  expect([page.keys.map(({ key }) => key), page.more]).toEqual([['a'], true]);
  expect(placeByName(page.keys[0]?.cursor, known)).toEqual(['示例 帮扶 A', 'a']);
});

it('begins at the beginning where the cursor is none of ours', () => {
  const cursors = [undefined, '§', cursorOf('a'), cursorOf(' a'), cursorOf('示例 z'), cursorOf('示\0例 a')];
  for (const cursor of cursors) expect(placeByName(cursor, known)).toEqual([null, null]);
});
