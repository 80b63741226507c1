import { day, type Fen, fen } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anEmergencyLaw } from '../../testing/standards.ts';
import { type Cost, exceedingPayer, type PaidByOthers, payers, unpaid } from './costs.ts';
import { payable } from './payable.ts';
import { paidBack, paidOut, type ReliefFund, replenished } from './relief-fund.ts';

const runs = { numRuns: 500 };
const sum = fc.oneof(fc.integer({ min: 0, max: 3_000_000 }), fc.integer({ min: 0, max: 300 })).map(fen);
const percent = fc.integer({ min: 0, max: 100 });
const cost: fc.Arbitrary<Cost> = fc.tuple(sum, percent).map(([total, share]) => ({ total, eligible: part(total, share) }));
const part = (of: number, share: number): Fen => fen(Math.floor((of * share) / 100));

/** Each pays a part, from nothing to all, of what those before left. */
const othersOf = (total: Fen, shares: readonly number[]): PaidByOthers => {
  let left: number = total;
  const paid = payers.map((payer, at) => {
    const amount = part(left, shares[at] ?? 0);
    left -= amount;
    return [payer, amount] as const;
  });
  return Object.fromEntries(paid) as PaidByOthers;
};
const shares = fc.array(percent, { minLength: payers.length, maxLength: payers.length });
const law = fc
  .record({
    ratio: fc.integer({ min: 0, max: 10_000 }),
    cap: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined }),
    unit: fc.constantFrom('fen', 'jiao', 'yuan'),
    mode: fc.constantFrom('up', 'down', 'halfUp'),
  })
  .map(({ ratio, cap, unit, mode }) =>
    anEmergencyLaw({
      ...{ 'medical.emergency.ratio': ratio, 'medical.emergency.cap': cap },
      ...{ 'medical.rounding.unit': unit, 'medical.rounding.mode': mode },
    }),
  );

it('the fund and all others never come to more than the emergency cost, nor the fund to more than its rules allow', () => {
  fc.assert(
    fc.property(cost, shares, law, (of, each, by) => {
      const others = othersOf(of.total, each);
      expect(exceedingPayer(of, others)).toBeUndefined();
      const { amount } = payable(of, others, by);
      expect(amount).toBeGreaterThanOrEqual(0);
      expect(amount).toBeLessThanOrEqual(unpaid(of, others));
      expect(amount).toBeLessThanOrEqual(Math.min(of.eligible, by.cap ?? Infinity));
    }),
    runs,
  );
});

it('the more others pay, the less the fund pays: what is asked back is never below nothing, and never more than was paid', () => {
  fc.assert(
    fc.property(cost, shares, percent, law, (of, each, more, by) => {
      const others = othersOf(of.total, each);
      const further = { ...others, others: fen(others.others + part(unpaid(of, others), more)) };
      const [before, after] = [payable(of, others, by).amount, payable(of, further, by).amount];
      expect(after).toBeLessThanOrEqual(before);
    }),
    runs,
  );
});

const on = day('2026-06-01');
const act = fc.record({ kind: fc.constantFrom('pay', 'replenish', 'repay'), amount: fc.integer({ min: 1, max: 500_000 }).map(fen) });

it('whatever is paid from the fund, put into it and given back, in any order: it is what its rows come to, and what is given back is in it again', () => {
  fc.assert(
    fc.property(sum, fc.array(act, { maxLength: 30 }), (first, acts) => {
      let it: ReliefFund = replenished(undefined, '990000', { on, by: 'officer', amount: fen(first + 1) });
      for (const { kind, amount } of acts) {
        const given = { on, by: 'officer', amount };
        if (kind === 'replenish') it = replenished(it, '990000', given);
        else if (amount <= it.balance) {
          const paid = paidOut(it, given);
          expect(paid.balance).toBe(it.balance - amount);
          const back = paidBack(paid, given);
          expect(back.balance).toBe(it.balance);
          it = kind === 'repay' ? back : paid;
        }
        expect(it.balance).toBeGreaterThanOrEqual(0);
      }
      expect(it.added.reduce((total, { amount }) => total + amount, 0)).toBe(it.balance);
    }),
    runs,
  );
});
