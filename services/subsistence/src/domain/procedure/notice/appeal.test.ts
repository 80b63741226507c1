import { day } from '@jiuzhu/kernel';
import { expect, it, test } from 'vitest';
import { anIncome, aSnapshot } from '../../../testing/builders.ts';
import { act, anAccepted, judged, periods } from '../../../testing/cases.ts';
import { decided, reconsidered } from '../decision/decision.ts';
import { appealOf } from './appeal.ts';
import { asked, noticeOf, told } from './served.ts';

const refusal = judged(aSnapshot({ facts: [anIncome(1, 90_000)] }));
const refused = asked(decided(anAccepted(), refusal, act('2026-03-16'), periods()), day('2026-03-16'));
const served = (on: string) => ({ decision: 1, askedOn: day('2026-03-16'), servedOn: day(on) });

test.each([
  // the sixtieth day, and the same day of the sixth month
  ['2026-03-18', '2026-05-18', '2026-09-18'],
  // the sixtieth is a Saturday; half a year on is the first of October, and the holiday lasts through the seventh
  ['2026-04-01', '2026-06-01', '2026-10-08'],
])('an appeal against what was served on %s may be brought until %s, or until %s before the court', (on, until, court) => {
  expect(appealOf(served(on), periods())).toMatchObject({ reconsiderUntil: { day: until }, litigateUntil: { day: court } });
});

it('is not counted from a letter that has not come, nor where no document says how long', () => {
  expect(appealOf(noticeOf(refused, 1), periods())).toEqual({});
  const silent = periods({ 'subsistence.appeal.reconsideration': undefined, 'subsistence.appeal.litigation': undefined });
  expect(appealOf(served('2026-03-18'), silent)).toEqual({});
});

it('a letter is served once: what comes later changes nothing, and one that came back may be brought', () => {
  const back = told(refused, 1, { notServed: { on: day('2026-03-17'), why: 'moved' } });
  expect(noticeOf(back, 1)).toMatchObject({ notServed: { why: 'moved' } });
  const brought = told(back, 1, { servedOn: day('2026-03-18'), way: 'by-hand', by: 'officer-1' });
  expect(noticeOf(brought, 1)).toEqual({
    ...{ ...served('2026-03-18'), way: 'by-hand', by: 'officer-1' },
    notServed: { on: '2026-03-17', why: 'moved' },
  });
  expect(told(brought, 1, { servedOn: day('2026-03-20'), way: 'by-post' })).toBe(brought);
});

it('a second look cites the first decision, which stays, and posts what it grants before that takes effect', () => {
  const again = reconsidered(refused, judged(), act('2026-04-01', 'officer-2'), periods());
  expect(again).toMatchObject({
    ...{ status: 'final-publicity', publicity: { of: 'decision', opensOn: '2026-04-01', closesOn: '2026-04-08' } },
    decisions: [{ number: 1 }, { number: 2, cites: 1, from: '2026-05-01' }],
  });
  expect(reconsidered(refused, refusal, act('2026-04-01', 'officer-2'), periods())).toMatchObject({ status: 'refused' });
});
