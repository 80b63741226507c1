import type { Programme } from './programme.ts';

/** By the name that a case file gives. */
export const programmes: Readonly<Record<string, () => Promise<Programme>>> = {
  education: async () => (await import('@jiuzhu/education/worked-cases')).workedCases,
  medical: async () => (await import('@jiuzhu/medical/worked-cases')).workedCases,
  'medical-emergency': async () => (await import('@jiuzhu/medical/worked-emergencies')).workedCases,
  allowance: async () => (await import('@jiuzhu/subsistence/worked-allowances')).workedCases,
  'price-linkage': async () => (await import('@jiuzhu/standards/worked-cases')).workedCases,
  'temporary-conference': async () => (await import('@jiuzhu/temporary/worked-conferences')).workedCases,
  'temporary-emergency': async () => (await import('@jiuzhu/temporary/worked-emergencies')).workedCases,
  'temporary-expenditure': async () => (await import('@jiuzhu/temporary/worked-expenditures')).workedCases,
  subsistence: async () => (await import('@jiuzhu/subsistence/worked-cases')).workedCases,
};
