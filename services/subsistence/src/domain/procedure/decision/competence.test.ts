import { attendanceOf } from '@jiuzhu/casework';
import type { Delegation } from '@jiuzhu/casework';
import { day, regionCode } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aDelegation } from '../../../testing/builders.ts';
import { judged } from '../../../testing/cases.ts';
import { competenceOf } from './competence.ts';
import { programmesOf } from './programme.ts';

const on = (office: string, all: readonly Delegation[], today = '2026-03-16') =>
  competenceOf(regionCode(office), judged(), all, day(today));

it('the county and those above it decide without one, a township with one, a village never', () => {
  const all = [aDelegation(), aDelegation({ region: '610304001001' })];
  expect([on('610304', []), on('6103', [])]).toEqual([{ kind: 'county' }, { kind: 'county' }]);
  const { id, document, version } = aDelegation();
  expect(on('610304001', all)).toEqual({ kind: 'township', delegations: [{ id, document, version }] });
  expect(on('610304001', [])).toEqual({ kind: 'none', lacking: ['dibao'] });
  expect(on('610304001001', [aDelegation()])).toEqual({ kind: 'none', lacking: ['dibao'] });
});

it('a township is delegated every programme of which something is granted', () => {
  const both = { ...judged().judgement, grants: [{ class: 'dibao' }, { class: 'tekun' }, { class: 'single-person' }] } as never;
  expect(programmesOf(both)).toEqual(['dibao', 'tekun']);
  expect(competenceOf(regionCode('610304001'), { ...judged(), judgement: both }, [aDelegation()], day('2026-03-16'))).toEqual({
    ...{ kind: 'none', lacking: ['tekun'] },
  });
});

it('a meeting is attended by as many as are different', () => {
  const meeting = { on: day('2026-03-16'), resolution: { year: 2026, number: 7 }, attendees: ['a', 'b', 'a'] };
  expect(attendanceOf(meeting)).toBe(2);
});
