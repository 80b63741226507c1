import { expect, test } from 'vitest';
import { laneOf, murmur2 } from './murmur2.ts';

test('the hash is the one of Kafka: its own published examples', () => {
  const examples: readonly (readonly [string, number])[] = [
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ];
  for (const [text, hash] of examples) expect(murmur2(Buffer.from(text))).toBe(hash);
});

const household = (n: number): string => `household/00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** As kafkajs 2.2.4 (DefaultPartitioner) chose among 4 and among 12 partitions. They must never change: order by key hangs on it. */
const pinned: readonly (readonly [key: string, of4: number, of12: number])[] = [
  [household(0), 1, 9],
  [household(1), 0, 8],
  [household(2), 0, 8],
  [household(3), 3, 3],
  [household(4), 3, 7],
  [household(5), 0, 0],
  [household(6), 3, 11],
  [household(7), 0, 4],
  [household(8), 3, 7],
  [household(9), 2, 10],
  ['region/610304', 1, 9],
  ['agency/990000', 1, 9],
  ['fund/a', 0, 4],
  ['person/户', 2, 10],
  ['é', 3, 3],
  ['', 1, 9],
  ['a', 0, 4],
  ['ab', 2, 2],
  ['abc', 3, 3],
  ['abcd', 0, 8],
];

test.each(pinned)('the key "%s" stays in its lane', (key, of4, of12) => {
  expect([laneOf(key, 4), laneOf(key, 12)]).toEqual([of4, of12]);
});
