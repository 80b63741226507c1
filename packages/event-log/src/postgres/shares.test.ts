import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shares } from './shares.ts';

const lane = fc.record({ topic: fc.constantFrom('a', 'b', 'c'), lane: fc.nat(7) });
const lanes = fc.uniqueArray(lane, { selector: (it) => `${it.topic}/${String(it.lane)}` });
const member = fc.record({ owner: fc.uuid(), topics: fc.subarray(['a', 'b', 'c']) });
const members = fc.uniqueArray(member, { selector: (it) => it.owner, maxLength: 6 });

test('every member computes the same shares, whatever order the rows come in', () => {
  fc.assert(
    fc.property(lanes, members, (all, group) => {
      const text = (map: ReadonlyMap<{ topic: string; lane: number }, string>): string =>
        [...map]
          .map(([it, owner]) => `${it.topic}/${String(it.lane)}=${owner}`)
          .toSorted()
          .join();
      expect(text(shares(all.toReversed(), group.toReversed()))).toBe(text(shares(all, group)));
    }),
  );
});

test('no lane goes to who did not ask for its topic, and none is left over while someone could', () => {
  fc.assert(
    fc.property(lanes, members, (all, group) => {
      const result = shares(all, group);
      for (const it of all) {
        const owner = group.find((one) => one.owner === result.get(it));
        if (owner) expect(owner.topics).toContain(it.topic);
        else expect(group.some((one) => one.topics.includes(it.topic))).toBe(false);
      }
    }),
  );
});

test('members that read the same topics share evenly', () => {
  fc.assert(
    fc.property(lanes, fc.integer({ min: 1, max: 5 }), (all, count) => {
      const group = Array.from({ length: count }, (_, n) => ({ owner: `m${String(n)}`, topics: ['a', 'b', 'c'] }));
      const loads = group.map(({ owner }) => [...shares(all, group).values()].filter((it) => it === owner).length);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    }),
  );
});
