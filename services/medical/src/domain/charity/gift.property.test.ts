import { fen } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entitledAs } from '../../testing/builders.ts';
import { bill, entitlement, law } from '../../testing/drawn-bills.ts';
import { newAccount } from '../settlement/account.ts';
import { leftOf } from '../settlement/bill.ts';
import { settle } from '../settlement/settle.ts';
import { exceedsLeft, type Gift, leftAfterCharity } from './gift.ts';

it('whatever charities wish to give after medical assistance, all layers come to no more than the bill, and nothing is left below nothing', () => {
  fc.assert(
    fc.property(bill, entitlement, law, fc.array(fc.integer({ min: 1, max: 3_000_000 }), { maxLength: 8 }), (one, of, by, wishes) => {
      const outcome = settle(one, entitledAs(of), newAccount, by);
      let gifts: readonly Gift[] = [];
      for (const wish of wishes) {
        if (!exceedsLeft({ outcome, gifts }, fen(wish))) gifts = [...gifts, { amount: fen(wish) } as Gift];
      }
      const given = gifts.reduce((sum, { amount }) => sum + amount, 0);
      expect(leftAfterCharity({ outcome, gifts })).toBeGreaterThanOrEqual(0);
      expect(outcome.paid + given + leftAfterCharity({ outcome, gifts })).toBe(leftOf(one));
    }),
    { numRuns: 500 },
  );
});
