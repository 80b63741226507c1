import { createHash } from 'node:crypto';
import type { Population } from '../population.ts';
import { copyRows } from './copy-rows.ts';

/** SHA-256 of all that is told of these households: who has the same has the same households, to the last fen. */
export const checksum = (population: Population, from: number, to: number): string => {
  const hash = createHash('sha256');
  for (const chunk of copyRows(population, from, to, { documents: true })) hash.update(chunk);
  return hash.digest('hex');
};
