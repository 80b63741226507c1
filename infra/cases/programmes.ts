import type { Programme } from './programme.ts';

/** By the name that a case file gives. */
export const programmes: Readonly<Record<string, () => Promise<Programme>>> = {
  'price-linkage': async () => (await import('@jiuzhu/standards/worked-cases')).workedCases,
  subsistence: async () => (await import('@jiuzhu/subsistence/worked-cases')).workedCases,
};
