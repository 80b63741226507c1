import type { Day } from '@jiuzhu/kernel';
import { contentHash } from '@jiuzhu/policy';

/** 随机抽查: whether the lot fell on a case that would be granted, and when it was drawn. */
export type SpotCheck = { readonly on: Day; readonly drawn: boolean };

/** Of a county, this year and up to now: of how many the lot was drawn, and on how many it fell. */
export type Tally = { readonly all: number; readonly drawn: number };

const whole = 10_000;

/** A number below ten thousand for each case and day: everybody who looks it up finds the same, and nobody chooses it. */
const lotOf = (seed: string, caseId: string): number => Number.parseInt(contentHash([seed, caseId]).slice(0, 8), 16) % whole;

/**
 * Whether the lot falls on a case, for a share in basis points. The seed is the county and the day; and so that at no moment fewer than the share are visited, it also
 * falls where they would be.
 */
export const isDrawn = (
  seed: { readonly county: string; readonly on: Day },
  caseId: string,
  { all, drawn }: Tally,
  share: number,
): boolean => drawn * whole < share * (all + 1) || lotOf(`${seed.county} ${seed.on}`, caseId) < share;
