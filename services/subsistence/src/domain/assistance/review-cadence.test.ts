import { day } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aReviewLaw } from '../../testing/assistance.ts';
import { aMember } from '../../testing/builders.ts';
import type { Member } from '../household/facts.ts';
import { isUnstable, reviewDueOn } from './review-cadence.ts';

const on = day('2028-02-29');
const due = (of: Parameters<typeof reviewDueOn>[0], ...members: readonly Member[]) => reviewDueOn(of, { members }, on, aReviewLaw());
const able = (more: Partial<Member> = {}) => aMember(1, { labour: 'full', employed: false, ...more });

it('each class has its period, and whoever could work and does not has the shorter one, grave illness or not', () => {
  expect([due('tekun', able()), due('dibao', aMember()), due('margin', able())]).toEqual(['2029-02-28', '2029-02-28', '2029-01-29']);
  expect([due('dibao', able()), due('dibao', able(), aMember(2, { majorIllness: true }))]).toEqual(['2028-08-29', '2028-08-29']);
  expect([due('rigid', able()), due('none', able())]).toEqual([undefined, undefined]);
});

it.each([
  ['red: in extreme difficulty', 'tekun', aMember(), '2029-02-28'],
  ['yellow: gravely ill', 'dibao', aMember(1, { majorIllness: true }), '2029-02-28'],
  ['yellow: gravely disabled', 'dibao', aMember(1, { disability: { kind: 'physical', grade: 1 } }), '2029-02-28'],
  ['yellow: sixty', 'dibao', able({ born: day('1968-02-29') }), '2029-02-28'],
  ['yellow: a minor', 'dibao', able({ born: day('2010-03-01') }), '2029-02-28'],
  ['green: able, and of no fixed income', 'dibao', able(), '2028-08-29'],
  ['no colour: able and employed', 'dibao', able({ employed: true }), '2029-02-28'],
] as const)('%s: looked at again when the colours say so', (_colour, of, member, on) => {
  expect(due(of, member)).toBe(on);
});

it('able is who is of age, not yet sixty, no student, and said to be so', () => {
  const unstable = (more: Partial<Member>) => isUnstable({ members: [able(more)] }, on);
  expect([unstable({}), unstable({ employed: true }), unstable({ labour: 'none' }), unstable({ labour: undefined })]).toEqual([
    ...[true, false, false, false],
  ]);
  expect([unstable({ born: day('2010-02-28') }), unstable({ born: day('2010-03-01') }), unstable({ student: true })]).toEqual([
    true,
    false,
    false,
  ]);
  expect([unstable({ born: day('1968-03-01') }), unstable({ born: day('1968-02-29') })]).toEqual([true, false]);
});
