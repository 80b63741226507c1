import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batches } from './batches.ts';

const events = fc
  .array(fc.record({ owner: fc.constantFrom('household', 'payment'), stream: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f') }))
  .map((list) => list.map((it, n) => ({ ...it, n })));

test('each batch is of one owner, of distinct streams and no longer than the limit; together they keep every stream in order and lose nothing', () => {
  fc.assert(
    fc.property(events, fc.integer({ min: 1, max: 6 }), (list, limit) => {
      const cut = batches(list, limit);
      for (const batch of cut) {
        expect(batch.length).toBeGreaterThan(0);
        expect(batch.length).toBeLessThanOrEqual(limit);
        expect(new Set(batch.map((it) => it.stream)).size).toBe(batch.length);
        expect(new Set(batch.map((it) => it.owner)).size).toBe(1);
      }
      const of = (all: readonly (typeof list)[number][]): Record<string, number[]> =>
        Object.fromEntries(
          Object.entries(Object.groupBy(all, (it) => `${it.owner} ${it.stream}`)).map(([key, group]) => [key, group.map((it) => it.n)]),
        );
      expect(of(cut.flat())).toEqual(of(list));
    }),
  );
});

test('a busy stream does not make the batches of the others small', () => {
  const list = ['x', 'x', 'x', ...Array.from({ length: 64 }, (_, n) => `s${String(n)}`)].map((stream) => ({ owner: 'household', stream }));
  expect(batches(list).map((batch) => batch.length)).toEqual([64, 2, 1]);
});
