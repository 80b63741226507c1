import type { RegionCode } from '@jiuzhu/kernel';
import { resolve } from '@jiuzhu/policy';
import type { Missing, StandardBook } from '@jiuzhu/policy';
import { judge } from './judge.ts';
import type { Judgement } from './judgement.ts';
import { entitlementLaw } from '../law/law.ts';
import type { Judged } from '../procedure/subsistence-case.ts';

export type Rederived =
  { readonly kind: 'derived'; readonly judgement: Judgement; readonly sameStandards: boolean; readonly sameRules: boolean } | Missing;

/**
 * The judgement of a case made once more from the snapshot that was kept with it, under the standards of the case's region and that day and the rules of
 * today. Where both hashes are still the same, so must the judgement be.
 */
export const rederive = (
  region: RegionCode,
  { snapshot, standardsHash, rulesHash }: Judged,
  book: StandardBook,
  rules: string,
): Rederived => {
  const it = resolve(book, entitlementLaw, region, snapshot.day);
  if (it.kind === 'missing') return it;
  const { standards } = it;
  return {
    kind: 'derived',
    judgement: judge(snapshot, standards),
    sameStandards: standards.hash === standardsHash,
    sameRules: rules === rulesHash,
  };
};
