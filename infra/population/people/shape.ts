import { field } from '../draw/field.ts';
import { draw } from '../draw/source.ts';
import type { Source } from '../draw/source.ts';
import { pick, weighted } from '../draw/weighted.ts';
import type { Weighted } from '../draw/weighted.ts';
import { householdTypes } from '../household.ts';
import type { HouseholdType, Settlement } from '../household.ts';
import { villagesATownship } from '../population.ts';
import { readTable } from '../tables/read-table.ts';
import type { Row } from '../tables/read-table.ts';

export type Shape = { readonly type: HouseholdType; readonly size: number };

const sizes = weighted(readTable('household-size').map((row) => [row.number('size'), row.number('share')]));
const typeRows = readTable('household-type');
const typesOfSize = new Map<number, Weighted<HouseholdType>>(
  sizes.values.map((size) => [
    size,
    weighted(typeRows.filter((row) => row.number('size') === size).map((row) => [typeIn(row), row.number('weight')])),
  ]),
);
const ofRegions = new Map<string, number>();
const urbanShares = readTable('settlement').map((row) => row.number('urban') / 100);

function typeIn(row: Row): HouseholdType {
  const type = householdTypes.find((it) => it === row.text('type'));
  if (!type) throw new RangeError(`household-type.csv names a type that nobody composes: ${row.text('type')}`);
  return type;
}

/** How many live together, and as what. */
export const shapeOf = (source: Source): Shape => {
  const size = pick(sizes, draw(source, field.size));
  const types = typesOfSize.get(size);
  if (!types) throw new RangeError(`household-type.csv says nothing of ${size}`);
  return { size, type: pick(types, draw(source, field.type)) };
};

/** Villages are of a few kinds that follow each other, so that a small population too has its share of towns. */
export const settlementOf = (source: Source, region: string): Settlement => {
  let share = ofRegions.get(region);
  if (share === undefined) {
    const village = (Number(region.slice(6, 9)) * villagesATownship + Number(region.slice(9))) % urbanShares.length;
    ofRegions.set(region, (share = urbanShares[village] ?? 0));
  }
  return draw(source, field.settlement) < share ? 'urban' : 'rural';
};
