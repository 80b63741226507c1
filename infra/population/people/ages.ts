import { field } from '../draw/field.ts';
import { draw } from '../draw/source.ts';
import type { Source } from '../draw/source.ts';
import { pick, weighted } from '../draw/weighted.ts';
import type { Weighted } from '../draw/weighted.ts';
import { householdTypes } from '../household.ts';
import type { HouseholdType, Relation } from '../household.ts';
import { readTable } from '../tables/read-table.ts';
import type { Row } from '../tables/read-table.ts';

/** Every age of a bracket is as likely as the others in it. */
const years = (rows: readonly Row[]): Weighted<number> =>
  weighted(
    rows.flatMap((row) => {
      const [from, to] = [row.number('from'), row.number('to')];
      return Array.from({ length: to - from + 1 }, (_, at): readonly [number, number] => [
        from + at,
        row.number('weight') / (to - from + 1),
      ]);
    }),
  );

const headRows = readTable('head-age');
const headAges = new Map<HouseholdType, Weighted<number>>(
  householdTypes.map((type) => [type, years(headRows.filter((row) => row.text('type') === type))]),
);
const gapRows = readTable('age-gap');
const gap = (between: string): Weighted<number> => years(gapRows.filter((row) => row.text('between') === between));
const gaps = {
  spouse: gap('spouse'),
  child: gap('mother-child'),
  next: gap('child-child'),
  parent: gap('child-parent'),
  grandchild: gap('grandparent-grandchild'),
};
const eldest = 104;
const youngestAdult = 20;

/** Completed years of everyone in the household. Parents are older than their children by as much as people are; nobody is less than nothing. */
export const agesOf = (source: Source, type: HouseholdType, roles: readonly Relation[]): readonly number[] => {
  const ages: number[] = [];
  const of = headAges.get(type);
  if (!of) throw new RangeError(`head-age.csv says nothing of ${type}`);
  const head = pick(of, draw(source, field.headAge));
  let mother = head;
  let last = -1;
  for (const [no, relation] of roles.entries()) {
    if (relation === 'head') {
      ages.push(head);
      continue;
    }
    const drawn = draw(source, field.gap, no);
    if (relation === 'spouse') ages.push((mother = Math.max(youngestAdult, head - pick(gaps.spouse, drawn))));
    else if (relation === 'parent') ages.push(Math.min(eldest, head + pick(gaps.parent, drawn)));
    else if (relation === 'sibling') ages.push(Math.max(0, (ages.at(-1) ?? head) - pick(gaps.next, drawn)));
    else {
      const first = Math.max(0, mother - pick(relation === 'child' ? gaps.child : gaps.grandchild, drawn));
      last = last < 0 ? first : Math.max(0, last - pick(gaps.next, drawn));
      ages.push(last);
    }
  }
  return ages;
};
