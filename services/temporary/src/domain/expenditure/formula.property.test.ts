import { fen } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aPersonId } from '../../testing/builders.ts';
import { aSpendingLaw } from '../../testing/standards.ts';
import { classes } from '../household/class.ts';
import { limitOf, linesOf } from './formula.ts';
import { selfPaidOf, spendKinds } from './spend.ts';
import { weighExpenditure } from './weigh-expenditure.ts';
import type { Weighable } from './weigh-expenditure.ts';

const laws = (['up', 'down', 'halfUp', 'halfEven'] as const).map((mode) => aSpendingLaw({ 'temporary.rounding.mode': mode }));
const law = fc.constantFrom(...laws);
const money = fc.integer({ min: 0, max: 20_000_000 }).map(fen);
const spend = fc
  .record({
    who: fc.integer({ min: 1, max: 4 }),
    kind: fc.constantFrom(...spendKinds),
    amount: money,
    share: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ who, kind, amount, share }) => ({ personId: aPersonId(who), kind, amount, borne: fen(Math.floor((amount * share) / 100)) }));
const means = fc.record({
  ...{ income: fc.integer({ min: 0, max: 12_000_000 }), financial: fc.integer({ min: 0, max: 3_000_000 }) },
  ...{ vehicles: fc.integer({ min: 0, max: 2 }), homes: fc.integer({ min: 0, max: 2 }) },
});
const weighable = fc.record({
  ...{ spends: fc.array(spend, { minLength: 1, maxLength: 6 }), persons: fc.integer({ min: 1, max: 6 }), means },
  ...{ class: fc.constantFrom(...classes), settlement: fc.constantFrom('urban' as const, 'rural' as const) },
  ...{ heads: fc.integer({ min: 1, max: 6 }), livingInDifficulty: fc.boolean(), given: money },
});

const aid = (it: Weighable, by: (typeof laws)[number]): number => {
  const { verdict, limit } = weighExpenditure(it, by, []);
  return verdict === 'pass' ? limit : 0;
};

it('what is given for spending comes with all that was given for it to no more than what nobody bears', () => {
  fc.assert(
    fc.property(weighable, law, (it, by) => {
      const given = aid(it, by);
      if (given > 0) expect(given + it.given).toBeLessThanOrEqual(selfPaidOf(it.spends));
    }),
  );
});

it('parted into as many grants as one likes it comes to no more than at once', () => {
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });
  fc.assert(
    fc.property(weighable, law, shares, (it, by, parts) => {
      const lines = linesOf(it, by);
      let sum = fen(0);
      for (const part of parts) sum = fen(sum + Math.ceil(limitOf(lines, it.spends, sum) * part));
      expect(sum).toBeLessThanOrEqual(limitOf(lines, it.spends, fen(0)));
    }),
  );
});

it('more income, more money and one thing more never raise what is given', () => {
  const more = fc.record({ income: money, financial: money, vehicles: fc.nat(2), homes: fc.nat(2) });
  fc.assert(
    fc.property(weighable, law, more, (it, by, further) => {
      const richer = {
        ...{ income: it.means.income + further.income, financial: it.means.financial + further.financial },
        ...{ vehicles: it.means.vehicles + further.vehicles, homes: it.means.homes + further.homes },
      };
      expect(aid({ ...it, means: richer }, by)).toBeLessThanOrEqual(aid(it, by));
    }),
    { numRuns: 500 },
  );
});
