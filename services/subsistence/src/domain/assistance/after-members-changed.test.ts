import { day, fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aGrant, anAssistance, aReviewLaw } from '../../testing/assistance.ts';
import { aPersonId } from '../../testing/builders.ts';
import { afterMembersChanged } from './after-members-changed.ts';
import type { MembersChange } from './after-members-changed.ts';

const theirs = aGrant({ class: 'tekun', personId: aPersonId(2), amount: fen(78_000) });
const both = anAssistance({ class: 'tekun', grants: [aGrant(), theirs], reviewDue: day('2027-03-10') });
const after = (more: Partial<MembersChange> = {}, it = both, on = '2028-03-02') =>
  afterMembersChanged(
    it,
    { change: 'death', personId: aPersonId(2), happenedOn: day('2028-02-29'), isLast: false, ...more },
    { on: day(on), by: 'system:subsistence' },
    aReviewLaw(),
  );

it('what the dead were given themselves ends with the month of the death, and the others are looked at within three months of it', () => {
  const { assistance, made } = after();
  expect(assistance.grants).toEqual([aGrant(), { ...theirs, until: '2028-02-29' }]);
  expect(assistance).toMatchObject({ status: 'running', decision: `household/${both.householdId}/1`, reviewDue: undefined });
  expect(assistance.review).toEqual({ openedOn: '2028-03-02', causes: ['death'], dueOn: '2028-05-29' });
  expect(made).toMatchObject({ number: 1, kind: 'death', outcome: 'reduced', amount: 50_000, from: '2028-03-01', cites: both.decision });
});

it('a death on the last day of a month ends with that month, and one in the month of the decision lets nothing begin', () => {
  expect(after({ happenedOn: day('2027-12-31') }).assistance.grants[1]).toMatchObject({ until: '2027-12-31' });
  expect(after({ happenedOn: day('2026-03-31') }).assistance.grants).toEqual([aGrant()]);
});

it('where nobody is left, everything ends', () => {
  const { assistance, made } = after({ personId: aPersonId(1), isLast: true });
  expect(assistance).toMatchObject({ class: 'none', status: 'ended', review: undefined });
  expect(assistance.grants.map(({ until }) => until)).toEqual(['2028-02-29', '2028-02-29']);
  expect(made).toMatchObject({ outcome: 'ended', amount: 0 });
});

it('a birth, and who comes or leaves, has the household looked at; a correction does not', () => {
  expect(after({ change: 'birth' }).assistance.review).toMatchObject({ causes: ['birth'], dueOn: '2028-05-29' });
  expect(after({ change: 'moved-in' }).assistance.review).toEqual({ openedOn: '2028-03-02', causes: ['members'], dueOn: undefined });
  expect(after({ change: 'correction' })).toEqual({ assistance: both });
  expect(after({ change: 'birth' }, { ...both, status: 'ended' }).assistance.review).toBeUndefined();
});

it('one cause more joins the review that is open, and the earlier day holds', () => {
  const open = after({ change: 'birth', happenedOn: day('2028-01-15') }).assistance;
  expect(after({}, open).assistance.review).toMatchObject({ causes: ['birth', 'death'], dueOn: '2028-04-15' });
});
