import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tally, verdict } from './verdict.ts';

const whatOf = (seen: readonly number[], more: { acknowledged?: number; asked?: number; once?: boolean } = {}) => {
  const { acknowledged = 3, asked = 3, once = true } = more;
  return verdict([{ line: 'a', asked, acknowledged, seen }], { once }).map(({ what, n }) => `${what} ${n}`);
};

describe('the verdict on a history', () => {
  it('is silent where everything came once and in order, acknowledged or not', () => {
    expect(whatOf([1, 2, 3])).toEqual([]);
    expect(whatOf([1, 2, 3, 4], { asked: 4 })).toEqual([]);
    expect(whatOf([1, 2], { acknowledged: 1, asked: 3 })).toEqual([]);
  });

  it.each([
    ['what was acknowledged and never came', [1, 2], ['lost 3']],
    ['what is missing before what came', [1, 3], ['lost 2', 'gap 2']],
    ['what came twice', [1, 2, 2, 3], ['doubled 2']],
    ['what came behind its successor', [1, 3, 2], ['reordered 2']],
    ['what nobody asked for', [1, 2, 3, 4], ['phantom 4']],
  ])('names %s', (_what, seen, findings) => {
    expect(whatOf(seen)).toEqual(findings);
  });

  it('allows a log to deliver twice, and not to deliver first times out of order', () => {
    expect(whatOf([1, 2, 1, 2, 3], { once: false })).toEqual([]);
    expect(whatOf([1, 3, 2], { once: false })).toEqual(['reordered 2']);
  });

  it('does not judge where nothing was acknowledged', () => {
    expect(() => whatOf([], { acknowledged: 0 })).toThrow('nothing was looked at');
  });

  it('finds any one thing left out, repeated or swapped in a whole history', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(), fc.constantFrom('left out', 'repeated', 'swapped'), (length, draw, how) => {
        const whole = Array.from({ length }, (_, at) => at + 1);
        const at = draw % (length - 1);
        const seen = {
          'left out': whole.toSpliced(at, 1),
          repeated: whole.toSpliced(at, 0, at + 1),
          swapped: whole.with(at, at + 2).with(at + 1, at + 1),
        }[how];
        const found = verdict([{ line: 'a', asked: length, acknowledged: length, seen }], { once: true });
        expect(found.map(({ what }) => what)).toContain({ 'left out': 'lost', repeated: 'doubled', swapped: 'reordered' }[how]);
      }),
    );
  });

  it('is told in one line', () => {
    expect(tally(verdict([{ line: 'a', asked: 3, acknowledged: 3, seen: [1, 3] }], { once: true }))).toBe(
      '1 lost, 0 doubled, 0 reordered, 0 phantom, 1 gap',
    );
  });
});
