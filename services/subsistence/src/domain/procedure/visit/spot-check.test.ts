import { addDays, day } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDrawn } from './spot-check.ts';

const seed = { county: '610304', on: day('2026-03-02') };
const enough = { all: 1000, drawn: 1000 };
const cases = (count: number) => Array.from({ length: count }, (_, at) => `subsistence-case/${String(at)}`);
const drawnOf = (ids: readonly string[], share: number, on = seed.on) =>
  ids.reduce(({ all, drawn }, id) => ({ all: all + 1, drawn: drawn + (isDrawn({ ...seed, on }, id, { all, drawn }, share) ? 1 : 0) }), {
    all: 0,
    drawn: 0,
  }).drawn;

describe('the lot', () => {
  it('falls the same whenever it is looked up, and otherwise on another day or in another county', () => {
    const picked = (it: typeof seed) => cases(200).filter((id) => isDrawn(it, id, enough, 3_000));
    expect(picked(seed)).toEqual(picked({ ...seed }));
    expect(picked({ ...seed, on: day('2026-03-03') })).not.toEqual(picked(seed));
    expect(picked({ ...seed, county: '610305' })).not.toEqual(picked(seed));
  });

  it('falls on all where the share is the whole, and on none where it is nothing', () => {
    expect([drawnOf(cases(50), 10_000), drawnOf(cases(50), 0)]).toEqual([50, 0]);
  });

  it('falls on about its share of many, not on all of them', () => {
    const free = cases(2_000).filter((id) => isDrawn(seed, id, enough, 3_000)).length;
    expect(free).toBeGreaterThan(500);
    expect(free).toBeLessThan(700);
    expect(drawnOf(cases(2_000), 3_000)).toBeLessThan(800);
  });

  it('has at no moment fallen on fewer than the share', () => {
    const share = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 300 }), (share, count, days) => {
        for (let few = 1; few <= count; few += 1) {
          expect(drawnOf(cases(few), share, addDays(seed.on, days)) * 10_000).toBeGreaterThanOrEqual(share * few);
        }
      }),
      { numRuns: 30 },
    );
  });
});
