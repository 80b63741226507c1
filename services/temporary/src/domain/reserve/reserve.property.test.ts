import { entered } from '@jiuzhu/casework';
import { day, fen } from '@jiuzhu/kernel';
import type { RegionCode } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aCase } from '../../testing/builders.ts';
import { paidFrom } from './paid-from.ts';
import { opened } from './reserve.ts';

const on = day('2026-03-02');
const payer = { from: 'reserve' as const, region: '610304001' as RegionCode };
const act = fc.record({ kind: fc.constantFrom('pay', 'replenish', 'release'), amount: fc.integer({ min: 1, max: 500_000 }).map(fen) });

it('whatever is paid from a reserve, put into it and given back, in any order: it is never below nothing, and its rows come to what is in it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }).map(fen), fc.array(act, { maxLength: 40 }), (first, acts) => {
      let it = opened('610304001', { amount: first, on, by: 'officer' });
      for (const { kind, amount } of acts) {
        if (kind === 'pay') {
          const paid = paidFrom(payer, it, aCase(), { amount, on, by: 'officer' });
          if ('lacks' in paid) expect(amount).toBeGreaterThan(it.balance);
          else it = paid.reserve ?? it;
        } else it = entered(it, { kind: kind === 'replenish' ? 'replenished' : 'released', amount, on, by: 'officer' });
        expect(it.balance).toBeGreaterThanOrEqual(0);
      }
      expect(it.added.every(({ balance }) => balance >= 0)).toBe(true);
      expect(it.added.reduce((sum, { amount }) => sum + amount, 0)).toBe(it.balance);
      expect(it.added.map(({ number }) => number)).toEqual(it.added.map((_, at) => at + 1));
    }),
  );
});
