import { addFen, regionLevel } from '@jiuzhu/kernel';
import type { Fen, RegionCode } from '@jiuzhu/kernel';
import type { CompetenceLaw } from '../law/emergency-law.ts';

/** Out of what it is paid: who decides pays. */
export type Payer = { readonly from: 'reserve' | 'county'; readonly region: RegionCode };

/** All that was ever granted for the incident counts, whatever came back of it: nothing is split to stay below the limit. */
export const sumFor = (granted: readonly Fen[], amount: Fen): Fen => addFen(...granted, amount);

/**
 * 分级审批: a township decides what stays below its limit, and pays from its reserve; the county, and whoever stands above it, decides anything, and pays from
 * the county's funds. A village decides nothing.
 */
export const payerOf = (office: RegionCode, place: RegionCode, sum: Fen, law: CompetenceLaw): Payer | undefined => {
  const level = regionLevel(office);
  if (level === 'village') return undefined;
  if (level !== 'township') return { from: 'county', region: place.slice(0, 6) as RegionCode };
  const isBelow = law.townshipComparator === 'lt' ? sum < law.townshipLimit : sum <= law.townshipLimit;
  return isBelow ? { from: 'reserve', region: office } : undefined;
};
