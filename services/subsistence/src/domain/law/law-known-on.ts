import type { Day, RegionCode } from '@jiuzhu/kernel';
import { resolve } from '@jiuzhu/policy';
import type { StandardBook } from '@jiuzhu/policy';
import { entitlementLaw } from './law.ts';
import type { EntitlementLaw } from './law.ts';

/** The standards of a day as they could be known on it, and only if a hash that was kept says that they are the same. */
export const lawKnownOn = (book: StandardBook, region: RegionCode, day: Day, hash: string): EntitlementLaw | undefined => {
  const it = resolve(book, entitlementLaw, region, day, { knownOn: day });
  return it.kind === 'resolved' && it.standards.hash === hash ? it.standards : undefined;
};
