import type { Id } from '@jiuzhu/kernel';
import type { Member, PersonId } from '../household/facts.ts';

/** 敬老院 and other homes for the old; 福利院; 精神卫生福利机构, where the mentally ill are cared for together (集中托养). */
export const institutionKinds = ['care-home', 'welfare-institution', 'psychiatric'] as const;

/** 供养服务机构 */
export type Institution = {
  readonly id: Id<'institution'>;
  readonly region: string;
  readonly name: string;
  readonly kind: (typeof institutionKinds)[number];
  readonly beds: number;
  /** 护理型床位, of the beds: for those who cannot, or not wholly, care for themselves */
  readonly nursingBeds: number;
  readonly isOpen: boolean;
};

/** Who has a bed, and whether one for nursing. */
export type Occupant = { readonly personId: PersonId; readonly nursing: boolean };

export type Taken = { readonly beds: number; readonly nursingBeds: number };

export const takenBy = (occupants: readonly Occupant[]): Taken => ({
  beds: occupants.length,
  nursingBeds: occupants.filter(({ nursing }) => nursing).length,
});

/** Which bed is missing for somebody who comes; who has one already does not stand in his or her own way. */
export const missingBed = (
  { beds, nursingBeds }: Institution,
  occupants: readonly Occupant[],
  { personId, nursing }: Occupant,
): 'bed' | 'nursing-bed' | undefined => {
  const taken = takenBy(occupants.filter((it) => it.personId !== personId));
  if (taken.beds >= beds) return 'bed';
  return nursing && taken.nursingBeds >= nursingBeds ? 'nursing-bed' : undefined;
};

/** Psychiatric care is for those whose disability is a mental one. */
export const isFitFor = ({ kind }: Institution, { disability }: Pick<Member, 'disability'>): boolean =>
  kind !== 'psychiatric' || disability?.kind === 'mental';
