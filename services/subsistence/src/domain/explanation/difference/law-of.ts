import type { RegionCode } from '@jiuzhu/kernel';
import type { StandardBook } from '@jiuzhu/policy';
import type { EntitlementLaw } from '../../law/law.ts';
import { lawKnownOn } from '../../law/law-known-on.ts';
import type { Judged } from '../../procedure/subsistence-case.ts';

/** The standards by which it was judged. */
export const lawOf = (book: StandardBook, region: RegionCode, { snapshot: { day }, standardsHash }: Judged): EntitlementLaw | undefined =>
  lawKnownOn(book, region, day, standardsHash);
