import { addDays } from '@jiuzhu/kernel';
import type { Condition } from './condition.ts';
import { dayOf } from './day-of.ts';
import type { Comparator, Figure } from './reason.ts';

/**
 * The nearest whole figure that meets a condition, for telling what would have to be otherwise: found from the exact limit, so that it is right where
 * the limit is no whole unit and is only shown as one. A flag has none: there is only yes.
 */
export const outermostOf = ({ unit, scale, comparator }: Condition, limit: number): { readonly outermost?: Figure } => {
  if (unit === 'flag') return {};
  return { outermost: unit === 'day' ? addDays(dayOf(limit), steps[comparator]) : wholeWithin(comparator, limit / scale) };
};

const steps: Readonly<Record<Comparator, number>> = { lt: -1, le: 0, gt: 1, ge: 0, eq: 0 };

const wholeWithin = (comparator: Comparator, limit: number): number => {
  switch (comparator) {
    case 'lt':
      return Math.ceil(limit) - 1;
    case 'gt':
      return Math.floor(limit) + 1;
    case 'ge':
      return Math.ceil(limit);
    case 'le':
    case 'eq':
      return Math.floor(limit);
  }
};
