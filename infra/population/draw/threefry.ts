const parity = 0x1bd11bda;
const turn = (lane: number, by: number): number => (lane << by) | (lane >>> (32 - by));

/** Where every answer is written: two lanes, good until the next call. An array made anew each time would cost more than the rounds. */
const lanes = new Uint32Array(2);

/**
 * Threefry-2x32 in 13 rounds (Salmon, Moraes, Dror, Shaw: Parallel random numbers, as easy as 1, 2, 3; SC 2011): 64 bits in, 64 bits out, by a key
 * of 64 bits. A counter-based generator has no state to carry, and additions, rotations and exclusive ors are the same on every machine.
 */
export const threefry = (key0: number, key1: number, counter0: number, counter1: number): Uint32Array => {
  const key2 = parity ^ key0 ^ key1;
  let x0 = (counter0 + key0) | 0;
  let x1 = (counter1 + key1) | 0;
  x1 = turn(x1, 13) ^ (x0 = (x0 + x1) | 0);
  x1 = turn(x1, 15) ^ (x0 = (x0 + x1) | 0);
  x1 = turn(x1, 26) ^ (x0 = (x0 + x1) | 0);
  x1 = turn(x1, 6) ^ (x0 = (x0 + x1) | 0);
  x0 = (x0 + key1) | 0;
  x1 = (x1 + key2 + 1) | 0;
  x1 = turn(x1, 17) ^ (x0 = (x0 + x1) | 0);
  x1 = turn(x1, 29) ^ (x0 = (x0 + x1) | 0);
  x1 = turn(x1, 16) ^ (x0 = (x0 + x1) | 0);
  x1 = turn(x1, 24) ^ (x0 = (x0 + x1) | 0);
  x0 = (x0 + key2) | 0;
  x1 = (x1 + key0 + 2) | 0;
  x1 = turn(x1, 13) ^ (x0 = (x0 + x1) | 0);
  x1 = turn(x1, 15) ^ (x0 = (x0 + x1) | 0);
  x1 = turn(x1, 26) ^ (x0 = (x0 + x1) | 0);
  x1 = turn(x1, 6) ^ (x0 = (x0 + x1) | 0);
  x0 = (x0 + key0) | 0;
  x1 = (x1 + key1 + 3) | 0;
  x1 = turn(x1, 17) ^ (x0 = (x0 + x1) | 0);
  lanes[0] = x0;
  lanes[1] = x1;
  return lanes;
};
