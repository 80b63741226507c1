import { fen } from '@jiuzhu/kernel';
import type { RegionCode } from '@jiuzhu/kernel';
import { expect, it } from 'vitest';
import { aLaw } from '../../testing/standards.ts';
import { payerOf } from './competence.ts';

const place = '610304001001' as RegionCode;
const of = (office: string, sum: number, given = {}) => payerOf(office as RegionCode, place, fen(sum), aLaw(given));

it('a township decides below its limit, or up to it where the place says so, and pays from its reserve', () => {
  expect(of('610304001', 999_999)).toEqual({ from: 'reserve', region: '610304001' });
  expect(of('610304001', 1_000_000)).toBeUndefined();
  expect(of('610304001', 1_000_000, { 'temporary.township.comparator': 'le' })).toEqual({ from: 'reserve', region: '610304001' });
  expect(of('610304001', 1_000_001, { 'temporary.township.comparator': 'le' })).toBeUndefined();
});

it('the county and whoever stands above it decides anything, out of the funds of the county where it happened; a village nothing', () => {
  expect(of('610304', 1)).toEqual({ from: 'county', region: '610304' });
  expect(of('61', 99_999_999)).toEqual({ from: 'county', region: '610304' });
  expect(of(place, 1)).toBeUndefined();
});
