import type { Day } from '@jiuzhu/kernel';
import { isGranted } from '../classification/judgement.ts';
import type { Judged, Periods, SubsistenceCase } from './subsistence-case.ts';

/**
 * How many days an opinion is posted. What would grant nothing is not: only aid that is given is publicised (57号 Art 24). After an objection 43号 Art 15
 * posts it again where somebody is in extreme difficulty; of the allowance 57号 Art 19 does not say so, and the region may.
 */
export const daysPosted = ({ judgement }: Judged, { publicity }: Periods, isObjectedTo: boolean): number => {
  if (!isGranted(judgement)) return 0;
  if (!isObjectedTo) return publicity.first;
  return publicity[judgement.grants.some((it) => it.class === 'tekun') ? 'tekun-after-objection' : 'after-objection'];
};

/** Its last day has passed, and nobody has objected. */
export const isPublicityOver = ({ status, publicity }: SubsistenceCase, today: Day): boolean =>
  (status === 'publicity' || status === 'final-publicity') && publicity !== undefined && publicity.closesOn < today;
