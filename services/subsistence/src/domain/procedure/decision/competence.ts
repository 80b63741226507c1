import { inForce, refTo } from '@jiuzhu/casework';
import type { Delegation, DelegationRef } from '@jiuzhu/casework';
import { regionLevel } from '@jiuzhu/kernel';
import type { Day, RegionCode } from '@jiuzhu/kernel';
import { programmesOf } from './programme.ts';
import type { Programme, Programmed } from './programme.ts';

export type Competence =
  | { readonly kind: 'county' }
  | { readonly kind: 'township'; readonly delegations: readonly DelegationRef[] }
  | { readonly kind: 'none'; readonly lacking: readonly Programme[] };

/**
 * 57号 Art 2: the county decides, and any office above it. A township decides what the county has handed to it in writing, for every programme that is granted, on
 * the day of the decision. A village never does.
 */
export const competenceOf = (
  office: RegionCode,
  { judgement }: { readonly judgement: Programmed },
  all: readonly Delegation[],
  on: Day,
): Competence => {
  const level = regionLevel(office);
  if (level !== 'township' && level !== 'village') return { kind: 'county' };
  const needed = programmesOf(judgement);
  const found = needed.map((programme) => [programme, inForce(all, office, programme, on)] as const);
  const lacking = found.flatMap(([programme, it]) => (it ? [] : [programme]));
  if (lacking.length > 0) return { kind: 'none', lacking };
  const delegations = new Map(found.flatMap(([, it]) => (it ? [[it.id, refTo(it)] as const] : [])));
  return { kind: 'township', delegations: [...delegations.values()] };
};
