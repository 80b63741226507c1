import { describe, expect, it, test } from 'vitest';
import { condition, holds } from './condition.ts';
import { outermostOf } from './outermost.ts';
import type { Comparator } from './reason.ts';

const weighed = (comparator: Comparator, scale = 1) => condition({ code: 'a', article: 'b', fact: 0, limit: 0, comparator, scale });

describe('the outermost figure that meets a condition', () => {
  test.each([
    ['lt', 600, 599],
    ['le', 600, 600],
    ['gt', 600, 601],
    ['ge', 600, 600],
    ['eq', 600, 600],
  ] as const)('%s %d is %d', (comparator, limit, outermost) => {
    expect(outermostOf(weighed(comparator), limit)).toEqual({ outermost });
  });

  test.each([
    ['lt', 1_201, 600],
    ['le', 1_201, 600],
    ['gt', 1_201, 601],
    ['ge', 1_201, 601],
  ] as const)('%s half a unit more than 600 is the whole one on the right side', (comparator, limit, outermost) => {
    expect(outermostOf(weighed(comparator, 2), limit)).toEqual({ outermost });
  });

  it('of a day is a day, over the end of a month', () => {
    const since = condition({ code: 'a', article: 'b', fact: 0, limit: 0, unit: 'day', comparator: 'lt' });
    expect(outermostOf(since, 20_260_301)).toEqual({ outermost: '2026-02-28' });
  });

  it('is nothing of a flag', () => {
    expect(outermostOf(holds({ code: 'a', article: 'b', fact: 0 }), 1)).toEqual({});
  });
});
