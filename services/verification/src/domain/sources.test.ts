import { describe, expect, it } from 'vitest';
import { agencies } from './agencies.ts';
import { items } from '@jiuzhu/schema/events/verification/items.ts';
import { purposes } from './purpose.ts';
import { beyondPurpose, sourceItem, sources, usualScope } from './sources.ts';

describe('the table of sources', () => {
  it('has every agency, and every code once', () => {
    expect(new Set(sources.map(({ agency }) => agency))).toEqual(new Set(Object.keys(agencies)));
    expect(new Set(sources.map(({ code }) => code)).size).toBe(sources.length);
  });

  it('adds up only what measures the same means item', () => {
    for (const one of sources) for (const other of sources) if (one.measures === other.measures) expect(one.gives).toEqual(other.gives);
  });

  it('asks usually for nothing beyond the purpose, for assistance income and all property', () => {
    for (const purpose of purposes) expect(beyondPurpose(usualScope(purpose), purpose)).toEqual([]);
    const given = usualScope('social-assistance').flatMap((code) => {
      const gives = sourceItem(code)?.gives;
      return gives && gives.kind !== 'flag' ? [gives.item] : [];
    });
    expect(new Set(given)).toEqual(
      new Set(['wage', 'transfer', 'deposit', 'securities', 'insurance', 'online-finance', 'vehicle', 'home', 'business', 'machinery']),
    );
  });

  it('is told in events by the codes of what is not sensitive, and by no other', () => {
    expect(sources.filter(({ sensitive }) => sensitive === undefined).map(({ code }) => code)).toEqual(items);
  });

  it('holds HIV status, health and credit for assistance alone', () => {
    for (const purpose of purposes.filter((it) => it !== 'social-assistance'))
      expect(beyondPurpose(['hivStatus', 'creditReference', 'hospitalSettlement'], purpose)).toHaveLength(3);
  });
});
