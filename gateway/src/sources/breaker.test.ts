import { describe, expect, it } from 'vitest';
import { breaker } from './breaker.ts';

const aBreaker = () => {
  let time = 0;
  const it = breaker({ failures: 3, openFor: 1_000, now: () => time });
  return { ...it, pass: (ms: number) => void (time += ms), fail: (times: number) => Array.from({ length: times }, () => it.failed()) };
};

describe('the breaker of a subgraph', () => {
  it('lets everything through until failures come in a row', () => {
    const it = aBreaker();
    it.fail(2);
    it.succeeded();
    it.fail(2);
    expect(it.admit()).toBe(true);
    it.fail(1);
    expect([it.admit(), it.state()]).toEqual([false, 'open']);
  });

  it('after its rest lets one call through, and only one', () => {
    const it = aBreaker();
    it.fail(3);
    it.pass(999);
    expect(it.admit()).toBe(false);
    it.pass(1);
    expect([it.admit(), it.admit(), it.state()]).toEqual([true, false, 'trying']);
  });

  it('closes when that call succeeds', () => {
    const it = aBreaker();
    it.fail(3);
    it.pass(1_000);
    it.admit();
    it.succeeded();
    expect([it.admit(), it.admit(), it.state()]).toEqual([true, true, 'closed']);
  });

  it('rests again when that call fails', () => {
    const it = aBreaker();
    it.fail(3);
    it.pass(1_000);
    it.admit();
    it.failed();
    expect(it.admit()).toBe(false);
    it.pass(1_000);
    expect(it.admit()).toBe(true);
  });
});
