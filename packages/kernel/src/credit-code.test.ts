import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseCreditCode } from './credit-code.ts';

describe('a unified social credit code', () => {
  test.each(['91350100M000100Y43', '91110000802100433B', '91440300708461136T'])('%s is one', (code) => {
    expect(parseCreditCode(code)).toBe(code);
  });

  it('is read in full width and in small letters', () => {
    expect(parseCreditCode(' ９１３５０１００m000100y43 ')).toBe('91350100M000100Y43');
  });

  test.each(['91350100M000100Y44', '9135O100M000100Y43', '91350100M000100Y4', '91350100M000100Y430', 'I1350100M000100Y43', ''])(
    '%j is none',
    (text) => {
      expect(parseCreditCode(text)).toBeUndefined();
    },
  );

  it('is none with any one character mistyped', () => {
    const [code, alphabet] = ['91350100M000100Y43', '0123456789ABCDEFGHJKLMNPQRTUWXY'];
    fc.assert(
      fc.property(fc.nat(17), fc.constantFrom(...alphabet), (at, character) => {
        fc.pre(code.charAt(at) !== character);
        expect(parseCreditCode(code.slice(0, at) + character + code.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  it('has one check character and no other, whatever comes before', () => {
    const alphabet = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...alphabet), minLength: 17, maxLength: 17 }), (first17) => {
        expect(alphabet.filter((last) => parseCreditCode(first17 + last) !== undefined)).toHaveLength(1);
      }),
    );
  });
});
