import { halfWidth } from './half-width.ts';

/** A unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters in half width capitals, without I O S V Z. */
export type CreditCode = string & { readonly creditCode: unique symbol };

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

const checkCharacter = (first17: string): string =>
  alphabet.charAt((31 - (weights.reduce((sum, weight, at) => sum + weight * alphabet.indexOf(first17.charAt(at)), 0) % 31)) % 31);

/** The code in its one form, or `undefined` when length, alphabet or check character are wrong. */
export const parseCreditCode = (text: string): CreditCode | undefined => {
  const code = halfWidth(text).trim().toUpperCase();
  if (code.length !== 18 || [...code].some((character) => !alphabet.includes(character))) return undefined;
  return checkCharacter(code) === code.charAt(17) ? (code as CreditCode) : undefined;
};
