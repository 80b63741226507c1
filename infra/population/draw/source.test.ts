import { regionCode } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { draw, regionKey, whole } from './source.ts';
import type { Source } from './source.ts';

const region = regionCode('990000001001');
const sourceOf = (seed: number, household: number, of = region): Source => ({ ...regionKey(seed, of), household });
const many = (count: number, drawn: (at: number) => number): readonly number[] => Array.from({ length: count }, (_, at) => drawn(at));

/** Each neighbouring pair of counters, by what differs between them: what is drawn for one must say nothing of the other. */
const ways: Readonly<Record<string, (at: number) => number>> = {
  seeds: (at) => draw(sourceOf(at, 5), 30),
  villages: (at) => draw(sourceOf(42, 5, regionCode(`990000${String(at).padStart(6, '0')}`)), 30),
  households: (at) => draw(sourceOf(42, at), 30),
  members: (at) => draw(sourceOf(42, Math.floor(at / 256)), 30, at % 256),
  months: (at) => draw(sourceOf(42, Math.floor(at / 4096)), 30, 1, at % 4096),
  fields: (at) => draw(sourceOf(42, Math.floor(at / 4096)), at % 4096),
};

describe.each(Object.entries(ways))('what is drawn along %s', (_along, drawn) => {
  const count = 40_000;
  const values = many(count, drawn);

  it('falls into each hundredth as often as chance would have it', () => {
    const cells = new Array<number>(100).fill(0);
    for (const value of values) cells[Math.floor(value * 100)] = (cells[Math.floor(value * 100)] ?? 0) + 1;
    const chiSquare = cells.reduce((sum, seen) => sum + (seen - count / 100) ** 2 / (count / 100), 0);
    // 99 degrees of freedom: outside of this once in ten thousand
    expect(chiSquare).toBeGreaterThan(52);
    expect(chiSquare).toBeLessThan(161);
  });

  it('does not follow what was drawn beside it', () => {
    const pairs = values.slice(1).map((value, at) => (value - 0.5) * ((values[at] ?? 0) - 0.5) * 12);
    const correlation = pairs.reduce((sum, it) => sum + it, 0) / pairs.length;
    expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(pairs.length));
  });

  it('is never twice the same', () => {
    expect(new Set(values).size).toBe(count);
  });
});

it('is the same number whatever was drawn in between', () => {
  const first = draw(sourceOf(42, 777), 6, 2, 3);
  many(100, (at) => draw(sourceOf(at, at), at));
  expect(draw(sourceOf(42, 777), 6, 2, 3)).toBe(first);
});

it('gives whole numbers with both ends, none more often than another', () => {
  const dice = many(60_000, (at) => whole(1, 6, draw(sourceOf(42, at), 1)));
  const counts = [1, 2, 3, 4, 5, 6].map((face) => dice.filter((it) => it === face).length);
  expect(Math.min(...counts)).toBeGreaterThan(9_600);
  expect(Math.max(...counts)).toBeLessThan(10_400);
  expect(counts.reduce((sum, it) => sum + it, 0)).toBe(dice.length);
});
