import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, day, daysBetween } from './day.ts';
import { normaliseResidentId, readResidentId, residentIdWithCheckDigit } from './resident-id.ts';

const today = day('2026-11-22');
const read = (text: string) => readResidentId(text, { today });
const compact = (text: string): string => text.replaceAll('-', '');
const numbered = (birth: string, area = '990000', sequence = '001') => residentIdWithCheckDigit(`${area}${compact(birth)}${sequence}`);
const oldest = day('1896-11-22');
const births = fc.integer({ min: 0, max: daysBetween(oldest, today) }).map((count) => addDays(oldest, count));
const sequences = fc.integer({ min: 1, max: 999 }).map((it) => String(it).padStart(3, '0'));
const replaced = (text: string, at: number, by: string): string => text.slice(0, at) + by + text.slice(at + 1);

const require = createRequire(import.meta.url);
const IdValidator = require('id-validator') as new () => { isValid: (id: string) => boolean };
const validator = new IdValidator();
const idcard = require('idcard') as { verify: (id: string) => boolean };

describe('a resident identity number', () => {
  it("has the check digit of the standard's own example", () => {
    expect(residentIdWithCheckDigit('11010519491231002')).toBe('11010519491231002X');
  });

  it('gives birth day, sex and area', () => {
    expect(read(numbered('2008-02-29', '990000', '014'))).toEqual({
      valid: true,
      id: '990000200802290149',
      birth: '2008-02-29',
      sex: 'female',
      area: '990000',
      document: 'resident-identity',
      warnings: ['area-unknown'],
    });
    expect(read(numbered('2008-02-29', '990000', '013'))).toMatchObject({ sex: 'male' });
  });

  it('is read in full width, with a small x, and with blanks around', () => {
    expect(normaliseResidentId('　１１０１０５１９４９１２３１００２ｘ ')).toBe('11010519491231002X');
    expect(read('11010519491231002x')).toMatchObject({ valid: true, id: '11010519491231002X', warnings: [] });
  });

  it('is read from every birth day of 130 years and every sequence', () => {
    fc.assert(
      fc.property(births, sequences, (birth, sequence) => {
        expect(read(numbered(birth, '990000', sequence))).toMatchObject({
          valid: true,
          birth,
          sex: Number(sequence) % 2 ? 'male' : 'female',
        });
      }),
    );
  });

  it('is not valid with one digit mistyped, nor with two unequal neighbours swapped', () => {
    fc.assert(
      fc.property(births, sequences, fc.nat(17), fc.nat(9), (birth, sequence, at, digit) => {
        const id = numbered(birth, '990000', sequence);
        fc.pre(id.charAt(at) !== String(digit));
        expect(read(replaced(id, at, String(digit)))).toMatchObject({ valid: false });
        const swapped = id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2);
        if (swapped !== id) expect(read(swapped)).toMatchObject({ valid: false });
      }),
    );
  });

  it('never names the number, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const reading = read(text);
        expect(Object.keys(reading)).toEqual(['valid', 'failed']);
      }),
    );
  });

  test.each([
    ['too short', '99000020080229014', ['length']],
    ['of 15 digits', '990000080229014', ['length']],
    ['with a letter O', '99000O200802290149', ['charset']],
    ['with an X inside', '99X000200802290149', ['charset']],
    ['short and with letters', 'abc', ['length', 'charset']],
    ['empty', '', ['length', 'charset']],
    ['with circled digits', '①10105194912310021', ['charset']],
    ['of a day that does not exist', numbered('1999-02-29'), ['date']],
    [
      'of a day that does not exist, and a wrong digit',
      replaced(numbered('1949-02-31'), 17, numbered('1949-02-31').endsWith('1') ? '2' : '1'),
      ['date', 'check-digit'],
    ],
    ['of tomorrow', numbered('2026-11-23'), ['future']],
    ['of more than 130 years ago', numbered('1896-11-21'), ['too-old']],
    ['with a wrong check digit', '990000200802290148', ['check-digit']],
  ])('is not valid: %s', (_, text, failed) => {
    expect(read(text)).toEqual({ valid: false, failed });
  });

  it('is valid on the day of birth, and 130 years later', () => {
    expect(read(numbered('2026-11-22'))).toMatchObject({ valid: true });
    expect(read(numbered('1896-11-22'))).toMatchObject({ valid: true });
  });

  test.each(['810000', '820000', '830000'])('of area %s is a residence permit', (area) => {
    expect(read(numbered('1990-01-01', area))).toMatchObject({ valid: true, document: 'residence-permit', warnings: [] });
  });

  it('begins with 17 digits', () => {
    expect(() => residentIdWithCheckDigit('1101051949123100')).toThrow(RangeError);
    expect(() => residentIdWithCheckDigit('1101051949123100X')).toThrow(RangeError);
  });
});

describe('beside the packages for the same number', () => {
  it('both agree with ours on real dates of a known area', () => {
    fc.assert(
      fc.property(births, sequences, fc.boolean(), (birth, sequence, mistyped) => {
        fc.pre(birth >= '1900-01-01');
        const id = numbered(birth, '110105', sequence);
        const typed = mistyped ? replaced(id, 16, String((Number(id.charAt(16)) + 1) % 10)) : id;
        const valid = read(typed).valid;
        expect(valid).toBe(!mistyped);
        expect(validator.isValid(typed)).toBe(valid);
        expect(idcard.verify(typed)).toBe(valid);
      }),
    );
  });

  test.each(['1949-02-31', '1999-02-29', '2030-01-01'])('id-validator accepts a birth on %s, idcard and ours do not', (birth) => {
    const id = numbered(birth, '110105');
    expect([validator.isValid(id), idcard.verify(id), read(id).valid]).toEqual([true, false, false]);
  });

  it('id-validator accepts 15 digits, ours does not', () => {
    expect([validator.isValid('110105491231002'), read('110105491231002').valid]).toEqual([true, false]);
  });

  it('idcard does not accept a small x, ours does', () => {
    expect([idcard.verify('11010519491231002x'), read('11010519491231002x').valid]).toEqual([false, true]);
  });
});
