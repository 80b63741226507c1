import fc from 'fast-check';
import { day } from '@jiuzhu/kernel';
import { describe, expect, it, test } from 'vitest';
import { condition, holds } from './condition.ts';
import { atLeast, saying, unknown } from './fact.ts';
import type { FactSource } from './fact.ts';
import type { Verdict } from './reason.ts';
import { tell } from './tell.ts';
import { allOf } from './test.ts';
import { codesWith, weigh } from './weighing.ts';

const declared: FactSource = { kind: 'income', stream: 'household/1', version: 7, asOf: day('2026-10-31'), source: 'declared' };
const telling = { sourcesOf: () => [declared], whyOf: () => '银行未答复' };
const article = '《办法》第五条';
const income = condition({ code: 'income-limit', article, unit: 'fen', fact: 0, comparator: 'lt', limit: 1000 });
const verdictOf = (facts: readonly number[], ...conditions: Parameters<typeof allOf>[0]): Verdict => {
  const it = allOf(conditions);
  return weigh(it, facts, it.bounds(1)).verdict;
};

describe('a condition', () => {
  test.each([
    ['below', 'lt', ['pass', 'fail', 'fail']],
    ['at most', 'le', ['pass', 'pass', 'fail']],
    ['above', 'gt', ['fail', 'fail', 'pass']],
    ['at least', 'ge', ['fail', 'pass', 'pass']],
    ['exactly', 'eq', ['fail', 'pass', 'fail']],
  ] as const)('%s the limit is weighed to the fen', (_, comparator, verdicts) => {
    expect([999, 1000, 1001].map((actual) => verdictOf([actual], { ...income, comparator }))).toEqual(verdicts);
  });

  it('neither passes nor fails on what is not known', () => {
    expect(verdictOf([unknown], income)).toBe('unknown');
    expect(verdictOf([unknown], holds({ code: 'a', article, fact: 0 }))).toBe('unknown');
  });

  it('fails on a part that is too much already, and is open on one that is not', () => {
    const atMost = { ...income, comparator: 'le' } as const;
    expect([999, 1000, 1001].map((least) => verdictOf([atLeast(least)], income))).toEqual(['unknown', 'fail', 'fail']);
    expect([999, 1000, 1001].map((least) => verdictOf([atLeast(least)], atMost))).toEqual(['unknown', 'unknown', 'fail']);
    expect(verdictOf([atLeast(2000)], { ...income, comparator: 'ge' })).toBe('unknown');
  });

  it('asks whether something is simply so', () => {
    const flag = holds({ code: 'is-member', article, fact: 0 });
    expect([saying(true), saying(false)].map((it) => verdictOf([it], flag))).toEqual(['pass', 'fail']);
  });

  it('may have a limit that grows with the members who are judged, or with all there are', () => {
    const it = allOf([
      { ...income, limit: (size) => size * 1000 },
      { ...income, limit: (_, whole) => whole * 10 },
    ]);
    expect([it.bounds(3), it.bounds(3, 5), it.bounds(2, 5), it.bounds(3)].map(({ limits }) => limits)).toEqual([
      [3000, 30],
      [3000, 50],
      [2000, 50],
      [3000, 30],
    ]);
  });

  it('has no limit that is not exact', () => {
    expect(() => allOf([{ ...income, limit: 0.1 + 0.2 }]).bounds(1)).toThrow(RangeError);
  });
});

describe('conditions together', () => {
  const places = (verdicts: readonly Verdict[]) => verdicts.map((it) => ({ pass: 0, fail: 5000, unknown })[it]);
  const all = (count: number) => Array.from({ length: count }, (_, fact) => ({ ...income, code: `c${String(fact)}`, fact }));
  const verdicts = fc.array(fc.constantFrom<Verdict>('pass', 'fail', 'unknown'), { minLength: 1, maxLength: 20 });

  it('fail if any fails, else are unknown if any is, else pass; and every one that decided is named', () => {
    fc.assert(
      fc.property(verdicts, (list) => {
        const it = allOf(all(list.length));
        const weighing = weigh(it, places(list), it.bounds(1));
        expect(weighing.verdict).toBe(list.includes('fail') ? 'fail' : list.includes('unknown') ? 'unknown' : 'pass');
        for (const verdict of ['fail', 'unknown'] as const) {
          expect(codesWith(weighing, verdict)).toEqual(list.flatMap((one, at) => (one === verdict ? [`c${String(at)}`] : [])));
        }
      }),
    );
  });

  it('never pass when nothing was weighed', () => {
    expect(verdictOf([])).toBe('unknown');
  });

  it('are excused by an exception that is met, and left open by one that is unknown', () => {
    const excused = { ...income, unless: { ...income, code: 'exception', fact: 1 } };
    const outcomes = (['pass', 'fail', 'unknown'] as const).map((own) =>
      (['pass', 'fail', 'unknown'] as const).map((exception) => verdictOf(places([own, exception]), excused)),
    );
    expect(outcomes).toEqual([
      ['pass', 'pass', 'pass'],
      ['pass', 'fail', 'unknown'],
      ['pass', 'unknown', 'unknown'],
    ]);
  });

  it('name the exception beside what it could not excuse, and neither where it could', () => {
    const it = allOf([{ ...income, unless: { ...income, code: 'exception', fact: 1 } }]);
    expect(codesWith(weigh(it, places(['fail', 'fail']), it.bounds(1)), 'fail')).toEqual(['income-limit', 'exception']);
    expect(codesWith(weigh(it, places(['fail', 'pass']), it.bounds(1)), 'fail')).toEqual([]);
  });

  it('are thirty at most', () => {
    expect(() => allOf(all(31))).toThrow(RangeError);
    expect(verdictOf(places(Array.from({ length: 30 }, (_, at) => (at === 29 ? 'fail' : 'pass'))), ...all(30))).toBe('fail');
  });
});

describe('what was weighed', () => {
  it('is told with every figure, limit and source', () => {
    const it = allOf([income]);
    expect(tell(weigh(it, [1000], it.bounds(1)), telling)).toEqual([
      {
        code: 'income-limit',
        verdict: 'fail',
        unit: 'fen',
        article,
        comparator: 'lt',
        actual: 1000,
        limit: 1000,
        outermost: 999,
        facts: [declared],
      },
    ]);
  });

  it('is told with what is missing, where a figure is', () => {
    const it = allOf([income]);
    const [reason] = tell(weigh(it, [unknown], it.bounds(1)), telling);
    expect(reason).toMatchObject({ verdict: 'unknown', why: '银行未答复' });
    expect(reason).not.toHaveProperty('actual');
  });

  it('is told with what is known of it, and what is missing, where a part is too much already', () => {
    const it = allOf([income]);
    const [reason] = tell(weigh(it, [atLeast(1200)], it.bounds(1)), telling);
    expect(reason).toMatchObject({ verdict: 'fail', actual: 1200, why: '银行未答复' });
    const [open] = tell(weigh(it, [atLeast(900)], it.bounds(1)), telling);
    expect(open).toMatchObject({ verdict: 'unknown', why: '银行未答复' });
    expect(open).not.toHaveProperty('actual');
  });

  it('is the same after it has been stored', () => {
    const it = allOf([income, holds({ code: 'is-member', article, fact: 1 }), { ...income, unit: 'day', fact: 2, limit: 20261122 }]);
    const reasons = tell(weigh(it, [1, 1, 20261121], it.bounds(1)), telling);
    expect(reasons.map(({ actual, limit }) => [actual, limit])).toEqual([
      [1, 1000],
      [true, true],
      ['2026-11-21', '2026-11-22'],
    ]);
    expect(JSON.parse(JSON.stringify(reasons))).toStrictEqual(reasons);
  });

  it('says in whole units the same as in the parts of them that were weighed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 0, max: 50 }),
        fc.constantFrom('lt', 'le'),
        (parts, limit, comparator) => {
          const it = allOf([{ ...income, comparator, scale: 100, limit: limit * 100 }]);
          const [reason] = tell(weigh(it, [parts], it.bounds(1)), telling);
          const [actual, bound] = [Number(reason?.actual), Number(reason?.limit)];
          expect(bound).toBe(limit);
          expect(reason?.verdict).toBe((comparator === 'lt' ? actual < bound : actual <= bound) ? 'pass' : 'fail');
        },
      ),
    );
  });

  it('is not told of a figure that is not exact, nor of one that nobody handed in', () => {
    const it = allOf([income]);
    expect(() => tell(weigh(it, [0.1 + 0.2], it.bounds(1)), telling)).toThrow(RangeError);
    expect(() => tell(weigh(it, [], it.bounds(1)), telling)).toThrow(RangeError);
  });
});
