import { describe, expect, it } from 'vitest';
import { contentHash, frozen } from './content-hash.ts';

describe('the hash of a content', () => {
  it('does not depend on the order in which keys were written, at any depth', () => {
    expect(contentHash({ a: 1, b: [{ c: 2, d: null }] })).toBe(contentHash({ b: [{ d: null, c: 2 }], a: 1 }));
  });

  it('depends on the order of a list', () => {
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
  });

  it('differs where the content does', () => {
    expect(new Set([{ a: 1 }, { a: '1' }, { a: [1] }, { b: 1 }, { a: 1, b: null }].map(contentHash)).size).toBe(5);
  });

  it('is SHA-256 of its JSON', () => {
    expect(contentHash('')).toBe('12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126');
  });
});

describe('what is frozen', () => {
  it('cannot be changed at any depth', () => {
    const it = frozen({ a: [{ b: 1 }] });
    expect([it, it.a, it.a[0]].every((part) => Object.isFrozen(part))).toBe(true);
  });
});
