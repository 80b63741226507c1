import { describe, expect, it } from 'vitest';
import { rounded } from './rounded.ts';
import { noTally } from './tally.ts';
import type { Tally } from './tally.ts';

const tally = (more: Partial<Tally>): Tally => ({ ...noTally, ...more });
const told = (assisted: Tally) => rounded({ assisted, refused: noTally }).assisted;

describe('to whoever may see no household', () => {
  it('nothing is told of fewer than ten', () => {
    expect(told(tally({ seen: 9 }))).toBeUndefined();
    expect(told(tally({ seen: 10 }))).toBeDefined();
  });

  it('one household more or less is not to be seen in any count', () => {
    const counted = (newlyGiven: number) => told(tally({ seen: 100 + newlyGiven, changes: { ...noTally.changes, same: 100, newlyGiven } }));
    expect(counted(1)).toEqual(counted(0));
    expect(counted(2)).toEqual(counted(1));
    expect(counted(3)?.changes.newlyGiven).toBe(5);
  });

  it('what one household is given moves no sum', () => {
    const sums = (fenAfter: number) => told(tally({ seen: 100, fenBefore: 5_000_000, fenAfter }));
    expect(sums(5_049_999)).toEqual(sums(5_000_000));
    expect(sums(5_050_000)?.fenAfter).toBe(5_100_000);
  });

  it('the sum of a class in which few are is left out', () => {
    const one = { class: 'tekun', before: 9, after: 10, fenBefore: 900_000, fenAfter: 1_000_000 } as const;
    expect(told(tally({ seen: 100, classes: [one] }))?.classes).toEqual([
      { class: 'tekun', before: 10, after: 10, fenBefore: 0, fenAfter: 1_000_000 },
    ]);
  });
});
