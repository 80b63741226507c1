import { addDays, addMonths, firstOfMonth, monthOf } from '@jiuzhu/kernel';
import type { Day, Id } from '@jiuzhu/kernel';
import { field } from '../draw/field.ts';
import { draw, whole } from '../draw/source.ts';
import type { Source } from '../draw/source.ts';
import type { Household, Member, Place } from '../household.ts';
import { identifier } from '../identifier.ts';
import { placeOf, sourceOf } from '../population.ts';
import type { Population } from '../population.ts';
import type { Happening } from './happening.ts';
import { householdRates, memberRates } from './rates.ts';

/** Months are counted from the day of the population; who is born in one has its number among the household's people. */
const lastMonth = 180;
const firstBorn = 64;

/** The first day of this month after the day of the population. */
export const monthStart = ({ asOf }: Population, month: number): Day => {
  if (!Number.isInteger(month) || month < 1 || month > lastMonth) throw new RangeError(`months are counted from 1 to ${lastMonth}`);
  return firstOfMonth(addMonths(asOf, month));
};

/** Which one of the household somebody is: by the identifier, since places change when somebody dies. */
const numberOf = ({ personId }: Member): number => Number.parseInt(personId.slice(-4), 16);

/**
 * What happens to the household in a month, as it stands before: by the same counters as all else, with the month beside them. `place` is where it stood
 * on the day of the population, and stays the key when it moves. Who dies does nothing else in that month.
 */
export const happeningsIn = (population: Population, place: Place, household: Household, month: number): readonly Happening[] => {
  if (household.members.length === 0) return [];
  const source = sourceOf(population, place);
  const start = monthStart(population, month);
  const by = (which: number, no: number) => ({
    month: monthOf(start),
    on: addDays(start, whole(0, 27, draw(source, field.monthlyDetail + which, no, month))),
  });
  return [
    ...household.members.flatMap((member) => ofMember(population, place, source, household, member, month, by)),
    ...ofHousehold(population, source, household, month, by),
  ];
};

type By = (which: number, no: number) => Pick<Happening, 'month' | 'on'>;

const ofMember = (
  population: Population,
  place: Place,
  source: Source,
  household: Household,
  member: Member,
  month: number,
  by: By,
): readonly Happening[] => {
  const no = numberOf(member);
  const rates = memberRates(member, household);
  const happens = (which: number, rate: number): boolean => rate > 0 && draw(source, field.monthly + which, no, month) < rate;
  const { personId } = member;
  if (happens(0, rates.death)) return [{ ...by(0, no), kind: 'death', personId }];
  const child = (): Id<'person'> => identifier('person', population, place, firstBorn + month);
  const wage = whole(12, 52, draw(source, field.monthlyDetail + 8, no, month)) * 10_000;
  return [
    ...(happens(1, rates.birth) ? [{ ...by(1, no), kind: 'birth', personId: child() } as const] : []),
    ...(happens(2, rates.illness) ? [{ ...by(2, no), kind: 'illness', personId } as const] : []),
    ...(happens(3, rates.recovery) ? [{ ...by(3, no), kind: 'recovery', personId } as const] : []),
    ...(happens(4, rates.lost) ? [{ ...by(4, no), kind: 'job-lost', personId } as const] : []),
    ...(happens(5, rates.found) ? [{ ...by(5, no), kind: 'job-found', personId, wage } as const] : []),
  ];
};

const ofHousehold = (
  population: Population,
  source: Source,
  { property, region }: Household,
  month: number,
  by: By,
): readonly Happening[] => {
  const drawn = (which: number): number => draw(source, field.monthly + which, 0, month);
  const worth = whole(20, 120, draw(source, field.monthlyDetail + 9, 0, month)) * 100_000;
  const village = whole(0, 39, draw(source, field.monthlyDetail + 6, 1, month));
  const to = placeOf(population, village * population.perVillage).region;
  return [
    ...(drawn(6) < householdRates.move && to !== region ? [{ ...by(6, 0), kind: 'move', to } as const] : []),
    ...(drawn(7) < householdRates.bought && property.vehicle.count === 0
      ? [{ ...by(7, 0), kind: 'asset-bought', item: 'vehicle', amount: worth } as const]
      : []),
    ...(drawn(8) < householdRates.sold && property.vehicle.count > 0
      ? [{ ...by(8, 0), kind: 'asset-sold', item: 'vehicle', amount: property.vehicle.amount } as const]
      : []),
    ...(drawn(9) < householdRates.windfall ? [{ ...by(9, 0), kind: 'windfall', amount: worth } as const] : []),
  ];
};
