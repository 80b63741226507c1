import { day, fen } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { anIncident, aPersonId } from '../../testing/builders.ts';
import { isSame, uncoveredOf } from './incident.ts';

it('an incident is the same of the same kind, on the same day, of somebody whom both befell', () => {
  const first = anIncident();
  expect(isSame(first, anIncident({ persons: [aPersonId(3), aPersonId(9)] }))).toBe(true);
  expect(isSame(first, anIncident({ persons: [aPersonId(4)] }))).toBe(false);
  expect(isSame(first, anIncident({ kind: 'other' }))).toBe(false);
  expect(isSame(first, anIncident({ happenedOn: day('2026-03-03') }))).toBe(false);
});

it('what others bear and what was given leaves nothing uncovered, and never less than nothing', () => {
  const it = { cost: fen(100), borne: fen(40) };
  expect([uncoveredOf(it, fen(59)), uncoveredOf(it, fen(60)), uncoveredOf(it, fen(61))]).toEqual([1, 0, 0]);
});
