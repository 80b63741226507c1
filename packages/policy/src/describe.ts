import { money, number, oneOf } from './measure.ts';
import type { Measure, MeasureDescription } from './measure.ts';
import { choice, scalar, table } from './parameter.ts';
import type { Description, Parameter } from './parameter.ts';

const describeMeasure = ({ unit, choices }: MeasureDescription): MeasureDescription => ({ unit, ...(choices ? { choices } : {}) });

/** What is written down of a parameter, in a stable order. */
export const describe = ({ id, unit, inherit, keys, choices, columns }: Parameter<unknown>): Description => ({
  ...{ id, unit, inherit },
  ...(keys ? { keys } : {}),
  ...(choices ? { choices } : {}),
  ...(columns ? { columns: Object.fromEntries(Object.entries(columns).map(([name, it]) => [name, describeMeasure(it)])) } : {}),
});

/** A parameter from what was written down of it: it reads what the one in the law reads. Throws RangeError where the two cannot be one. */
export const parameterOf = ({ id, unit, inherit, keys, choices, columns }: Description): Parameter<unknown> => {
  if (unit === 'table')
    return table(id, Object.fromEntries(Object.entries(columns ?? {}).map(([name, it]) => [name, measureOf(it)])), {
      inherit: written(inherit),
    });
  if (unit === 'choice') return choice(id, choices ?? [], { inherit: written(inherit) });
  const made = scalar(measureOf({ unit }) as Measure<number>);
  return keys ? made(id, { inherit, by: keys }) : made(id, { inherit });
};

const written = (inherit: Description['inherit']): 'nearestAncestor' | 'none' => {
  if (inherit === 'maxOfAncestors' || inherit === 'minOfAncestors')
    throw new RangeError('there is no highest or lowest of words and tables');
  return inherit;
};

const measureOf = ({ unit, choices }: MeasureDescription): Measure<unknown> => {
  switch (unit) {
    case 'table':
      throw new RangeError('a table does not stand in a table');
    case 'choice':
      return oneOf(choices ?? []);
    case 'fen':
    case 'fen_per_person_month':
      return money(unit);
    case 'bp':
    case 'count':
    case 'months':
    case 'wd':
    case 'd':
    case 'h':
    case 'dm2':
      return number(unit);
  }
};
