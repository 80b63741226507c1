/**
 * A division code as a prefix: 2 digits a province, 4 a prefecture, 6 a county, 9 a township, 12 a village. Unpadded: the six digits
 * '330000' that lists print for a province are not its code here, '33' is.
 */
export type RegionCode = string & { readonly region: unique symbol };
export type RegionLevel = 'province' | 'prefecture' | 'county' | 'township' | 'village';

const levels: Readonly<Record<number, RegionLevel>> = { 2: 'province', 4: 'prefecture', 6: 'county', 9: 'township', 12: 'village' };

/** Whether a value of unknown origin has the form of a code; whether such a place exists is for the dated table of regions to say. */
export const isRegionCode = (value: unknown): value is RegionCode =>
  typeof value === 'string' && /^\d+$/.test(value) && levels[value.length] !== undefined;

/** The code, or a RangeError. An edge asks `isRegionCode` first. */
export const regionCode = (text: string): RegionCode => {
  if (!isRegionCode(text)) throw new RangeError('the text is not a region code of 2, 4, 6, 9 or 12 digits');
  return text;
};

export const regionLevel = (code: RegionCode): RegionLevel => levels[code.length] ?? 'village';

/** Whether the place lies in the region; a region contains itself. */
export const contains = (region: RegionCode, code: RegionCode): boolean => code.startsWith(region);

/** The regions that contain it, the nearest first, without itself. */
export const ancestors = (code: RegionCode): readonly RegionCode[] =>
  [9, 6, 4, 2].filter((length) => length < code.length).map((length) => code.slice(0, length) as RegionCode);
