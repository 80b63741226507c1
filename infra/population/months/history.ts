import type { Household, Place } from '../household.ts';
import { makeHousehold } from '../make-household.ts';
import type { Population } from '../population.ts';
import { after, onDay } from './after.ts';
import type { Happening } from './happening.ts';
import { happeningsIn, monthStart } from './happenings.ts';

/** A month of a household's life: what happened, and how it stands after it. */
export type Lived = { readonly month: number; readonly happenings: readonly Happening[]; readonly household: Household };

/** The months after the day of the population, the first one first. Any of them comes out the same again, however many are asked for. */
export function* historyOf(population: Population, place: Place, months: number): Generator<Lived, void, undefined> {
  let household = makeHousehold(population, place);
  for (let month = 1; month <= months; month += 1) {
    household = onDay(household, monthStart(population, month));
    const happenings = happeningsIn(population, place, household, month);
    for (const happening of happenings) household = after(household, happening);
    yield { month, happenings, household };
  }
}
