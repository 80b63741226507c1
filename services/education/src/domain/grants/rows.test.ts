import { expect, it } from 'vitest';
import { aPupil } from '../../testing/builders.ts';
import { aLaw } from '../../testing/standards.ts';
import { isOwed, rowsFor } from './rows.ts';

it('gives the rows of class, stage and boarding, and no other', () => {
  const law = aLaw();
  expect(rowsFor(aPupil(), law)).toEqual([{ kind: 'living-subsidy', amount: 60_000 }]);
  expect(rowsFor(aPupil({ boarding: 'day' }), law)).toEqual([{ kind: 'living-subsidy', amount: 30_000 }]);
  expect(rowsFor(aPupil({ stage: 'senior', boarding: 'day' }), law)).toEqual([
    { kind: 'fee-waiver', amount: 80_000 },
    { kind: 'grant', amount: 100_000 },
  ]);
  expect(rowsFor(aPupil({ class: 'margin' }), law)).toEqual([]);
});

it('gives in a special school what the place says of those, where it says something of such a pupil, and else what it says of all', () => {
  const there = { class: 'dibao', stage: 'junior', boarding: 'boarding', kind: 'living-subsidy', amount: 90_000 };
  const law = aLaw({ 'education.grants.special-school': [there] });
  const special = aPupil({ placement: 'special-school' });
  expect(rowsFor(special, law)).toEqual([{ kind: 'living-subsidy', amount: 90_000 }]);
  expect(rowsFor(aPupil({ placement: 'with-others' }), law)).toEqual([{ kind: 'living-subsidy', amount: 60_000 }]);
  expect(rowsFor({ ...special, boarding: 'day' }, law)).toEqual([{ kind: 'living-subsidy', amount: 30_000 }]);
  expect(rowsFor(special, aLaw())).toEqual([{ kind: 'living-subsidy', amount: 60_000 }]);
});

it.each([
  ['dibao', 'primary', true],
  ['tekun', 'junior', true],
  ['dibao', 'senior', false],
  ['tekun', 'preschool', false],
  ['dibao', 'at-home', false],
  ['margin', 'primary', false],
  ['other', 'junior', false],
] as const)('the law obliges to help %s in stage %s: %s', (of, stage, owed) => {
  expect(isOwed(aPupil({ class: of, stage }))).toBe(owed);
});
