import { day, fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aPersonId } from '../../testing/builders.ts';
import type { RunningGrant } from './assistance.ts';
import { endedBefore, monthAfter } from './grants.ts';
import { linesOf, nextMonth, untold } from './lines.ts';

const grant = (more: Partial<RunningGrant> = {}): RunningGrant => ({
  ...{ class: 'dibao', amount: fen(60_000), from: day('2027-12-01') },
  ...more,
});
const alone = grant({ class: 'single-person', personId: aPersonId(2), amount: fen(30_000), from: day('2028-02-01') });
const months = (grants: readonly RunningGrant[], toldOf: string | undefined, now: string) =>
  untold({ grants, toldOf: toldOf === undefined ? undefined : day(toldOf) }, day(now)).map(({ month, lines }) => [month, lines.length]);

it('a grant is due from its first month to its last, and its person is named', () => {
  const until = grant({ until: day('2028-02-29') });
  expect(linesOf({ grants: [until] }, day('2027-11-01'))).toEqual([]);
  expect(linesOf({ grants: [until] }, day('2027-12-01'))).toEqual([{ class: 'dibao', amount: 60_000 }]);
  expect(linesOf({ grants: [until] }, day('2028-02-01'))).toHaveLength(1);
  expect(linesOf({ grants: [until] }, day('2028-03-01'))).toEqual([]);
  expect(linesOf({ grants: [grant(), alone] }, day('2028-02-01'))).toEqual([
    { class: 'dibao', amount: 60_000 },
    { class: 'single-person', personId: aPersonId(2), amount: 30_000 },
  ]);
});

it('a month that nobody told of is told of for itself, and none is told of before it begins', () => {
  expect(months([grant()], undefined, '2027-11-01')).toEqual([]);
  expect(months([grant(), alone], undefined, '2028-02-01')).toEqual([
    ['2027-12-01', 1],
    ['2028-01-01', 1],
    ['2028-02-01', 2],
  ]);
  expect(months([grant()], '2028-02-01', '2028-02-01')).toEqual([]);
});

it('between two grants nothing is due, and the second begins in its month', () => {
  const both = [grant({ until: day('2027-12-31') }), alone];
  expect(nextMonth({ grants: both, toldOf: day('2027-12-01') })).toBe('2028-02-01');
  expect(nextMonth({ grants: [grant({ until: day('2027-12-31') })], toldOf: day('2027-12-01') })).toBeUndefined();
  expect(nextMonth({ grants: [grant({ amount: fen(0) })], toldOf: undefined })).toBeUndefined();
});

it('what was decided on the last day of a month, and on 29 February, is carried out from the next', () => {
  expect([monthAfter(day('2028-02-29')), monthAfter(day('2027-12-31')), monthAfter(day('2028-03-01'))]).toEqual([
    ...['2028-03-01', '2028-01-01', '2028-04-01'],
  ]);
  expect(endedBefore([grant()], day('2028-03-01'))).toEqual([grant({ until: day('2028-02-29') })]);
  expect(endedBefore([grant({ until: day('2027-12-31') })], day('2028-03-01'))).toEqual([grant({ until: day('2027-12-31') })]);
  expect(endedBefore([alone], day('2028-02-01'))).toEqual([]);
});
