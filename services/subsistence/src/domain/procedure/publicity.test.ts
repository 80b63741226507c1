import { roundOver } from '@jiuzhu/casework';
import { day } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { anIncome, aMember, aPersonId, aSnapshot, aSurvey } from '../../testing/builders.ts';
import { act, anAccepted, aSurveyed, judged, periods } from '../../testing/cases.ts';
import { decided, decisionInEffect, tookEffect } from './decision/decision.ts';
import { objectedTo, reviewed } from './objection/objected-to.ts';
import { opined } from './opinion.ts';
import { isPublicityOver } from './publicity.ts';
import type { Judged, SubsistenceCase } from './subsistence-case.ts';

const refusal = judged(aSnapshot({ facts: [anIncome(1, 60_000)] }));
/** Seventy years old, alone, without income or anybody who owes support. */
const tekun = judged(
  aSnapshot({ members: [aMember(1, { born: day('1956-01-01') })], facts: [anIncome(1, 0)] }, { survey: aSurvey({ obligors: [] }) }),
);

describe('publicity', () => {
  it('is for what would be granted, not for what would be refused', () => {
    expect(opined(aSurveyed(), refusal, act('2026-03-06'))).toMatchObject({ status: 'awaiting-decision', publicity: undefined });
    expect(opined(aSurveyed(), judged(), act('2026-03-06'))).toMatchObject({ status: 'publicity', publicity: { round: 1, of: 'opinion' } });
  });

  const objected = (given: Readonly<Record<string, unknown>>, it: Judged = judged()): SubsistenceCase => {
    const posted = opined(aSurveyed(anAccepted(given)), it, act('2026-03-06'));
    return opined(aSurveyed(objectedTo(posted, act('2026-03-09')), '2026-03-13'), it, act('2026-03-16'));
  };

  it('is repeated after an objection only where the region says so', () => {
    expect(objected({})).toMatchObject({
      status: 'awaiting-decision',
      awaitingSince: '2026-03-16',
      publicity: { round: 1, closedOn: '2026-03-09' },
    });
    const days = { first: 7, 'after-objection': 3, 'tekun-after-objection': 7, 'after-confirmation': 0 };
    expect(objected({ 'subsistence.period.publicity': days })).toMatchObject({
      status: 'publicity',
      publicity: { round: 2, opensOn: '2026-03-16', closesOn: '2026-03-19' },
    });
  });

  it('is always repeated after an objection to support in extreme difficulty', () => {
    expect(tekun.judgement).toMatchObject({ class: 'tekun', grants: [{ personId: aPersonId(1) }] });
    expect(objected({}, tekun)).toMatchObject({ status: 'publicity', publicity: { round: 2, closesOn: '2026-03-23' } });
  });

  it('after an objection follows another survey or a review by the village, and what was found before stays', () => {
    const posted = opined(aSurveyed(), judged(), act('2026-03-06'));
    const review = { ...act('2026-03-11'), heldOn: day('2026-03-10'), attended: 12, approving: 9, minutesHash: 'a'.repeat(64) };
    const after = reviewed(objectedTo(posted, act('2026-03-09')), review);
    expect(after).toMatchObject({ status: 'surveyed', surveys: [{ round: 1 }], opinions: [{ round: 1 }], reviews: [{ round: 1 }] });
    expect(opined(after, judged(), act('2026-03-12'))).toMatchObject({
      status: 'awaiting-decision',
      opinions: [{ round: 1 }, { round: 2 }],
    });
  });

  it('has its last day whole, and is over on the next', () => {
    const posted = opined(aSurveyed(), judged(), act('2026-03-06'));
    expect([isPublicityOver(posted, day('2026-03-13')), isPublicityOver(posted, day('2026-03-14'))]).toEqual([false, true]);
    expect([posted.publicity && roundOver(posted.publicity, day('2026-03-13'))]).toEqual([undefined]);
    expect([posted.publicity && roundOver(posted.publicity, day('2026-03-14'))]).toEqual(['2026-03-13']);
  });

  it('of the decision follows where the region posts that too, and until then nothing has taken effect', () => {
    const days = { first: 7, 'after-objection': 0, 'tekun-after-objection': 7, 'after-confirmation': 7 };
    const law = { 'subsistence.period.publicity': days };
    const awaiting = { ...opined(aSurveyed(anAccepted(law)), judged(), act('2026-03-06')), status: 'awaiting-decision' as const };
    const agreed = decided(awaiting, judged(), act('2026-03-16', 'officer-9'), periods(law));
    expect(agreed).toMatchObject({ status: 'final-publicity', publicity: { round: 2, of: 'decision', closesOn: '2026-03-23' } });
    expect(decisionInEffect(agreed)).toBeUndefined();
    expect(decisionInEffect(tookEffect(agreed, day('2026-03-24')))).toMatchObject({ number: 1, from: '2026-04-01' });
    const reopened = objectedTo(agreed, act('2026-03-20'));
    expect(reopened).toMatchObject({ status: 're-survey', decisions: [{ number: 1 }], objections: [{ round: 2 }] });
    expect(decisionInEffect(reopened)).toBeUndefined();
  });
});
