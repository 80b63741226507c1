import { day } from '@jiuzhu/kernel';
import { expect, it, test } from 'vitest';
import { appealOf } from './appeal.ts';
import { letterAsked, letterTold, noticeOf } from './notice.ts';
import type { Notice } from './notice.ts';

const decided = letterAsked({ notices: [] as readonly Notice[] }, 1, day('2026-03-16'));
const served = (on: string): Notice => ({ decision: 1, askedOn: day('2026-03-16'), servedOn: day(on) });
const periods = { reconsideration: 60, litigation: 6 };

test.each([
  // the sixtieth day, and the same day of the sixth month
  ['2026-03-18', '2026-05-18', '2026-09-18'],
  // the sixtieth is a Saturday; half a year on is the first of October, and the holiday lasts through the seventh
  ['2026-04-01', '2026-06-01', '2026-10-08'],
])('an appeal against what was served on %s may be brought until %s, or until %s before the court', (on, until, court) => {
  expect(appealOf(served(on), periods)).toMatchObject({ reconsiderUntil: { day: until }, litigateUntil: { day: court } });
});

it('is not counted from a letter that has not come, nor where no document says how long', () => {
  expect(appealOf(noticeOf(decided, 1), periods)).toEqual({});
  expect(appealOf(served('2026-03-18'), {})).toEqual({});
});

it('a letter is served once: what comes later changes nothing, and one that came back may be brought', () => {
  const back = letterTold(decided, 1, { notServed: { on: day('2026-03-17'), why: 'moved' } });
  expect(noticeOf(back, 1)).toMatchObject({ notServed: { why: 'moved' } });
  const brought = letterTold(back, 1, { servedOn: day('2026-03-18'), way: 'by-hand', by: 'officer-1' });
  expect(noticeOf(brought, 1)).toEqual({
    ...{ ...served('2026-03-18'), way: 'by-hand', by: 'officer-1' },
    notServed: { on: '2026-03-17', why: 'moved' },
  });
  expect(letterTold(brought, 1, { servedOn: day('2026-03-20'), way: 'by-post' })).toBe(brought);
  expect(letterTold(brought, 2, { servedOn: day('2026-03-20'), way: 'by-post' })).toBe(brought);
});
