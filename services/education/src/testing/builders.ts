import type { Id } from '@jiuzhu/kernel';
import type { Pupil } from '../domain/grants/rows.ts';

export const aPersonId = (nth = 1) => `00000000-0000-8000-8000-${String(nth).padStart(12, '0')}` as Id<'person'>;

/** Of a household with the allowance, in a junior school, boarding. */
export const aPupil = (it: Partial<Pupil> = {}): Pupil => ({ class: 'dibao', stage: 'junior', boarding: 'boarding', ...it });
