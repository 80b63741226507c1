import type { Id } from '@jiuzhu/kernel';
import type { Place } from './household.ts';
import { stemOf } from './population.ts';
import type { Population } from './population.ts';

const kinds = { household: '1', person: '2', fact: '3', obligor: '4', report: '5' } as const;

const hexadecimal = (width: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, value) => value.toString(16).padStart(width, '0'));
/** Formatting numbers costs more than drawing them: what is written for each person is looked up. */
const quads = hexadecimal(4, 0x1_0000);

/**
 * A UUID of version 8 (RFC 9562: made by our own rule) that can be read: seed, region, kind, household, and which one of the household. Two
 * things never have the same one, which a hash would only make likely.
 */
export const identifier = <K extends keyof typeof kinds>(of: K, population: Population, place: Place, which: number): Id<K> =>
  `${stemOf(population, place)}${kinds[of]}-8000-${quads[place.no >>> 16] ?? ''}${quads[place.no & 0xffff] ?? ''}${quads[which] ?? ''}` as Id<K>;
