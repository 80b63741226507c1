import { hash } from 'node:crypto';

/** A number below `sides` that is always the same for the same seed and place, and otherwise anything. */
export type Dice = (place: string, sides: number) => number;

export const diceOf =
  (seed: number): Dice =>
  (place, sides) =>
    Number.parseInt(hash('sha256', `${seed} ${place}`, 'hex').slice(0, 8), 16) % sides;
