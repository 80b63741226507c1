import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pick, weighted } from './weighted.ts';

it('picks the value into whose share the number falls, the border being the next one’s', () => {
  const of = weighted([
    ['a', 1],
    ['b', 2],
    ['c', 1],
  ]);
  expect([0, 0.2499, 0.25, 0.7499, 0.75, 0.9999].map((drawn) => pick(of, drawn))).toEqual(['a', 'a', 'b', 'b', 'c', 'c']);
});

it('never picks what has no weight, and finds the same with its guide as by looking from the first on', () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 90 })
    .filter((it) => it.some((weight) => weight > 0));
  fc.assert(
    fc.property(weights, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (given, drawn) => {
      const of = weighted(given.map((weight, at) => [at, weight]));
      const expected = of.upTo.findIndex((upTo) => drawn < upTo);
      const picked = pick(of, drawn);
      expect(picked).toBe(expected < 0 ? given.length - 1 : expected);
    }),
  );
});

it('declines weights that are negative or all nothing', () => {
  expect(() => weighted([['a', 0]])).toThrow(RangeError);
  expect(() =>
    weighted([
      ['a', 2],
      ['b', -1],
    ]),
  ).toThrow(RangeError);
});
