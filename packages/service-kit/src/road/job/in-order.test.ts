import { describe, expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

const numbers = [0, 1, 2, 3, 4];
const turns = async (count: number): Promise<void> => {
  for (let nth = 0; nth < count; nth += 1) await Promise.resolve();
};

describe('parts of a page', () => {
  it('are two at a time under way, and each ends behind the one before, however long that takes', async () => {
    let underWay = 0;
    let most = 0;
    const ended: number[] = [];
    await inOrder(numbers, async (it, before) => {
      most = Math.max(most, (underWay += 1));
      await turns(50 - it * 10);
      await before;
      ended.push(it);
      underWay -= 1;
    });
    expect([most, ended]).toEqual([2, numbers]);
  });

  it('know which of them is the last, and one alone is', async () => {
    const last: boolean[] = [];
    const note = (_it: number, _before: Promise<void>, isLast: boolean) => Promise.resolve(void last.push(isLast));
    await inOrder([7], note);
    await inOrder([1, 2], note);
    expect(last).toEqual([true, false, true]);
  });

  it('fail with the one before, are not begun behind it, and leave nothing under way', async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const run = inOrder(numbers, async (it, before) => {
      begun.push(it);
      if (it === 1) throw new RangeError('the second');
      await before.finally(() => ended.push(it));
    });
    await expect(run).rejects.toThrow('the second');
    expect([begun, ended]).toEqual([
      [0, 1, 2],
      [0, 2],
    ]);
  });
});
