import { expect, it } from 'vitest';
import { merge } from './merge.ts';

it.each([
  ['members are added, and objects merge member by member', { a: { b: 1 } }, { a: { c: 2 }, d: 3 }, { a: { b: 1, c: 2 }, d: 3 }],
  ['lists of one length merge item by item', { a: [{ b: 1 }, null] }, { a: [{ c: 2 }, { c: 3 }] }, { a: [{ b: 1, c: 2 }, { c: 3 }] }],
  ['a list of another length stands in place of the old', { a: [{ b: 1 }] }, { a: [{ c: 2 }, { c: 3 }] }, { a: [{ c: 2 }, { c: 3 }] }],
  ['null stands in place of what was there, undefined does not', { a: { b: 1 }, c: 2 }, { a: null, c: undefined }, { a: null, c: 2 }],
])('%s', (_, into, from, merged) => {
  merge(into, from);
  expect(into).toEqual(merged);
});
