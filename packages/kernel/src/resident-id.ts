import { addMonths, isDay } from './day.ts';
import type { Day } from './day.ts';
import { halfWidth } from './half-width.ts';

/** A resident identity number (公民身份号码, GB 11643) in its one form: 18 characters, half width, capital X. Personal data: seal it at the edge. */
export type ResidentId = string & { readonly residentId: unique symbol };

export type Sex = 'male' | 'female';
export type ResidentIdCheck = 'length' | 'charset' | 'date' | 'future' | 'too-old' | 'check-digit';
export type ResidentIdReading =
  | {
      readonly valid: true;
      readonly id: ResidentId;
      readonly birth: Day;
      readonly sex: Sex;
      /** the division code at registration; abolished codes stay in old numbers */
      readonly area: string;
      readonly document: 'resident-identity' | 'residence-permit';
      readonly warnings: readonly 'area-unknown'[];
    }
  | { readonly valid: false; readonly failed: readonly ResidentIdCheck[] };

const oldest = 130;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const provinces = '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' ');

/** Full-width digits and letters as half width, lower-case x as capital, blanks around dropped. Nothing is checked here. */
export const normaliseResidentId = (text: string): string => halfWidth(text).trim().toUpperCase();

const checkDigit = (first17: string): string =>
  '10X98765432'.charAt(weights.reduce((sum, weight, at) => sum + weight * Number(first17.charAt(at)), 0) % 11);

/**
 * Checks a number as it was typed: 18 characters, digits, a birth date that exists, is not after `today` and at most 130 years before it, and
 * the check digit (ISO 7064 MOD 11-2). Lists every check that fails, and never the number. Numbers of 15 digits fail by length: they
 * are valid on no document since 2013. A province prefix that is not in use is only a warning; 81, 82 and 83 are residence permits
 * of persons from Hong Kong, Macao and Taiwan.
 */
export const readResidentId = (text: string, { today }: { readonly today: Day }): ResidentIdReading => {
  const id = normaliseResidentId(text);
  const failed = [...(id.length === 18 ? [] : ['length' as const]), ...(/^\d*[\dX]$/.test(id) ? [] : ['charset' as const])];
  if (failed.length > 0) return { valid: false, failed };

  const birth = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  const wrongDigit = checkDigit(id) === id.charAt(17) ? [] : ['check-digit' as const];
  if (!isDay(birth)) return { valid: false, failed: ['date', ...wrongDigit] };

  const future = birth > today ? ['future' as const] : [];
  const tooOld = birth < addMonths(today, -12 * oldest) ? ['too-old' as const] : [];
  const wrong = [...future, ...tooOld, ...wrongDigit];
  if (wrong.length > 0) return { valid: false, failed: wrong };

  const area = id.slice(0, 6);
  return {
    valid: true,
    id: id as ResidentId,
    birth,
    sex: Number(id.charAt(16)) % 2 === 1 ? 'male' : 'female',
    area,
    document: /^8[123]/.test(area) ? 'residence-permit' : 'resident-identity',
    warnings: provinces.includes(area.slice(0, 2)) ? [] : ['area-unknown'],
  };
};

/** The number that begins with these 17 digits (area, birth, sequence): for tests and synthetic households, with the area 990000. */
export const residentIdWithCheckDigit = (first17: string): ResidentId => {
  if (!/^\d{17}$/.test(first17)) throw new RangeError('a resident identity number begins with 17 digits');
  return `${first17}${checkDigit(first17)}` as ResidentId;
};
