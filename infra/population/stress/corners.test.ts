import { addDays, addMonths, ageOn, readResidentId } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import type { Household } from '../household.ts';
import { households } from '../make-household.ts';
import { caseOf } from '../output/case-of.ts';
import { identityOf } from '../people/identity.ts';
import { placeOf, population } from '../population.ts';
import { cornerNames } from './corner-name.ts';
import type { CornerName } from './corner-name.ts';
import { cornerCase, successorOf } from './corners.ts';

const people = population({ seed: 11, mode: 'stress' });
const { asOf } = people;
const ages = ({ members }: Household) => members.map(({ age }) => age);
const number = (household: Household) => identityOf(people, household, 0, 'valid').number;

/** What each name promises. */
const promises: Readonly<Record<CornerName, (household: Household) => boolean>> = {
  'nobody-able-to-work': ({ members }) => members.every(({ labour, income }) => labour === 'none' && income.wage + income.operating === 0),
  'member-in-prison': ({ members }) => members[1]?.away?.kind === 'prison' && members[1].away.since < asOf && members[1].income.wage === 0,
  twins: ({ members }) => members[2]?.relation === 'child' && members[3]?.relation === 'child' && members[2].born === members[3].born,
  'born-on-29-february': ({ members }) => members[2]?.born.slice(5) === '02-29',
  centenarian: (it) => (ages(it)[0] ?? 0) >= 100,
  'shared-address': ({ address, place }) => address !== place.no && Math.abs(address - place.no) === 1,
  'compound-surname': (it) => [...identityOf(people, it, 0).name].length === 4,
  'one-character-name': (it) => [...identityOf(people, it, 0).name].length === 2,
  'fifteen-digit-number': (it) => number(it).length === 15 && /^990000\d{9}$/.test(number(it)),
  'abolished-division': ({ region, place }) => region !== place.region && successorOf(region) === place.region,
  'missing-authorisation': (it) => caseOf(people, it).report.doubts.includes('member-not-authorised'),
  'operating-loss': ({ members }) => (members[0]?.income.operating ?? 0) < 0,
  'adult-declares-nothing': (it) => {
    const silent = it.members[1];
    return (
      (silent?.age ?? 0) >= 18 && !caseOf(people, it).facts.some(({ kind, personId }) => kind === 'income' && personId === silent?.personId)
    );
  },
  'eighteen-today': ({ members }) => members[2]?.age === 18 && ageOn(members[2].born, addDays(asOf, -1)) === 17,
  'eighteen-tomorrow': ({ members }) => members[2]?.age === 17 && ageOn(members[2].born, addDays(asOf, 1)) === 18,
  'sixty-today': ({ members }) => members[0]?.age === 60 && ageOn(members[0].born, addDays(asOf, -1)) === 59,
  'sixty-tomorrow': ({ members }) => members[0]?.age === 59 && ageOn(members[0].born, addDays(asOf, 1)) === 60,
  'clergy-three-years-today': ({ members }) => members[1]?.away?.kind === 'clergy' && addMonths(members[1].away.since, 36) === asOf,
  'death-unreported': (it) => it.members[1]?.died !== undefined && caseOf(people, it).report.doubts.includes('death-recorded'),
  'agency-missing': (it) => !caseOf(people, it).report.complete,
  orphans: (it) =>
    ages(it).every((age) => age < 18) && caseOf(people, it).dependants.every(({ childProgramme }) => childProgramme === 'orphan'),
  'nothing-at-all': (it) => caseOf(people, it).statements.every(({ truth }) => truth.amount === 0 && truth.count === undefined),
};

describe.each(cornerNames)('the corner case %s', (name) => {
  const made = Array.from({ length: 80 }, (_, no) => cornerCase(people, placeOf(people, no), name));

  it('is what it is called, in whichever village', () => {
    expect(made.filter((it) => !promises[name](it)).map(({ householdId }) => householdId)).toEqual([]);
    expect(made.every(({ corner }) => corner === name)).toBe(true);
  });

  it('is not what ordinary households are, so that its test can fail', () => {
    const ordinary = [...households(population({ seed: 11 }), 0, 150)];
    expect(ordinary.some((it) => !promises[name](it))).toBe(true);
  });

  it('has ages that agree with the birthdays', () => {
    for (const { members } of made) for (const { born, age } of members) expect(ageOn(born, asOf)).toBe(age);
  });
});

it('comes in a few thousand households under stress, every one of them', () => {
  const seen = new Set([...households(people, 0, 3_000)].map(({ corner }) => corner));
  for (const name of cornerNames) expect(seen).toContain(name);
});

it('tells a loss as nothing earned, since a fact is never negative, and keeps the loss as the truth', () => {
  const { statements, facts } = caseOf(people, cornerCase(people, placeOf(people, 3), 'operating-loss'));
  const loss = statements.find(({ item }) => item === 'operating');
  expect(loss?.truth.amount).toBeLessThan(0);
  expect(facts.find(({ id }) => id === loss?.id)?.amount).toBe(0);
});

it('has numbers of the area 990000 alone, whose check digit is right only where a test asks', () => {
  for (const household of households(people, 0, 400)) {
    for (const [no, { sex, born }] of household.members.entries()) {
      const { number: valid } = identityOf(people, household, no, 'valid');
      const { number: usual } = identityOf(people, household, no);
      if (valid.length === 15) continue;
      expect(readResidentId(valid, { today: asOf })).toMatchObject({ valid: true, area: '990000', birth: born, sex });
      expect(readResidentId(usual, { today: asOf })).toMatchObject({ valid: false, failed: ['check-digit'] });
    }
  }
});
