import { open } from './sealed.ts';
import type { Sealed } from './sealed.ts';
import { compoundSurnames } from './compound-surnames.ts';

const STAR = '*';

/** Keeps the surname and one star per hidden character: 张**, 欧阳*. A name of one character shows nothing; one not in Chinese form, its first letter. */
export function maskName(name: Sealed<string>): string {
  const letters = Array.from(open(name).trim());
  if (letters.length <= 1) return STAR;
  if (!letters.every((letter) => /\p{Script=Han}/u.test(letter))) return `${letters[0] ?? ''}${STAR}${STAR}`;
  const kept = letters.length > 2 && compoundSurnames.has(letters.slice(0, 2).join('')) ? 2 : 1;
  return letters.slice(0, kept).join('') + STAR.repeat(letters.length - kept);
}

/**
 * First four and last four for staff. Nothing for the public: area and birth day name a person within a village.
 * Whatever is not 18 characters long is all stars.
 */
export function maskResidentId(number: Sealed<string>, audience: 'staff' | 'public'): string {
  const text = open(number);
  if (audience === 'public') return '';
  return text.length === 18 ? `${text.slice(0, 4)}${STAR.repeat(10)}${text.slice(-4)}` : STAR.repeat(8);
}

/** The last four digits, whatever the length. */
export function maskBankCard(number: Sealed<string>): string {
  const digits = open(number).replaceAll(/\s/g, '');
  return digits.length >= 12 ? `${STAR.repeat(4)}${digits.slice(-4)}` : STAR.repeat(4);
}

/** Of a mobile number the first three and last four; of another only the last two. */
export function maskPhone(number: Sealed<string>): string {
  const digits = open(number).replaceAll(/[\s-]/g, '');
  if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)}${STAR.repeat(4)}${digits.slice(-4)}`;
  return digits.length >= 7 ? `${STAR.repeat(4)}${digits.slice(-2)}` : STAR.repeat(4);
}
