import { addDays } from '@jiuzhu/kernel';
import type { EntitlementLaw } from '@jiuzhu/subsistence/law';
import type { Snapshot } from '@jiuzhu/subsistence/snapshot';
import { aimedAt, caseOf, makeHousehold, placeOf, population } from '../../population/index.ts';
import type { Limits, Population } from '../../population/index.ts';
import { disturbances } from './disturbances.ts';
import { drawn } from './drawn.ts';
import { laws } from '../laws.ts';
import { firstDay, toldOf } from './told.ts';

export type Application = { readonly no: number; readonly law: string; readonly snapshot: Snapshot };

const limitsOf = (law: EntitlementLaw): Limits => ({
  standard: law.standard,
  marginMultiple: law.marginMultiple,
  disposableIncome: law.disposableIncome,
  rigidShare: law.rigidRatio,
  financialAssets: law.financialAssets.dibao,
  homeArea: { urban: law.homeArea.dibao, rural: law.homeArea.dibao },
});

/** Each law has people of its own, put beside its own limits: four of five under stress, the fifth as people live. */
const peoples = Object.entries(laws).map(([law, figures], at) => ({
  law,
  modes: (['stress', 'stress', 'stress', 'stress', 'realistic'] as const).map((mode): Population =>
    population({ seed: 4_200 + at, mode, asOf: firstDay, limits: limitsOf(figures) }),
  ),
}));

/** The applications from this number up to, and without, that one: some as they were told, some with something wrong or lacking. */
export function* applications(from: number, to: number): Generator<Application, void, undefined> {
  for (let no = from; no < to; no += 1) {
    const of = peoples[no % peoples.length];
    const place = Math.floor(no / peoples.length);
    const people = of?.modes[place % of.modes.length];
    if (!of || !people) throw new RangeError('there is a law for every number');
    const draw = (purpose: string): number => drawn(no, purpose);
    const law = laws[of.law];
    if (!law) throw new RangeError('a law has its figures');
    // half of them on the very day of the population, on which its birthdays and absences are at their limit
    const on = draw('day') < 0.5 ? firstDay : addDays(firstDay, Math.floor(draw('days') * 60));
    const made = makeHousehold(people, placeOf(people, place));
    // of the households just above the standard some more, since of them one member may apply alone
    const household = draw('above') < 0.12 ? aimedAt(made, people.limits, 'standard', undefined, 0.5 * draw('how far above')) : made;
    const told = toldOf(caseOf(people, household), on);
    yield { no, law: of.law, snapshot: disturbances.reduce((it, disturb) => disturb(it, draw, law), told) };
  }
}
