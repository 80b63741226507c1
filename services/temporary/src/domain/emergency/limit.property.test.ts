import { fen } from '@jiuzhu/kernel';
import type { RegionCode } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aBefallen, anIncident, aPersonId } from '../../testing/builders.ts';
import { aLaw } from '../../testing/standards.ts';
import { classes } from '../household/class.ts';
import { payerOf, sumFor } from './competence.ts';
import { limitsOf, lowest } from './limit.ts';

const roundings = (['up', 'down', 'halfUp', 'halfEven'] as const).map((mode) => aLaw({ 'temporary.rounding.mode': mode }));
const law = fc.constantFrom(...roundings);
const money = fc.integer({ min: 0, max: 20_000_000 }).map(fen);
const incident = fc
  .record({ cost: money, borne: money, size: fc.integer({ min: 1, max: 12 }) })
  .map(({ cost, borne, size }) => anIncident({ cost, borne, persons: Array.from({ length: size }, (_, at) => aPersonId(at + 1)) }));
const given = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });

it('whatever is granted, in however many parts, comes with what others bear to no more than the cost', () => {
  fc.assert(
    fc.property(incident, fc.constantFrom(...classes), law, given, (of, among, law, shares) => {
      let sum = fen(0);
      for (const share of shares) {
        const limit = lowest(limitsOf(aBefallen({ incident: of, class: among, given: sum }), law));
        sum = fen(sum + Math.ceil(limit * share));
      }
      expect(sum).toBeLessThanOrEqual(Math.max(0, of.cost - of.borne));
      // nor to more than could have been granted at once
      expect(sum).toBeLessThanOrEqual(lowest(limitsOf(aBefallen({ incident: of, class: among }), law)));
    }),
  );
});

it('what others bear more never raises what is granted', () => {
  fc.assert(
    fc.property(incident, fc.constantFrom(...classes), law, money, (of, among, law, more) => {
      const limit = (borne: number) => lowest(limitsOf(aBefallen({ incident: { ...of, borne: fen(borne) }, class: among }), law));
      expect(limit(of.borne + more)).toBeLessThanOrEqual(limit(of.borne));
    }),
  );
});

it('no parting of an amount gains a township what it may not decide at once', () => {
  const [office, place] = ['610304001', '610304001001'] as unknown as readonly [RegionCode, RegionCode];
  const parts = fc.array(fc.integer({ min: 1, max: 600_000 }).map(fen), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(parts, law, (all, law) => {
      const before = all.slice(0, -1);
      const whole = fen(all.reduce((sum, one) => sum + one, 0));
      const inParts = payerOf(office, place, sumFor(before, all.at(-1) ?? fen(0)), law);
      expect(inParts).toEqual(payerOf(office, place, whole, law));
      expect(inParts === undefined).toBe(whole >= law.townshipLimit);
    }),
  );
});
