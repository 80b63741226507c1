import { day } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { letterAsked, letterTold } from './notice.ts';
import { isUnservable, letterBrought, servedSince, serviceOf } from './serve.ts';

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

it('keeps with the case how a letter was brought, by whoever saw it as it is, and the hash that the post had of it', () => {
  const today = day('2026-03-06');
  const back = letterTold({ ...asked, version: 4 }, 2, { letterHash: 'a', notServed: { on: day('2026-03-04'), why: 'moved' } });
  const said = { version: 4, servedOn: day('2026-03-05'), way: 'left-at-home' } as const;
  const bringing = (seen: typeof said | { readonly version: 3 }) =>
    letterBrought(back, decided, { ...said, ...seen }, { by: 'clerk-1', today });
  const kept = { decision: 2, letterHash: 'a', servedOn: '2026-03-05', way: 'left-at-home', by: 'clerk-1', notServed: { why: 'moved' } };
  expect(bringing(said)).toMatchObject({ accepted: true, state: { version: 4, notices: [kept] } });
  expect(bringing({ version: 3 })).toMatchObject({ accepted: false, rejected: { problem: 'StaleVersion', current: 4 } });
  expect(letterBrought(back, undefined, said, { by: 'clerk-1', today })).toMatchObject({ rejected: { problem: 'NothingToServe' } });
});

it('knows of a service since the change in which it came, and says until when it may be appealed against', () => {
  const [notice] = servedSince(asked, came);
  expect([servedSince(undefined, came).length, servedSince(came, came), servedSince(asked, asked)]).toEqual([1, [], []]);
  expect(notice && serviceOf(notice, { reconsideration: 60 })).toEqual({ reconsiderUntil: '2026-05-06' });
  expect(notice && serviceOf(notice, {})).toEqual({});
});
