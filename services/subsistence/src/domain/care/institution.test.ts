import type { Id } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aPersonId } from '../../testing/builders.ts';
import { isFitFor, missingBed, takenBy } from './institution.ts';
import type { Institution } from './institution.ts';

const home: Institution = {
  ...{ id: 'home' as Id<'institution'>, region: '610304', name: '示例敬老院', kind: 'care-home' },
  ...{ beds: 2, nursingBeds: 1, isOpen: true },
};
const has = (at: number, nursing = false) => ({ personId: aPersonId(at), nursing });

it('has room up to its last bed, and none after it', () => {
  expect(missingBed(home, [has(1)], has(2))).toBeUndefined();
  expect(missingBed(home, [has(1), has(3)], has(2))).toBe('bed');
});

it('has no room for whoever needs nursing once the nursing beds are taken, though others are free', () => {
  expect(missingBed(home, [has(1, true)], has(2, true))).toBe('nursing-bed');
  expect(missingBed(home, [has(1, true)], has(2))).toBeUndefined();
  expect(missingBed(home, [has(1)], has(2, true))).toBeUndefined();
});

it('counts nobody against his or her own bed', () => {
  expect(missingBed(home, [has(1), has(2, true)], has(2, true))).toBeUndefined();
  expect(takenBy([has(1), has(2, true)])).toEqual({ beds: 2, nursingBeds: 1 });
});

it('takes only the mentally disabled into psychiatric care', () => {
  const psychiatric = { ...home, kind: 'psychiatric' as const };
  expect(isFitFor(psychiatric, { disability: { kind: 'mental', grade: 2 } })).toBe(true);
  expect(isFitFor(psychiatric, { disability: { kind: 'intellectual', grade: 2 } })).toBe(false);
  expect(isFitFor(psychiatric, {})).toBe(false);
  expect(isFitFor(home, {})).toBe(true);
});
