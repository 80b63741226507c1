import { day } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aReviewLaw } from '../../testing/assistance.ts';
import { aMember } from '../../testing/builders.ts';
import type { Member } from '../household/facts.ts';
import { coloursOf } from './colours.ts';
import { verificationDueOn } from './verification-cadence.ts';

const on = day('2028-02-29');
const able = (more: Partial<Member> = {}) => aMember(1, { labour: 'full', employed: false, ...more });
const colours = (of: Parameters<typeof coloursOf>[0], ...members: readonly Member[]) => coloursOf(of, { members }, on);

it.each([
  ['in extreme difficulty: red, whatever else fits', 'tekun', aMember(1, { majorIllness: true }), 'red: extreme-difficulty'],
  ['gravely ill: yellow', 'dibao', aMember(1, { majorIllness: true }), 'yellow: major-illness'],
  ['disabled of grade two: yellow', 'dibao', aMember(1, { disability: { kind: 'sight', grade: 2 } }), 'yellow: severe-disability'],
  ['disabled of grade three: none', 'dibao', aMember(1, { disability: { kind: 'sight', grade: 3 } }), ''],
  ['sixty today: yellow', 'dibao', aMember(1, { born: day('1968-02-29') }), 'yellow: elderly'],
  ['sixty tomorrow: none', 'dibao', aMember(1, { born: day('1968-03-01') }), ''],
  ['not yet eighteen: yellow', 'dibao', aMember(1, { born: day('2010-03-01') }), 'yellow: minor'],
  ['eighteen: none', 'dibao', aMember(1, { born: day('2010-02-28') }), ''],
  ['able, and of no fixed income: green', 'dibao', able(), 'green: unstable-income'],
  ['able and gravely ill: both', 'dibao', able({ majorIllness: true }), 'yellow: major-illness; green: unstable-income'],
  ['a member alone who is gravely ill: yellow', 'single-person', aMember(1, { majorIllness: true }), 'yellow: major-illness'],
  ['of the margin: none', 'margin', able({ majorIllness: true }), ''],
] as const)('%s', (_name, of, member, shown) => {
  expect(
    colours(of, member)
      .map(({ colour, grounds }) => `${colour}: ${grounds.join()}`)
      .join('; '),
  ).toBe(shown);
});

const due = (of: Parameters<typeof coloursOf>[0], member: Member, reviewDue: string | undefined, every?: object) =>
  verificationDueOn(
    of,
    { members: [member] },
    { on, reviewDue: reviewDue === undefined ? undefined : day(reviewDue) },
    {
      ...aReviewLaw(every === undefined ? {} : { 'subsistence.verification': every }),
    },
  );
const ill = (more: Partial<Member> = {}) => aMember(1, { majorIllness: true, ...more });

it('a yellow household is asked about every half year between its yearly reviews, and not on the day of one nor after it', () => {
  expect(due('dibao', ill(), '2029-02-28')).toBe('2028-08-29');
  expect(due('dibao', ill(), '2028-08-30')).toBe('2028-08-29');
  expect(due('dibao', ill(), '2028-08-29')).toBeUndefined();
});

it('of a green one, looked at every half year, the agencies are asked with the review', () => {
  expect(due('dibao', able(), '2028-08-29')).toBeUndefined();
});

it('of several colours the earliest day counts', () => {
  expect(due('dibao', able({ majorIllness: true }), '2029-02-28', { yellow: 6, green: 4 })).toBe('2028-06-29');
  expect(due('dibao', able({ majorIllness: true }), '2029-02-28', { yellow: 3, green: 4 })).toBe('2028-05-29');
});

it('red, no colour, and a region that has no such periods are asked about with their reviews alone', () => {
  expect([due('tekun', ill(), '2029-02-28'), due('dibao', aMember(), '2029-02-28')]).toEqual([undefined, undefined]);
  const { verificationEvery: _, ...law } = aReviewLaw();
  expect(
    verificationDueOn('dibao', { members: [ill()] }, { on, reviewDue: day('2029-02-28') }, { ...law, verificationEvery: undefined }),
  ).toBe(undefined);
});
