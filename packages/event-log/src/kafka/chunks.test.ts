import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chunks } from './chunks.ts';

const message = fc.record({
  key: fc.string(),
  headers: fc.dictionary(fc.string(), fc.string()),
  value: fc.option(fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes))),
});

it('cuts what is sent without losing, doubling or reordering a record', () => {
  fc.assert(
    fc.property(fc.array(message), fc.integer({ min: 1, max: 3_000 }), (all, limit) => {
      const cut = chunks(all, limit);
      expect(cut.flat()).toEqual(all);
      expect(cut.every((part) => part.length > 0)).toBe(true);
    }),
  );
});

it('sends no more than fits, unless a single record is larger', () => {
  const large = { key: 'k', headers: {}, value: Buffer.alloc(64 * 1024) };
  const sizes = chunks(Array.from({ length: 40 }, () => large)).map((part) => part.length * large.value.byteLength);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(512 * 1024);
  expect(sizes.length).toBeGreaterThan(4);
  expect(chunks([large, large], 10).map((part) => part.length)).toEqual([1, 1]);
});
