import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addFen, fen, formatFen, isFen, maxFen, minFen, mulDiv, parseYuan, subtractFen, timesFen, yuan } from './fen.ts';
import type { RoundingMode, RoundingUnit } from './fen.ts';

const amounts = fc.maxSafeInteger().map(fen);
const modes = fc.constantFrom<RoundingMode>('up', 'down', 'halfUp', 'halfEven');
const units = fc.constantFrom<RoundingUnit>('fen', 'jiao', 'yuan');
const Exact = Decimal.clone({ precision: 60 });

describe('an amount of money', () => {
  test.each([0.5, Number.NaN, Infinity, 2 ** 53, -(2 ** 53)])('is never %s fen', (amount) => {
    expect(isFen(amount)).toBe(false);
    expect(() => fen(amount)).toThrow(RangeError);
  });

  it('is never a text', () => {
    expect(isFen('100')).toBe(false);
  });

  it('knows one zero only', () => {
    expect(Object.is(fen(-0), 0)).toBe(true);
    expect(Object.is(timesFen(fen(-3), 0), 0)).toBe(true);
  });

  it('adds, subtracts, multiplies and compares exactly', () => {
    expect(addFen(fen(1), fen(2), fen(-4))).toBe(-1);
    expect(addFen()).toBe(0);
    expect(subtractFen(fen(100), fen(250))).toBe(-150);
    expect(timesFen(fen(128000), 3)).toBe(384000);
    expect(maxFen(fen(0), fen(-5))).toBe(0);
    expect(minFen(fen(3), fen(-5), fen(7))).toBe(-5);
  });

  it('fails rather than lose a fen beyond the safe integers', () => {
    const most = fen(Number.MAX_SAFE_INTEGER);
    expect(() => addFen(most, fen(1))).toThrow(RangeError);
    expect(() => subtractFen(fen(-Number.MAX_SAFE_INTEGER), fen(1))).toThrow(RangeError);
    expect(() => timesFen(most, 2)).toThrow(RangeError);
    expect(() => addFen(most, fen(1), fen(-1))).toThrow(RangeError);
  });

  it('is multiplied by whole numbers only', () => {
    expect(() => timesFen(fen(100), 0.2)).toThrow(RangeError);
  });
});

describe('yuan as text', () => {
  test.each([
    ['0', 0],
    ['12.34', 1234],
    ['1.15', 115],
    ['0.5', 50],
    ['-3', -300],
    ['-0.01', -1],
    ['007.10', 710],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('%s is %d fen', (text, amount) => {
    expect(parseYuan(text)).toBe(amount);
    expect(yuan(text)).toBe(amount);
  });

  test.each([
    '',
    ' 1',
    '1.',
    '.5',
    '1.234',
    '1,234.00',
    '1e3',
    '+1',
    '--1',
    'NaN',
    '１２',
    '90071992547409.92',
    '90071992547409910.00',
    '1\n',
  ])('%j is no amount', (text) => {
    expect(parseYuan(text)).toBeUndefined();
    expect(() => yuan(text)).toThrow(RangeError);
  });

  it('reads back what it shows', () => {
    fc.assert(fc.property(amounts, (amount) => yuan(formatFen(amount).replace(/[, 元]/g, '')) === amount));
  });

  test.each([
    [0, '0.00 元'],
    [5, '0.05 元'],
    [-5, '-0.05 元'],
    [100000, '1,000.00 元'],
    [123450, '1,234.50 元'],
    [123456789, '1,234,567.89 元'],
  ])('%d fen is shown as %s', (amount, shown) => {
    expect(formatFen(fen(amount))).toBe(shown);
  });
});

describe('a share of an amount', () => {
  const decimalMode = { up: Decimal.ROUND_UP, down: Decimal.ROUND_DOWN, halfUp: Decimal.ROUND_HALF_UP, halfEven: Decimal.ROUND_HALF_EVEN };
  const step = { fen: 1, jiao: 10, yuan: 100 };

  it('agrees with decimal arithmetic of 60 digits, in every mode and unit', () => {
    const numerators = fc.oneof(fc.integer({ min: -30000, max: 30000 }), fc.maxSafeInteger());
    const denominators = fc.oneof(fc.constantFrom(1, 2, 3, 7, 10000), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }));
    fc.assert(
      fc.property(amounts, numerators, denominators, modes, units, (amount, numerator, denominator, mode, unit) => {
        const exact = new Exact(amount)
          .times(numerator)
          .div(new Exact(denominator).times(step[unit]))
          .toDecimalPlaces(0, decimalMode[mode])
          .times(step[unit]);
        if (exact.abs().gt(Number.MAX_SAFE_INTEGER)) expect(() => mulDiv(amount, numerator, denominator, mode, unit)).toThrow(RangeError);
        else expect(mulDiv(amount, numerator, denominator, mode, unit)).toBe(exact.toNumber() + 0);
      }),
      { numRuns: 3000 },
    );
  });

  it('agrees with decimal arithmetic on small amounts, where halves are frequent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400, max: 400 }).map(fen),
        fc.constantFrom(2, 4, 8, 20),
        modes,
        units,
        (amount, denominator, mode, unit) => {
          const exact = new Exact(amount)
            .div(denominator * step[unit])
            .toDecimalPlaces(0, decimalMode[mode])
            .times(step[unit]);
          expect(mulDiv(amount, 1, denominator, mode, unit)).toBe(exact.toNumber() + 0);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('stays exact where the product leaves the safe integers', () => {
    expect(mulDiv(fen(Number.MAX_SAFE_INTEGER), 9999, 10000, 'down')).toBe(9006298534815516);
    expect(mulDiv(fen(Number.MAX_SAFE_INTEGER), 9999, 10000, 'halfUp')).toBe(9006298534815517);
    expect(mulDiv(fen(Number.MAX_SAFE_INTEGER - 1), 10000, 10000, 'halfEven')).toBe(Number.MAX_SAFE_INTEGER - 1);
  });

  it('rounds to the jiao or the yuan once, not twice', () => {
    expect(mulDiv(fen(1449), 1, 10, 'halfUp', 'jiao')).toBe(140);
    expect(mulDiv(fen(12345), 1, 1, 'up', 'yuan')).toBe(12400);
  });

  test.each([0, -1, 0.5, Number.NaN, 2 ** 53])('has no denominator %s', (denominator) => {
    expect(() => mulDiv(fen(100), 1, denominator, 'down')).toThrow(RangeError);
  });

  it('has no fractional numerator', () => {
    expect(() => mulDiv(fen(100), 0.5, 1, 'down')).toThrow(RangeError);
  });
});
