import type { Household } from '../household.ts';
import { incomeItems, otherIncomeItems } from '../household.ts';
import type { Settlement } from '../household.ts';
import { isSevere } from '../people/bodies.ts';
import { typicalLimits } from '../limits.ts';

const total = (household: Household, items: readonly (keyof Household['members'][number]['income'])[]): number =>
  household.members.reduce((sum, { income }) => sum + items.reduce((all, item) => all + income[item], 0), 0);

const everything = [...incomeItems, ...otherIncomeItems];
const transfers = ['transfer', ...otherIncomeItems] as const;
/** What most regions count. */
const counted = [...incomeItems, 'basic-pension'] as const;

/** What a population came out as, by the names of `margin.csv`. Incomes are those of persons, each with the mean of the household, as statisticians have it. */
export const marginsOf = (households: Iterable<Household>): ReadonlyMap<string, number> => {
  const sizes = new Array<number>(7).fill(0);
  const sums = {
    households: 0,
    persons: 0,
    urban: 0,
    male: 0,
    young: 0,
    sixty: 0,
    sixtyFive: 0,
    disabled: 0,
    severe: 0,
    physical: 0,
    below: 0,
    area: 0,
    owners: 0,
  };
  const from = { wages: 0, business: 0, property: 0, transfers: 0 };
  const incomes: Readonly<Record<Settlement, number[]>> = { urban: [], rural: [] };
  for (const household of households) {
    const { members, settlement, property } = household;
    sums.households += 1;
    sums.persons += members.length;
    sizes[Math.min(6, members.length)] = (sizes[Math.min(6, members.length)] ?? 0) + 1;
    if (settlement === 'urban') sums.urban += 1;
    if (property.home.count > 0)
      [sums.area, sums.owners] = [sums.area + property.home.area / property.home.count / 100, sums.owners + members.length];
    for (const { sex, age, disability } of members) {
      if (sex === 'male') sums.male += 1;
      if (age <= 14) sums.young += 1;
      if (age >= 60) sums.sixty += 1;
      if (age >= 65) sums.sixtyFive += 1;
      if (disability) sums.disabled += 1;
      if (isSevere(disability)) sums.severe += 1;
      if (disability?.kind === 'physical') sums.physical += 1;
    }
    from.wages += total(household, ['wage']);
    from.business += total(household, ['operating']);
    from.property += total(household, ['property']);
    from.transfers += total(household, transfers);
    const each = (total(household, everything) * 12) / members.length / 100;
    for (let no = 0; no < members.length; no += 1) incomes[settlement].push(each);
    if (total(household, counted) < typicalLimits.standard[settlement] * members.length) sums.below += members.length;
  }
  const [ofHouseholds, ofPersons] = [100 / sums.households, 100 / sums.persons];
  const ofIncome = 100 / (from.wages + from.business + from.property + from.transfers);
  return new Map([
    ...sizes.slice(1).map((count, at): [string, number] => [`households-of-${at + 1}${at === 5 ? '-and-more' : ''}`, count * ofHouseholds]),
    ['members-a-household', sums.persons / sums.households],
    ['urban-households', sums.urban * ofHouseholds],
    ['males', sums.male * ofPersons],
    ['aged-0-to-14', sums.young * ofPersons],
    ['aged-60-and-more', sums.sixty * ofPersons],
    ['aged-65-and-more', sums.sixtyFive * ofPersons],
    ['disabled', sums.disabled * ofPersons],
    ['severe-among-disabled', (100 * sums.severe) / sums.disabled],
    ['physical-among-disabled', (100 * sums.physical) / sums.disabled],
    ['income-mean-urban', mean(incomes.urban)],
    ['income-median-urban', median(incomes.urban)],
    ['income-mean-rural', mean(incomes.rural)],
    ['income-median-rural', median(incomes.rural)],
    ['income-from-wages', from.wages * ofIncome],
    ['income-from-business', from.business * ofIncome],
    ['income-from-property', from.property * ofIncome],
    ['income-from-transfers', from.transfers * ofIncome],
    ['below-a-typical-standard', sums.below * ofPersons],
    ['home-area-a-person', sums.area / sums.owners],
  ]);
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
