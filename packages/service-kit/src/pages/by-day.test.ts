import { expect, it } from 'vitest';
import { pageByDay, placeIn } from './by-day.ts';

const rows = ['a', 'b', 'c'].map((id, at) => ({ id, sort: `2026-03-0${String(at + 1)}` }));
const known = (ids: readonly string[]): readonly string[] => ids.filter((it) => /^[a-c]$/.test(it));

it('has as many as asked for, says whether there are more, and goes on after the day and the id of its last', () => {
  const page = pageByDay(rows, 2);
  expect([page.keys.map(({ key }) => key), page.more]).toEqual([['a', 'b'], true]);
  expect(placeIn(page.keys[1]?.cursor, known)).toEqual(['2026-03-02', 'b']);
  expect(pageByDay(rows, 3).more).toBe(false);
});

it('begins at the beginning where the cursor is none of ours', () => {
  const none = [null, null];
  const cursorOf = (text: string): string => Buffer.from(text).toString('base64url');
  expect([placeIn(undefined, known), placeIn('§', known), placeIn(cursorOf('2026-02-30 a'), known)]).toEqual([none, none, none]);
  expect(placeIn(cursorOf('2026-03-01 z'), known)).toEqual(none);
});
