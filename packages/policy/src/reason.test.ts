import { day, fen } from '@jiuzhu/kernel';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { above, atLeast, atMost, below, compare, exactly, holds, isAmong, notApplicable } from './condition.ts';
import type { Condition } from './condition.ts';
import { derive, known, unknown } from './fact.ts';
import type { FactSource } from './fact.ts';
import { allOf, anyOf } from './reason.ts';
import type { Reason, Verdict } from './reason.ts';

const declared: FactSource = { kind: 'income', stream: 'household/1', version: 7, asOf: day('2026-10-31'), source: 'declared' };
const verified: FactSource = { ...declared, kind: 'property', stream: 'report/1', version: 1, source: 'verified' };
const condition: Condition = { code: 'income-limit', article: '《办法》第五条', unit: 'fen' };
const limit = fen(1000);

describe('a condition', () => {
  test.each([
    ['below', below, 'lt', ['pass', 'fail', 'fail']],
    ['at most', atMost, 'le', ['pass', 'pass', 'fail']],
    ['above', above, 'gt', ['fail', 'fail', 'pass']],
    ['at least', atLeast, 'ge', ['fail', 'pass', 'pass']],
    ['exactly', exactly<number>, 'eq', ['fail', 'pass', 'fail']],
  ] as const)('%s the limit is weighed to the fen', (_, weigh, comparator, verdicts) => {
    const reasons = [999, 1000, 1001].map((actual) => weigh(condition, known(actual, declared), limit));
    expect(reasons.map((it) => it.verdict)).toEqual(verdicts);
    expect(reasons[0]).toEqual({ ...condition, verdict: verdicts[0], actual: 999, limit: 1000, comparator, facts: [declared] });
  });

  it('takes its comparator from the law where places differ', () => {
    expect(compare(condition, known(limit, declared), 'le', limit).verdict).toBe('pass');
    expect(compare(condition, known(limit, declared), 'lt', limit).verdict).toBe('fail');
  });

  it('neither passes nor fails on what is not known, and says what is missing', () => {
    const reason = atMost(condition, unknown('银行未答复', verified), limit);
    expect(reason).toEqual({ ...condition, verdict: 'unknown', limit: 1000, comparator: 'le', facts: [verified], why: '银行未答复' });
    expect(atMost(condition, known(fen(1), declared), unknown('人数不明')).verdict).toBe('unknown');
    expect(exactly(condition, unknown('不明'), true).verdict).toBe('unknown');
    expect(isAmong(condition, unknown('不明'), ['a']).verdict).toBe('unknown');
  });

  it('may have a limit that itself follows from facts, and keeps the sources of both', () => {
    const members = known(3, { ...declared, kind: 'members' });
    const bound = derive([members], (count) => fen(count * 1000));
    expect(below(condition, known(fen(2999), declared), bound)).toMatchObject({
      verdict: 'pass',
      limit: 3000,
      facts: [{ kind: 'income' }, { kind: 'members' }],
    });
  });

  it('is about days and words as well', () => {
    expect(atMost({ ...condition, unit: 'day' }, known(day('2026-11-22'), declared), day('2026-11-21')).verdict).toBe('fail');
    expect(isAmong({ ...condition, unit: 'word' }, known('urban', declared), ['urban', 'rural']).verdict).toBe('pass');
    expect(holds({ ...condition, unit: 'flag' }, known(false, declared)).verdict).toBe('fail');
  });

  it('does not weigh what is not exact', () => {
    expect(() => atMost(condition, known(0.1 + 0.2, declared), 1)).toThrow(RangeError);
    expect(() => exactly(condition, known(Number.NaN, declared), 1)).toThrow(RangeError);
    expect(() => atMost<never>(condition, known(1, declared) as never, '2026-01-01' as never)).toThrow(RangeError);
  });

  it('is the same after it has been stored', () => {
    const reasons = [
      atMost(condition, known(limit, declared), limit),
      atMost(condition, unknown('不明'), limit),
      notApplicable(condition, '无车辆'),
    ];
    expect(JSON.parse(JSON.stringify(reasons))).toStrictEqual(reasons);
  });
});

describe('a fact made of facts', () => {
  it('has all their sources', () => {
    expect(derive([known(2, declared), known(3, verified)], (one, other) => one * other)).toEqual({
      known: true,
      value: 6,
      facts: [declared, verified],
    });
  });

  it('is unknown when one of them is, for every reason once', () => {
    const it = derive([unknown('甲', declared), known(3, verified), unknown('乙'), unknown('甲')], () =>
      expect.fail('computed from nothing'),
    );
    expect(it).toEqual({ known: false, why: '甲；乙', facts: [declared, verified] });
  });
});

describe('conditions together', () => {
  const reason = (verdict: Verdict, code: string = verdict): Reason => ({ code, verdict, unit: 'flag', facts: [], article: '第一条' });
  const verdicts = fc.array(fc.constantFrom<Verdict>('pass', 'fail', 'unknown', 'not-applicable'));

  it('list every one that fails, not the first', () => {
    const finding = allOf([reason('fail', 'income'), reason('pass'), reason('unknown'), reason('fail', 'property')]);
    expect(finding.verdict).toBe('fail');
    expect(finding.failing.map((it) => it.code)).toEqual(['income', 'property']);
    expect(finding.undecided.map((it) => it.code)).toEqual(['unknown']);
    expect(finding.reasons).toHaveLength(4);
  });

  it('fail if any fails, else are unknown if any is, else pass if any was weighed', () => {
    fc.assert(
      fc.property(verdicts, (list) => {
        const expected = list.includes('fail') ? 'fail' : list.includes('unknown') ? 'unknown' : list.includes('pass') ? 'pass' : 'unknown';
        const finding = allOf(list.map((it) => reason(it)));
        expect(finding.verdict).toBe(expected);
        expect(finding.reasons).toHaveLength(list.length);
        expect(finding.failing).toHaveLength(list.filter((it) => it === 'fail').length);
      }),
    );
  });

  it('do not depend on their order', () => {
    fc.assert(
      fc.property(
        verdicts,
        (list) => allOf(list.map((it) => reason(it))).verdict === allOf(list.toReversed().map((it) => reason(it))).verdict,
      ),
    );
  });

  it('never pass when nothing was weighed', () => {
    expect([allOf([]).verdict, anyOf([]).verdict, allOf([reason('not-applicable')]).verdict]).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('are satisfied by one where one is enough, and the others then fail nothing', () => {
    const exception = anyOf([reason('fail', 'general'), reason('pass', 'single-person')]);
    expect(exception).toMatchObject({ verdict: 'pass', failing: [], undecided: [] });
    expect(exception.reasons).toHaveLength(2);
    const whole = allOf([exception, reason('fail', 'property')]);
    expect(whole.failing.map((it) => it.code)).toEqual(['property']);
    expect(whole.reasons.map((it) => it.code)).toEqual(['general', 'single-person', 'property']);
  });

  it('fail where one would be enough and none is met, and stay open while one is unknown', () => {
    expect(anyOf([reason('fail', 'a'), reason('fail', 'b')]).failing.map((it) => it.code)).toEqual(['a', 'b']);
    expect(anyOf([reason('fail'), reason('unknown')])).toMatchObject({ verdict: 'unknown', failing: [], undecided: [{ code: 'unknown' }] });
  });
});
