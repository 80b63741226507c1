import { closed } from '@jiuzhu/casework';
import type { Act } from '@jiuzhu/casework';
import type { SubsistenceCase } from '../subsistence-case.ts';
import type { DemocraticReview } from './objection.ts';

/** The economy of the household is surveyed anew, and a new opinion follows (57号 Art 19 para 2). What was found and judged before stays. */
export const objectedTo = (it: SubsistenceCase, act: Act): SubsistenceCase => ({
  ...it,
  status: 're-survey',
  publicity: closed(it.publicity, act.on),
  objections: [...it.objections, { round: it.publicity?.round ?? 0, ...act }],
  awaitingSince: undefined,
});

/** Whether an objection is what the case waits on; only then is there a review. */
export const isObjectedTo = ({ status }: SubsistenceCase): boolean => status === 're-survey';

/** Another survey, or a review by the village, and the opinion is given anew. */
export const reviewed = (it: SubsistenceCase, review: Omit<DemocraticReview, 'round'>): SubsistenceCase => ({
  ...it,
  status: 'surveyed',
  reviews: [...it.reviews, { ...review, round: it.publicity?.round ?? 0 }],
});
