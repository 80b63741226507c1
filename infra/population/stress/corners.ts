import { addDays, addMonths, day, yearOf } from '@jiuzhu/kernel';
import type { Day, RegionCode } from '@jiuzhu/kernel';
import type { Household, Place } from '../household.ts';
import { makeNatural } from '../people/make-natural.ts';
import type { Shape } from '../people/shape.ts';
import type { Population } from '../population.ts';
import { calm, owningLittle, penniless } from './calm.ts';
import { bornOn, change } from './change.ts';
import { cornerNames } from './corner-name.ts';
import type { CornerName } from './corner-name.ts';

type Corner = (population: Population, place: Place) => Household;

const as =
  (shape: Shape | undefined, alter: (household: Household, population: Population) => Household): Corner =>
  (population, place) =>
    alter(calm(makeNatural(population, place, shape)), population);

const [couple, elder, nuclear]: readonly [Shape, Shape, Shape] = [
  { type: 'couple-elder', size: 2 },
  { type: 'single-elder', size: 1 },
  { type: 'nuclear', size: 3 },
];

/** The last 29 February that is not later. */
const leapDay = (before: Day): Day => {
  const year = yearOf(before);
  const leap = [0, 1, 2, 3, 4, 5, 6, 7, 8]
    .map((back) => year - back)
    .find((it) => it % 4 === 0 && (it % 100 !== 0 || it % 400 === 0) && `${it}-02-29` <= before);
  return day(`${leap ?? year}-02-29`);
};

const yearsAgo = (years: number, days: number) => (household: Household, no: number, asOf: Day) =>
  change(household, no, bornOn(addMonths(addDays(asOf, days), -12 * years), asOf));

const abolished = 900;
/** The code of a village that was merged away: its successor is the village of the same township whose number is lower by 900. */
const abolishedCode = (region: RegionCode): RegionCode => `${region.slice(0, 9)}${Number(region.slice(9)) + abolished}` as RegionCode;
export const successorOf = (region: RegionCode): RegionCode =>
  Number(region.slice(9)) > abolished
    ? (`${region.slice(0, 9)}${String(Number(region.slice(9)) - abolished).padStart(3, '0')}` as RegionCode)
    : region;

/** Parents who may have a child of eighteen, whatever age chance gave them; their work and income stay. */
const withOlderParents = (household: Household, asOf: Day): Household => {
  const [father, mother] = [addMonths(asOf, -12 * 46 - 5), addMonths(asOf, -12 * 44 - 5)];
  return change(change(household, 0, { born: father, age: 46 }), 1, { born: mother, age: 44 });
};

const untouched = (household: Household): Household => household;

const corners: Readonly<Record<CornerName, Corner>> = {
  'nobody-able-to-work': as(couple, (it) => {
    const unable = { labour: 'none', employed: false, disability: { kind: 'physical', grade: 1 } } as const;
    return owningLittle(change(change(penniless(it), 0, unable), 1, unable));
  }),
  'member-in-prison': as(nuclear, (it, { asOf }) =>
    change(it, 1, { ...bornOn(it.members[1]?.born ?? asOf, asOf), away: { kind: 'prison', since: addMonths(asOf, -7) } }),
  ),
  twins: as({ type: 'nuclear', size: 4 }, (it, { asOf }) => change(it, 3, bornOn(it.members[2]?.born ?? asOf, asOf))),
  'born-on-29-february': as(nuclear, (it, { asOf }) => change(it, 2, bornOn(leapDay(it.members[2]?.born ?? asOf), asOf))),
  centenarian: as(elder, (it, { asOf }) => yearsAgo(101, 0)(it, 0, asOf)),
  'shared-address': as(undefined, (it) => ({ ...it, address: it.place.no === 0 ? 1 : it.place.no - 1 })),
  'compound-surname': as(undefined, untouched),
  'one-character-name': as(undefined, untouched),
  'fifteen-digit-number': as(elder, untouched),
  'abolished-division': as(undefined, (it) => ({ ...it, region: abolishedCode(it.region) })),
  'missing-authorisation': as(nuclear, (it) => change(it, 1, { authorised: false })),
  'operating-loss': as(nuclear, (it) => {
    const poor = penniless(it);
    return change(poor, 0, {
      employed: true,
      income: { ...poor.members[0]?.income, operating: -85_000 } as Household['members'][number]['income'],
    });
  }),
  'adult-declares-nothing': as(nuclear, untouched),
  'eighteen-today': as(nuclear, (it, { asOf }) => yearsAgo(18, 0)(withOlderParents(it, asOf), 2, asOf)),
  'eighteen-tomorrow': as(nuclear, (it, { asOf }) => yearsAgo(18, 1)(withOlderParents(it, asOf), 2, asOf)),
  'sixty-today': as(elder, (it, { asOf }) => yearsAgo(60, 0)(it, 0, asOf)),
  'sixty-tomorrow': as(elder, (it, { asOf }) => yearsAgo(60, 1)(it, 0, asOf)),
  'clergy-three-years-today': as(nuclear, (it, { asOf }) =>
    change(it, 1, { ...bornOn(it.members[1]?.born ?? asOf, asOf), away: { kind: 'clergy', since: addMonths(asOf, -36) } }),
  ),
  'death-unreported': as(couple, (it, { asOf }) => change(it, 1, { died: addMonths(asOf, -4) })),
  'agency-missing': as(undefined, untouched),
  orphans: as({ type: 'siblings', size: 2 }, (it, { asOf }) =>
    yearsAgo(12, -40)(yearsAgo(15, -9)(penniless(owningLittle(it)), 0, asOf), 1, asOf),
  ),
  'nothing-at-all': as(undefined, (it) => ({
    ...penniless(owningLittle(it)),
    property: { ...owningLittle(it).property, home: { amount: 0, count: 0, area: 0 } },
  })),
};

/** The corner case of this name, with the people that chance gives to the place. */
export const cornerCase = (population: Population, place: Place, corner: CornerName): Household => ({
  ...corners[corner](population, place),
  corner,
});

/** Every corner case in turn, so that a few hundred households under stress have each of them. */
export const cornerAt = (drawn: number): CornerName => cornerNames[Math.floor(drawn * cornerNames.length)] ?? 'twins';
