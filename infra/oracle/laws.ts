import type { EntitlementLaw } from '@jiuzhu/subsistence/law';
import { aLaw } from '@jiuzhu/subsistence/test-standards';

/** Places that differ in all that a place may decide: comparators, difference or bands, a least amount, rounding, ages, multiples, tables. */
export const laws: Readonly<Record<string, EntitlementLaw>> = {
  difference: aLaw({
    'subsistence.supplement': { elderly: 1_000, minor: 4_000, 'severe-disability': 3_000, 'major-illness': 2_000 },
  }),
  bands: aLaw({
    'subsistence.standard': { urban: 78_590, rural: 62_130 },
    'subsistence.income.comparator': 'le',
    'subsistence.income.window': 3,
    'subsistence.amount.bands': [
      { below: 3_000, pays: 'share', share: 8_000 },
      { below: 6_000, pays: 'share', share: 5_050 },
      { below: 10_000, pays: 'share', share: 2_525 },
    ],
    'subsistence.property.comparator': 'lt',
    'subsistence.property.financial-assets': { tekun: 12_345, dibao: 20_001, margin: 24_999, rigid: 33_333 },
    'subsistence.supplement': { elderly: 1_111, minor: 777, 'severe-disability': 2_222, 'major-illness': 3_333 },
    'subsistence.tekun.minor-age': 18,
    'subsistence.tekun.basic': { urban: 102_170, rural: 80_770 },
    'subsistence.rounding.mode': 'down',
    'subsistence.rounding.unit': 'jiao',
  }),
  minimum: aLaw({
    'subsistence.standard': { urban: 61_234, rural: 45_677 },
    'subsistence.amount.bands': [
      { below: 2_500, pays: 'share', share: 8_500 },
      { below: 10_000, pays: 'difference', share: 0 },
    ],
    'subsistence.amount.minimum': 2_000,
    'subsistence.margin.multiple': 20_000,
    'subsistence.margin.comparator': 'le',
    'subsistence.single-person.basis': 'difference',
    'subsistence.tekun.basic': { urban: 79_604, rural: 59_380 },
    'subsistence.rigid.comparator': 'ge',
    'subsistence.rounding.mode': 'halfUp',
    'subsistence.rounding.unit': 'fen',
  }),
  wide: aLaw({
    'subsistence.income.window': 1,
    'subsistence.income.excluded': [
      { item: 'preferential-pension' },
      { item: 'family-planning-award' },
      { item: 'scholarship' },
      { item: 'good-samaritan-award' },
      { item: 'social-assistance' },
      { item: 'basic-pension' },
    ],
    'subsistence.income.deductions': [
      { item: 'medical', share: 8_000, ceiling: 15_000 },
      { item: 'rehabilitation', share: 5_000, ceiling: 10_000 },
      { item: 'work-cost', share: 10_000, ceiling: 3_000 },
      { item: 'housing', share: 3_333, ceiling: 5_000 },
      { item: 'support-paid', share: 10_000, ceiling: 10_000 },
    ],
    'subsistence.members.excluded': [
      { reason: 'clergy', months: 36 },
      { reason: 'prison', months: 6 },
      { reason: 'detox', months: 0 },
      { reason: 'conscript', months: 0 },
    ],
    'subsistence.property.vehicles': { tekun: 1, dibao: 0, margin: 1, rigid: 2 },
    'subsistence.property.machinery': { tekun: 1, dibao: 1, margin: 1, rigid: 2 },
    'subsistence.property.businesses': { tekun: 0, dibao: 0, margin: 1, rigid: 1 },
    'subsistence.margin.multiple': 20_000,
    'subsistence.single-person.share': { disability: 6_505, 'major-illness': 10_000 },
    'subsistence.single-person.disabilities': [{ kind: 'any', grade: 3 }],
    'subsistence.tekun.minor-age': 18,
    'subsistence.tekun.income.excluded': [
      { item: 'basic-pension' },
      { item: 'social-insurance' },
      { item: 'preferential-pension' },
      { item: 'old-age-allowance' },
    ],
    'subsistence.rigid.items': [
      { item: 'living', share: 10_000 },
      { item: 'medical', share: 9_000 },
      { item: 'education', share: 5_000 },
      { item: 'housing', share: 10_000 },
    ],
    'subsistence.supplement': { elderly: 2_000, minor: 2_000, 'severe-disability': 4_000, 'major-illness': 4_005 },
    'subsistence.rounding.mode': 'halfEven',
    'subsistence.rounding.unit': 'jiao',
  }),
};
