import { describe, expect, it } from 'vitest';
import { agencies } from './agencies.ts';
import { maySee } from './may-see.ts';
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

  it('holds HIV status, health and credit for assistance alone', () => {
    for (const purpose of purposes.filter((it) => it !== 'social-assistance'))
      expect(beyondPurpose(['hivStatus', 'creditReference', 'hospitalSettlement'], purpose)).toHaveLength(3);
  });
});

describe('who may see what is sensitive', () => {
  const atWork = { roles: ['verifier'], purpose: 'economic-verification' };
  const [plain, death, hiv] = ['vehicle', 'death', 'hivStatus'].map((code) => sourceItem(code) ?? expect.fail(code));

  it.each([
    ['a clerk', { roles: ['clerk'], level: 'township' }, [true, false, false]],
    ['a verifier who states no purpose', { roles: ['verifier'], level: 'county' }, [true, false, false]],
    ['a verifier of the county at work', { ...atWork, level: 'county' }, [true, true, true]],
    ['a verifier of a township at work', { ...atWork, level: 'township' }, [true, true, false]],
    [
      'a decider of a township on an application',
      { roles: ['decider'], level: 'township', purpose: 'assistance-application' },
      [true, true, false],
    ],
    ['a village, whatever it states', { ...atWork, level: 'village' }, [true, true, false]],
  ])('%s', (_who, reader, expected) => {
    expect([plain, death, hiv].map((it) => it !== undefined && maySee(it, reader))).toEqual(expected);
  });
});
