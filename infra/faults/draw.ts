import { createHash } from 'node:crypto';

/** Moments that can be drawn again: a number from 0 to 1 for a seed and a place in its row. */
export const draw = (seed: string, place: number): number =>
  createHash('sha256').update(`${seed}/${place}`).digest().readUInt32BE() / 0x1_0000_0000;
