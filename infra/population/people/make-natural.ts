import { field } from '../draw/field.ts';
import { draw } from '../draw/source.ts';
import type { Source } from '../draw/source.ts';
import type { Household, Member, Place } from '../household.ts';
import { identifier } from '../identifier.ts';
import { earnedBy } from '../money/income.ts';
import { incomeFigures } from '../money/income-figures.ts';
import { otherIncomeOf } from '../money/other-income.ts';
import { propertyOf, rents } from '../money/property.ts';
import { spendingOf } from '../money/spending.ts';
import { sourceOf } from '../population.ts';
import type { Population } from '../population.ts';
import { agesOf } from './ages.ts';
import { lifeOf } from './life.ts';
import { rolesOf } from './roles.ts';
import { sexesOf } from './sexes.ts';
import { settlementOf, shapeOf } from './shape.ts';
import type { Shape } from './shape.ts';

/** Nobody's birthday is within four days of the day of the population, so that counting in mean years never errs by one; the corner cases have them. */
const bornOn = ({ birthdays, asOf }: Population, source: Source, no: number, age: number) =>
  birthdays[Math.floor((age + 0.012 + 0.976 * draw(source, field.birthday, no)) * 365.2425)] ?? asOf;

/** A household as it comes, before anybody puts it beside a limit. `shape` says who lives in it where that is not left to chance. */
export const makeNatural = (population: Population, place: Place, shape?: Shape): Household => {
  const source = sourceOf(population, place);
  const { type, size } = shape ?? shapeOf(source);
  const settlement = settlementOf(source, place.region);
  const roles = rolesOf(type, size);
  const ages = agesOf(source, type, roles);
  const sexes = sexesOf(source, type, roles);
  const lives = roles.map((_, no) => lifeOf(population, source, no, { type, roles, settlement }, ages[no] ?? 0, sexes[no] ?? 'male'));
  const earned = earnedBy(source, lives, type, settlement);
  const isTenant = rents(source, settlement);
  const members = lives.map((life, no): Member => {
    const { wage, operating, property, transfer } = earned[no] ?? { wage: 0, operating: 0, property: 0, transfer: 0 };
    const other = otherIncomeOf(source, no, life, settlement);
    return {
      personId: identifier('person', population, place, no),
      relation: life.relation,
      born: bornOn(population, source, no, life.age),
      age: life.age,
      sex: life.sex,
      disability: life.disability,
      majorIllness: life.majorIllness,
      schooling: life.schooling,
      student: life.student,
      employed: life.work !== 'none',
      labour: life.labour,
      marital: life.marital,
      away: life.away,
      died: undefined,
      authorised: draw(source, field.authorised, no) >= 0.004,
      income: {
        wage,
        operating,
        property,
        transfer,
        'preferential-pension': other['preferential-pension'],
        'family-planning-award': other['family-planning-award'],
        scholarship: other.scholarship,
        'good-samaritan-award': other['good-samaritan-award'],
        'social-assistance': other['social-assistance'],
        'basic-pension': other['basic-pension'],
      },
      spending: spendingOf(source, no, life, settlement, isTenant),
    };
  });
  const monthly = earned.reduce((sum, it) => sum + it.wage + it.operating + it.property + it.transfer, 0);
  const affluence = (monthly * 12) / (incomeFigures[settlement]['median-year'] * 100 * lives.length);
  return {
    householdId: identifier('household', population, place, 0),
    place,
    region: place.region,
    settlement,
    type,
    address: place.no,
    members,
    property: propertyOf(source, settlement, isTenant, monthly, affluence),
    aim: undefined,
    corner: undefined,
  };
};
