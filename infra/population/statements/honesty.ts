import { field } from '../draw/field.ts';
import { draw } from '../draw/source.ts';
import type { Source } from '../draw/source.ts';
import { readTable } from '../tables/read-table.ts';
import type { Item } from './statement.ts';

const rows = readTable('declaration');
const habits = new Map(
  rows.map((row, at) => [row.text('item'), { omitted: row.number('omitted') / 100, understated: row.number('understated') / 100, at }]),
);

/** How much of an item a member declares: all of it, none, or a share between three and eight tenths. Nobody overstates. */
export const declaredShare = (source: Source, no: number, item: Item): number => {
  const habit = habits.get(item);
  if (!habit) throw new RangeError(`declaration.csv says nothing of ${item}`);
  const drawn = draw(source, field.declared + habit.at, no);
  if (drawn < habit.omitted) return 0;
  return drawn < habit.omitted + habit.understated ? 0.3 + 0.5 * draw(source, field.declaredShare + habit.at, no) : 1;
};
