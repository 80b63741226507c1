import { day } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { letterAsked, letterTold } from './notice.ts';
import { isUnservable, servedSince, serviceOf } from './serve.ts';

const decided = { number: 2, on: day('2026-03-03') };
const asked = letterAsked({ notices: [] }, 2, decided.on);
const came = letterTold(asked, 2, { servedOn: day('2026-03-05'), way: 'by-hand', by: 'clerk-1' });
const bring = (servedOn: string) => ({ servedOn: day(servedOn), today: day('2026-03-06') });

it('brings by hand what was decided in writing, from the day of the decision to today, and once', () => {
  expect(isUnservable(asked, decided, bring('2026-03-03'))).toBeUndefined();
  expect(isUnservable(asked, decided, bring('2026-03-06'))).toBeUndefined();
  for (const outside of ['2026-03-02', '2026-03-07'])
    expect(isUnservable(asked, decided, bring(outside))?.rejected).toMatchObject({ problem: 'DayOutsideProcedure' });
  expect(isUnservable(came, decided, bring('2026-03-05'))?.rejected).toEqual({ problem: 'AlreadyServed', on: '2026-03-05' });
  expect(isUnservable(asked, undefined, bring('2026-03-05'))?.rejected).toEqual({ problem: 'NothingToServe' });
  expect(isUnservable(asked, { ...decided, number: 1 }, bring('2026-03-05'))?.rejected).toEqual({ problem: 'NothingToServe' });
});

it('knows of a service since the change in which it came, and says until when it may be appealed against', () => {
  const [notice] = servedSince(asked, came);
  expect([servedSince(undefined, came).length, servedSince(came, came), servedSince(asked, asked)]).toEqual([1, [], []]);
  expect(notice && serviceOf(notice, { reconsideration: 60 })).toEqual({ reconsiderUntil: '2026-05-06' });
  expect(notice && serviceOf(notice, {})).toEqual({});
});
