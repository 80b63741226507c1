import { day, fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aGrant, anAssistance, aReviewLaw } from '../../testing/assistance.ts';
import { aMember, anIncome, anObligor, aPersonId, aProperty, aSnapshot, aSurvey } from '../../testing/builders.ts';
import { act, judged } from '../../testing/cases.ts';
import type { CaseId } from '../procedure/subsistence-case.ts';
import type { Assistance } from './assistance.ts';
import { decidableSince, endingIntended, endingObjectedTo, postedUntil, reviewOpined } from './ending-posted.ts';
import { supportToPost } from './support-lost.ts';
import { underReview } from './looked-at.ts';
import { dueOf } from './review-clock.ts';
import type { JudgedAnew } from './review-outcome.ts';
import { amountIn, classIn, grantsIn, outcomeOf } from './review-outcome.ts';
import { reviewed } from './reviewed.ts';

const law = aReviewLaw({ 'subsistence.period.exit-publicity': 7 });
const origin = 'subsistence-case/1' as CaseId;
const rounds = {
  origin,
  cases: [{ publicity: { round: 1, of: 'opinion' as const, opensOn: day('2026-03-01'), closesOn: day('2026-03-08') } }],
};
const old = { born: day('1950-01-01') };

/** Seventy-six, alone, and given support; what is found of them now. */
const elder = (income: number, deposit = 0): JudgedAnew => ({
  household: judged(
    aSnapshot(
      { members: [aMember(1, old)], facts: [anIncome(1, income), aProperty('deposit', { amount: deposit })] },
      { survey: aSurvey({ obligors: [] }) },
    ),
  ),
  alone: [],
});
const support = aGrant({ class: 'tekun', personId: aPersonId(1), amount: fen(78_000) });
const given = (more: Partial<Assistance> = {}) =>
  underReview(anAssistance({ class: 'tekun', grants: [support], ...more }), { cause: 'periodic', on: day('2027-03-01') }, law);
const opined = (anew: JudgedAnew, it = given(), on = '2027-03-02') => reviewOpined(it, it.review, anew, act(on, 'reviewer-1'), rounds, law);
const objected = (it: Assistance, on: string): Assistance =>
  endingObjectedTo(it, it.review ?? given().review, act(on, 'clerk-1'), { exitRecheck: 15 });

it('is posted for seven days when the end of somebody’s support is found, counted on from the rounds of the case', () => {
  const it = opined(elder(60_000));
  expect(it.publicity).toEqual({ round: 2, opensOn: '2027-03-02', closesOn: '2027-03-09', caseId: origin });
  expect(it.review?.ending).toEqual({ on: '2027-03-02', by: 'reviewer-1', support: [{ personId: aPersonId(1), ends: true }] });
});

it('is running on its last day, over on the next, and decided from that one', () => {
  const it = opined(elder(60_000));
  expect([postedUntil(it, day('2027-03-09')), postedUntil(it, day('2027-03-10'))]).toEqual(['2027-03-09', undefined]);
  expect(decidableSince(it)).toBe('2027-03-10');
});

it('is not posted where support goes on, at whatever amount, by a fen below the limit', () => {
  const it = opined(elder(59_999));
  expect([it.publicity, it.review?.ending, postedUntil(it, day('2027-03-02'))]).toEqual([undefined, undefined, undefined]);
  expect(it.review?.opinion).toMatchObject({ class: 'tekun', amount: 78_000 });
});

it('is not posted where the allowance ends: 43号 speaks of support in extreme difficulty alone', () => {
  const it = opined(elder(60_000), given({ class: 'dibao', grants: [aGrant()] }));
  expect(it.review?.ending).toBeUndefined();
});

it('an objection lets the opinion fall, and leaves fifteen working days to look into it anew', () => {
  const it = objected(opined(elder(60_000)), '2027-03-09');
  expect(it.publicity).toMatchObject({ closedOn: '2027-03-09' });
  expect(it.review).toMatchObject({ opinion: undefined, ending: undefined, objections: [{ round: 2, by: 'clerk-1' }] });
  expect([it.review && dueOf(it.review), it.review?.recheck]).toEqual(['2027-03-30', { day: '2027-03-30', provisional: true }]);
});

it('after an objection is posted again whichever way it went, with a round and days of its own, and the fifteen days are kept', () => {
  const before = objected(opined(elder(60_000)), '2027-03-05');
  const review = before.review ?? given().review;
  const again = (income: number) => opined(elder(income), { ...before, review }, '2027-03-12');
  expect(again(60_000)).toMatchObject({
    publicity: { round: 3, opensOn: '2027-03-12', closesOn: '2027-03-19' },
    review: { ending: { support: [{ ends: true }] }, recheck: undefined },
  });
  expect(again(0)).toMatchObject({ publicity: { round: 3 }, review: { ending: { support: [{ personId: aPersonId(1), ends: false }] } } });
});

it('a death law’s day goes before the fifteen working days where it is earlier', () => {
  const it = objected(opined(elder(60_000)), '2027-03-09');
  expect(it.review && dueOf({ ...it.review, dueOn: day('2027-03-20') })).toBe('2027-03-20');
});

it('a further cause for the review takes down what is posted', () => {
  const it = underReview(opined(elder(60_000)), { cause: 'members', on: day('2027-03-04') }, law);
  expect(it).toMatchObject({ publicity: { closedOn: '2027-03-04' }, review: { causes: ['periodic', 'members'] } });
  expect([it.review.ending, it.review.opinion, postedUntil(it, day('2027-03-05'))]).toEqual([undefined, undefined, undefined]);
});

it('is intended for everybody who is given support, of their own will as for any other reason', () => {
  const it = endingIntended(
    anAssistance({ class: 'tekun', grants: [support, aGrant()] }),
    'asked-by-family',
    act('2027-03-02'),
    rounds,
    law,
  );
  expect(it.review).toMatchObject({ causes: ['ending'], ending: { reason: 'asked-by-family', support: [{ ends: true }] } });
  expect(it.publicity).toMatchObject({ round: 2, closesOn: '2027-03-09' });
});

it('ends from the next month, though less of an allowance would wait for its notice', () => {
  const late = aReviewLaw({ 'subsistence.change.notice': 20 });
  const past = { before: undefined, lawOf: () => undefined };
  const { assistance, made } = reviewed(opined(elder(150_000)), elder(150_000), past, act('2027-03-31', 'decider-1'), late);
  expect(assistance).toMatchObject({ class: 'none', status: 'ended', publicity: { closedOn: '2027-03-31' } });
  expect(assistance.grants).toEqual([{ ...support, until: '2027-03-31' }]);
  expect(made).toMatchObject({
    ...{ kind: 'termination', outcome: 'ended', from: '2027-04-01' },
    supportEnded: { persons: [aPersonId(1)], opensOn: '2027-03-02', closesOn: '2027-03-09' },
  });
});

it('gives the allowance from that month by the same decision, where the household is classified for it', () => {
  // a child of means came to owe support, and has no income left over for the allowance
  const owed = (obligor: number): JudgedAnew => ({
    household: judged(
      aSnapshot(
        { members: [aMember(1, old)], facts: [anIncome(1, 10_000)] },
        { survey: aSurvey({ obligors: [anObligor(2, { of: aPersonId(1), income: fen(obligor) })] }) },
      ),
    ),
    alone: [],
  });
  const anew = owed(99_000_000);
  expect([classIn(anew), amountIn(anew)]).toEqual(['dibao', 50_000]);
  const it = opined(anew);
  expect(it.review?.ending?.support).toEqual([{ personId: aPersonId(1), ends: true }]);
  const { assistance, made } = reviewed(it, anew, { before: undefined, lawOf: () => undefined }, act('2027-03-10', 'decider-1'), law);
  expect(made).toMatchObject({ outcome: 'other-class', class: 'dibao', amount: 50_000, from: '2027-04-01', supportEnded: {} });
  expect(assistance.grants).toEqual([
    { ...support, until: '2027-03-31' },
    { class: 'dibao', amount: 50_000, from: '2027-04-01' },
  ]);
});

it('of two, whoever loses support is posted alone, and it is never too little a change', () => {
  const owing = (of: number, by: number) => anObligor(of, { of: aPersonId(of), personId: aPersonId(by), born: old.born, aid: 'tekun' });
  const anew = {
    household: judged(
      aSnapshot(
        { members: [aMember(1, old), aMember(2, old)], facts: [anIncome(1, 60_000), anIncome(2, 0)] },
        { survey: aSurvey({ obligors: [owing(1, 2), owing(2, 1)] }) },
      ),
    ),
    alone: [],
  };
  const both = anAssistance({ class: 'tekun', grants: [support, { ...support, personId: aPersonId(2) }] });
  expect(supportToPost(both, grantsIn(anew))).toEqual([{ personId: aPersonId(1), ends: true }]);
  const lenient = aReviewLaw({ 'subsistence.change.marked': 9_999 });
  expect(outcomeOf(both, anew, { before: undefined, isSelfReported: true }, lenient)).toBe('reduced');
});

it('ends with the month though it was a job that lifted the person above the standard: 57号 leaves only the allowance month by month', () => {
  const before = elder(0).household;
  const sight = { before, isSelfReported: true };
  expect(outcomeOf(given(), elder(150_000), sight, law)).toBe('ended');
  expect(outcomeOf(given({ class: 'dibao', grants: [aGrant()] }), elder(150_000), sight, law)).toBe('gradual-exit');
});
