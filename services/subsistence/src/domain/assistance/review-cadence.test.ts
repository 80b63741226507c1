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
