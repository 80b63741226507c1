import { day, type Day, type RegionCode, residentIdWithCheckDigit } from '@jiuzhu/kernel';

export const village = '990000001001' as RegionCode;
export const otherVillage = '990000001002' as RegionCode;
export const farVillage = '990000002001' as RegionCode;
const today: Day = day('2026-03-02');

let drawn = 0;

/** A number that was never issued (area 990000), another each time; the sequence is even for women. */
export function aNumber({ born = day('1980-05-06'), female = false }: { readonly born?: Day; readonly female?: boolean } = {}): string {
  drawn += 1;
  const sequence = String((drawn * 2 + (female ? 0 : 1)) % 1000).padStart(3, '0');
  return residentIdWithCheckDigit(`${String(990_000 + Math.floor(drawn / 499))}${born.replaceAll('-', '')}${sequence}`);
}

/** A member as a clerk types one. */
export const aMember = (more: object = {}) => ({ name: '欧阳测试', idNumber: aNumber(), relation: 'other', ...more });

/** A man who lives alone, registered in the village. */
export const aRegistration = (more: object = {}) => ({
  region: village,
  settlement: 'rural',
  members: [aMember({ relation: 'head' })],
  ...more,
});

/** A couple with a child of eight. */
export const aFamily = (more: object = {}) =>
  aRegistration({
    members: [
      aMember({ relation: 'head' }),
      aMember({ relation: 'spouse', idNumber: aNumber({ female: true, born: day('1982-02-03') }) }),
      aMember({ relation: 'child', idNumber: aNumber({ born: day('2017-09-01') }), traits: { schooling: 'primary' } }),
    ],
    ...more,
  });

/** Enough of a fact for it to be recorded. */
export const aFact = (more: object = {}) => ({
  kind: 'income',
  item: 'wage',
  amount: 120_000,
  months: 12,
  asOf: today,
  source: 'declared',
  ...more,
});
