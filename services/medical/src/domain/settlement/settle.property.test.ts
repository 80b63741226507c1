import { addFen, type Fen, fen, subtractFen } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entitledAs } from '../../testing/builders.ts';
import { bill, entitlement, law } from '../../testing/drawn-bills.ts';
import { type Account, charged, givenBack, newAccount, nothingUsed, type Used } from './account.ts';
import { type Bill, leftOf } from './bill.ts';
import { settle } from './settle.ts';

const runs = { numRuns: 400 };
const year = fc.array(fc.tuple(bill, entitlement), { maxLength: 6 });

/** The year as its first bills leave it. */
const after = (bills: readonly (readonly [Bill, Parameters<typeof entitledAs>[0]])[], by: Parameters<typeof settle>[3]): Account =>
  bills.reduce<Account>((account, [one, of]) => {
    const { charge, held } = settle(one, entitledAs(of), account, by);
    return charged(account, charge, held);
  }, newAccount);

const costlier = (it: Bill, by: Fen): Bill => ({ ...it, total: addFen(it.total, by), inPolicy: addFen(it.inPolicy, by) });
/** Of each of the two amounts that are rounded; a fen is as exact as money is. */
const slack = { fen: 0, jiao: 20, yuan: 200 } as const;
const figures = Object.keys(nothingUsed) as readonly (keyof Used)[];

describe('whatever the bill, the class, the year and the standards', () => {
  it('no more is paid than is left of the bill, and nothing below nothing', () => {
    fc.assert(
      fc.property(year, bill, entitlement, law, (earlier, one, of, by) => {
        const { paid, tilt, left } = settle(one, entitledAs(of), after(earlier, by), by);
        expect(paid).toBeGreaterThanOrEqual(0);
        expect(tilt).toBeGreaterThanOrEqual(0);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(addFen(paid, left)).toBe(leftOf(one));
      }),
      runs,
    );
  });

  it('more cost never lowers aid', () => {
    fc.assert(
      fc.property(year, bill, entitlement, law, fc.nat(5_000), (earlier, one, of, by, more) => {
        const account = after(earlier, by);
        const [less, most] = [one, costlier(one, fen(more))].map((it) => settle(it, entitledAs(of), account, by).paid);
        expect(most).toBeGreaterThanOrEqual(less ?? 0);
      }),
      runs,
    );
  });

  it('what an insurance pays less lowers no aid, and is made up for by no more than itself and what is rounded', () => {
    fc.assert(
      fc.property(year, bill, entitlement, law, fc.nat(5_000), (earlier, one, of, by, less) => {
        const account = after(earlier, by);
        const basic = fen(Math.max(0, one.basic - less));
        const [before, then] = [one, { ...one, basic }].map((it) => settle(it, entitledAs(of), account, by));
        if (!before || !then) throw new Error('two bills have two outcomes');
        expect(then.paid).toBeGreaterThanOrEqual(before.paid);
        expect(subtractFen(then.paid, before.paid)).toBeLessThanOrEqual(subtractFen(one.basic, basic) + slack[by.roundingUnit]);
      }),
      runs,
    );
  });

  it('the same bill is worth the same again, and nothing to whoever has no class', () => {
    fc.assert(
      fc.property(year, bill, entitlement, law, (earlier, one, of, by) => {
        const account = after(earlier, by);
        expect(settle(one, entitledAs(of), account, by)).toEqual(settle(one, entitledAs(of), account, by));
        expect(settle(one, undefined, account, by)).toMatchObject({ paid: 0, charge: nothingUsed, left: leftOf(one) });
      }),
      runs,
    );
  });
});

describe('a year', () => {
  const acts = fc.array(fc.record({ bill, of: entitlement, takesBack: fc.option(fc.nat(20), { nil: undefined }) }), { maxLength: 12 });

  it('has used what the settlements that stand have used, never below nothing and never above its limits, in whatever order some are taken back', () => {
    fc.assert(
      fc.property(acts, law, (all, by) => {
        let account = newAccount;
        const standing: Used[] = [];
        for (const { bill: one, of, takesBack } of all) {
          const { charge, held } = settle(one, entitledAs(of), account, by);
          account = charged(account, charge, held);
          standing.push(charge);
          const [taken] = takesBack === undefined ? [] : standing.splice(takesBack % standing.length, 1);
          if (taken) account = givenBack(account, taken);
          for (const figure of figures) {
            expect(account.used[figure]).toBe(standing.reduce((sum, it) => sum + it[figure], 0));
            expect(account.used[figure]).toBeGreaterThanOrEqual(0);
            expect(account.used[figure]).toBeLessThanOrEqual(account.limits[figure]);
          }
        }
      }),
      runs,
    );
  });
});
