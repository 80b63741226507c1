import type { Settlement } from '../household.ts';
import { readTable } from '../tables/read-table.ts';

const names = [
  ...(['median-year', 'sigma', 'earner-weight', 'poor-rate', 'poor-median-month', 'poor-sigma'] as const),
  ...(['wage-weight', 'operating-weight', 'pension-weight', 'property-weight', 'support-weight', 'pension-rate'] as const),
];
type Name = (typeof names)[number];

const rows = readTable('income');
const figuresOf = (settlement: Settlement): Readonly<Record<Name, number>> =>
  Object.fromEntries(
    names.map((name) => {
      const row = rows.find((it) => it.text('figure') === name);
      if (!row) throw new RangeError(`income.csv has no ${name}`);
      return [name, row.number(settlement)];
    }),
  ) as Readonly<Record<Name, number>>;

export const incomeFigures = { urban: figuresOf('urban'), rural: figuresOf('rural') };

const factorRows = readTable('poverty-factor');
const factor = (when: string): number => {
  const row = factorRows.find((it) => it.text('when') === when);
  if (!row) throw new RangeError(`poverty-factor.csv has no ${when}`);
  return row.number('factor');
};
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
