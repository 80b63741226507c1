import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sealOf } from './seal.ts';

it('is 256 bits, whatever the order of the keys', () => {
  expect(sealOf({ b: [{ d: 1, c: 2 }], a: '甲' })).toBe(sealOf({ a: '甲', b: [{ c: 2, d: 1 }] }));
  expect(sealOf({})).toMatch(/^[0-9a-f]{64}$/);
});

it('is the same after a round through JSON, and another for other content', () => {
  fc.assert(
    fc.property(fc.object({ maxDepth: 3, values: [fc.integer(), fc.string(), fc.boolean(), fc.constant(undefined)] }), (content) => {
      expect(sealOf(JSON.parse(JSON.stringify(content)))).toBe(sealOf(content));
      expect(sealOf({ content, more: 1 })).not.toBe(sealOf({ content, more: 2 }));
    }),
  );
});
