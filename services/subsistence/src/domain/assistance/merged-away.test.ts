import { day, fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aGrant, anAssistance, aReviewLaw } from '../../testing/assistance.ts';
import { aPersonId } from '../../testing/builders.ts';
import type { Assistance } from './assistance.ts';
import { mergedAway } from './merged-away.ts';

const law = aReviewLaw({ 'subsistence.change.notice': 10 });
const merged = (more: Partial<Assistance> = {}, on = '2027-03-21') =>
  mergedAway(anAssistance({ reviewDue: day('2027-09-10'), ...more }), { on: day(on), by: 'system:subsistence' }, law);
const theirs = aGrant({ class: 'tekun', personId: aPersonId(2), amount: fen(78_000) });

it('what the household was given ends after its reasons: ten days before the month, or with the month after', () => {
  expect(merged({}, '2027-03-21').assistance.grants).toEqual([{ ...aGrant(), until: '2027-03-31' }]);
  expect(merged({}, '2027-03-22').assistance.grants).toEqual([{ ...aGrant(), until: '2027-03-31' }]);
  expect(merged({}, '2027-03-23').assistance.grants).toEqual([{ ...aGrant(), until: '2027-04-30' }]);
  const { assistance, made } = merged();
  expect(assistance).toMatchObject({ class: 'none', status: 'ended', review: undefined, reviewDue: undefined, decisions: 1 });
  expect(made).toMatchObject({ kind: 'termination', outcome: 'ended', amount: 0, from: '2027-04-01', reason: 'household-merged' });
});

it('what a member was given by name stays, under review, and nobody is recognised any more', () => {
  const { assistance, made } = merged({ class: 'tekun', grants: [aGrant(), theirs], recognisedUntil: day('2027-12-31') });
  expect(assistance.grants).toEqual([{ ...aGrant(), until: '2027-03-31' }, theirs]);
  expect(assistance).toMatchObject({ class: 'tekun', status: 'running', recognisedUntil: undefined, reviewDue: undefined });
  expect(assistance.review).toMatchObject({ openedOn: '2027-03-21', causes: ['members'] });
  expect(made).toMatchObject({ outcome: 'reduced', amount: 78_000, from: '2027-04-01' });
});

it('of what waits, the household’s is given up and the member’s waits on', () => {
  const stopped = { ...theirs, until: day('2027-01-31') };
  const { assistance } = merged({ status: 'suspended', grants: [stopped], waiting: [aGrant(), theirs] });
  expect(assistance).toMatchObject({ status: 'suspended', class: 'tekun', waiting: [theirs], grants: [stopped] });
  expect(merged({ status: 'suspended', grants: [], waiting: [aGrant()] }).assistance).toMatchObject({
    status: 'ended',
    waiting: undefined,
  });
});

it('what is left month by month ends too, and what has ended is not ended twice', () => {
  const [april, may] = ['04', '05'].map((it) => aGrant({ from: day(`2027-${it}-01`), until: day(`2027-${it}-30`) }));
  const exiting = merged(
    { status: 'exiting', class: 'none', grants: [...(april ? [april] : []), ...(may ? [may] : [])], endsOn: day('2027-05-31') },
    '2027-03-23',
  );
  expect(exiting.assistance).toMatchObject({ status: 'ended', grants: [april], endsOn: undefined });
  expect(merged({ status: 'ended', class: 'none' }).made).toBeUndefined();
});
