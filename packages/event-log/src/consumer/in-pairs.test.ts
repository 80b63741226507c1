import { describe, expect, it } from 'vitest';
import { inPairs } from './in-pairs.ts';

const shown = (...batches: string[][]): string[][][] =>
  inPairs(batches.map((streams) => streams.map((stream) => ({ stream })))).map((pair) =>
    pair.map((batch) => batch.map(({ stream }) => stream)),
  );

describe('batches of a delivery', () => {
  it('run two at once where they have no stream in common', () => {
    expect(shown(['a', 'b'], ['c', 'd'], ['e'])).toEqual([
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [['e']],
    ]);
  });

  it('wait for the one before where it holds an earlier event of the same stream', () => {
    expect(shown(['a', 'b'], ['a'], ['c'])).toEqual([[['a', 'b']], [['a'], ['c']]]);
  });
});
