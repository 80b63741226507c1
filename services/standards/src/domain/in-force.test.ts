import { day, regionCode } from '@jiuzhu/kernel';
import { bookOf, fenAmount, type Inherit, type StandardRegion } from '@jiuzhu/policy';
import { describe, expect, it, test } from 'vitest';
import { aStandard, aValue } from '../testing/builders.ts';
import { inForce } from './in-force.ts';
import { lapsing } from './lapsing.ts';
import { entriesOf, type Standard } from './standard.ts';

const today = day('2026-09-01');
const county = regionCode('990000');
const limit = (inherit: Inherit) => fenAmount('limit', { inherit });
const of = (
  region: string,
  value: number,
  more: Parameters<typeof aStandard>[0] & { readonly to?: string; readonly from?: string } = {},
): Standard => {
  const { to, from = '2026-01-01', ...rest } = more;
  const one = aValue({ parameter: 'limit', unit: 'fen', value, from: day(from), ...(to ? { to: day(to) } : {}) });
  return aStandard({
    region: region as StandardRegion,
    values: [one],
    publishedAt: day('2026-01-01'),
    approvedOn: day('2026-01-01'),
    ...rest,
  });
};
const book = (...all: readonly Standard[]) =>
  bookOf(
    all.flatMap((it) => entriesOf(it, today)),
    { allowIllustrative: true },
  );
const asked = { parameter: 'limit', region: county, day: today };
const shown = (inherit: Inherit, ...all: readonly Standard[]) => {
  const it = inForce(book(...all), limit(inherit), asked, today);
  return { value: it.value ?? it.missing, wins: it.levels.filter(({ wins }) => wins).map(({ region }) => region) };
};

describe('what binds a place', () => {
  const three = [of('national', 9), of('99', 5), of('9900', 7)];

  test.each([
    ['nearestAncestor', { value: 7, wins: ['9900'] }],
    ['none', { value: 'not-written', wins: [] }],
  ] as const)('comes from the level that %s says', (inherit, expected) => {
    expect(shown(inherit, ...three)).toEqual(expected);
  });

  it('is the highest of all levels where the law says so, and says from where', () => {
    expect(shown('maxOfAncestors', ...three)).toEqual({ value: 9, wins: ['9900', 'national'] });
  });

  it('is the lowest of all levels where the law says so', () => {
    expect(shown('minOfAncestors', ...three)).toEqual({ value: 5, wins: ['9900', '99'] });
  });

  it('is shown with what every level wrote, also where it does not reach the place', () => {
    const { levels } = inForce(book(...three), limit('none'), asked, today);
    expect(levels.map(({ region, entry }) => [region, entry?.value])).toEqual([
      ['990000', undefined],
      ['9900', 7],
      ['99', 5],
      ['national', 9],
    ]);
  });

  it('is what could be known: published, and approved', () => {
    const late = of('990000', 3, { publishedAt: day('2026-08-01'), approvedOn: day('2026-09-02') });
    expect(shown('nearestAncestor', ...three, late).value).toBe(7);
    expect(inForce(book(...three, late), limit('nearestAncestor'), asked, day('2026-09-02')).value).toBe(3);
  });
});

describe('what lapses', () => {
  const lapses = (within: number, ...all: readonly Standard[]) =>
    lapsing(book(...all), [limit('nearestAncestor')], county, today, within).map(({ lastDay, after }) => [lastDay, after?.value]);
  const ending = of('990000', 4, { to: '2026-09-30' });

  it('is what binds today and ends within the days asked, to the day', () => {
    expect(lapses(29, ending)).toEqual([['2026-09-30', undefined]]);
    expect(lapses(28, ending)).toEqual([]);
  });

  it('is told with what another level has for the day after', () => {
    expect(lapses(60, ending, of('99', 6))).toEqual([['2026-09-30', 6]]);
  });

  it('is not what its own region follows up, nor what does not bind', () => {
    expect(lapses(60, ending, of('990000', 5, { from: '2026-10-01' }))).toEqual([]);
    expect(lapses(60, of('990000', 5), of('99', 6, { to: '2026-09-30' }))).toEqual([]);
  });
});
