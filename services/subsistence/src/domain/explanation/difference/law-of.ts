import type { RegionCode } from '@jiuzhu/kernel';
import { resolve } from '@jiuzhu/policy';
import type { StandardBook } from '@jiuzhu/policy';
import { entitlementLaw } from '../../law/law.ts';
import type { EntitlementLaw } from '../../law/law.ts';
import type { Judged } from '../../procedure/subsistence-case.ts';

/** The standards by which it was judged: what could be known on that day, and only if the kept hash says that they are the same. */
export const lawOf = (book: StandardBook, region: RegionCode, { snapshot: { day }, standardsHash }: Judged): EntitlementLaw | undefined => {
  const it = resolve(book, entitlementLaw, region, day, { knownOn: day });
  return it.kind === 'resolved' && it.standards.hash === standardsHash ? it.standards : undefined;
};
