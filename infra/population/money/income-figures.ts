import type { Settlement } from '../household.ts';
import { lookUp } from '../tables/look-up.ts';

const names = [
  ...(['median-year', 'sigma', 'earner-weight', 'poor-rate', 'poor-median-month', 'poor-sigma'] as const),
  ...(['wage-weight', 'operating-weight', 'pension-weight', 'property-weight', 'support-weight', 'pension-rate'] as const),
];
type Name = (typeof names)[number];

const lineOf = lookUp('income');
const figuresOf = (settlement: Settlement): Readonly<Record<Name, number>> =>
  Object.fromEntries(names.map((name) => [name, lineOf({ figure: name }).number(settlement)])) as Readonly<Record<Name, number>>;

export const incomeFigures = { urban: figuresOf('urban'), rural: figuresOf('rural') };

const povertyLineOf = lookUp('poverty-factor');
const factor = (when: string): number => povertyLineOf({ when }).number('factor');
/** By how much likelier it is to be poor. */
export const povertyFactors = {
  severe: factor('severe-disability'),
  ill: factor('major-illness'),
  noEarner: factor('no-earner'),
  loneParent: factor('lone-parent'),
  skipGeneration: factor('skip-generation'),
  elderAlone: factor('elder-alone'),
  manyChildren: factor('children-3-or-more'),
};
