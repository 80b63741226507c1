import type { Arrival, Leaving, Traits } from './shelter-case.ts';

/** Of whoever was erased nobody knows it, and they are brought. */
type Appearing = Partial<Traits>;

/** 残疾人、未成年人、老年人和行动不便的其他人员 (国务院令第381号 第五条): they are not told where to go, they are brought. */
const mustBeEscorted = ({ age, disabled, immobile }: Appearing): boolean => age !== 'adult' || disabled !== false || immobile !== false;

/** Whether officers who found them did no more than tell them. Whoever came alone, or was seen by a passer-by, is let in as they are. */
export const wasLeftAlone = (traits: Appearing, { foundBy, guided }: Arrival): boolean =>
  (foundBy === 'patrol' || foundBy === 'police') && guided !== 'escorted' && mustBeEscorted(traits);

/** A ticket is for those who can travel alone. */
export const travelsAlone = (traits: Appearing, { way }: Pick<Leaving, 'way'>): boolean => way === 'ticket' && mustBeEscorted(traits);
