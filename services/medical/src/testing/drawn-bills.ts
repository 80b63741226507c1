import { addDays, day, fen } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { medicalClasses } from '../domain/people/medical-class.ts';
import { type Bill, careKinds, places } from '../domain/settlement/bill.ts';
import { aLaw } from './standards.ts';

const sum = fc.oneof(fc.integer({ min: 0, max: 6_000_000 }), fc.integer({ min: 0, max: 300 }));

/** A bill in which each insurance pays a part, from nothing to all, of what the one before left. */
export const bill: fc.Arbitrary<Bill> = fc
  .record({
    ...{ kind: fc.constantFrom(...careKinds), place: fc.constantFrom(...places), referred: fc.boolean(), emergency: fc.boolean() },
    epidemic: fc.boolean(),
    ...{ stay: fc.nat(40), on: fc.nat(300), total: sum },
    ...{ covered: fc.integer({ min: 50, max: 100 }), basic: fc.nat(100), catastrophic: fc.nat(40), supplementary: fc.nat(20) },
  })
  .map(({ epidemic, stay, on, total, covered, basic, catastrophic, supplementary, ...it }) => {
    const part = (of: number, percent: number): number => Math.floor((of * percent) / 100);
    const first = part(total, basic);
    const second = part(total - first, catastrophic);
    const third = part(total - first - second, supplementary);
    const admittedOn = addDays(day('2026-01-01'), on);
    return {
      ...{
        ...it,
        ...(epidemic ? { epidemic: true as const } : {}),
        admittedOn,
        dischargedOn: addDays(admittedOn, stay),
        total: fen(total),
        inPolicy: fen(part(total, covered)),
      },
      ...{ basic: fen(first), catastrophic: fen(second), supplementary: fen(third) },
    };
  });

export const law = fc
  .record({
    unit: fc.constantFrom('fen', 'jiao', 'yuan'),
    mode: fc.constantFrom('up', 'down', 'halfUp'),
    unreferred: fc.constantFrom('as-referred', 'nothing'),
    hasTilt: fc.boolean(),
    epidemic: fc.constantFrom('none', 'as-ever'),
  })
  .map(({ unit, mode, unreferred, hasTilt, epidemic }) =>
    aLaw({
      ...{ 'medical.rounding.unit': unit, 'medical.rounding.mode': mode, 'medical.unreferred': unreferred },
      'medical.epidemic.deductible': epidemic,
      ...(hasTilt ? {} : { 'medical.tilt.ratio': undefined }),
    }),
  );

export const entitlement = fc.constantFrom(...medicalClasses);
