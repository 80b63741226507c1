import { day, type Id, regionCode } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { contractOn, endedOn, overlapping, type Provider, settlesFor } from './provider.ts';

const until = (last: string | undefined) => (last === undefined ? {} : { until: day(last) });
const hospital = (last?: string): Provider => ({
  ...{ id: 'p' as Id<'provider'>, region: regionCode('990000'), code: 'H00000000001', name: '示例医院', submitters: ['hospital'] },
  contracts: [{ from: day('2026-01-01'), ...until(last) }],
});

describe('a contract', () => {
  it('holds on its first and on its last day, and on none before or after', () => {
    const under = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((on) => contractOn(hospital('2026-12-31'), day(on)));
    expect(under.map((it) => it !== undefined)).toEqual([false, true, true, false]);
  });

  it('that has no last day holds until it is ended', () => {
    const provider = hospital();
    const [contract] = provider.contracts;
    if (!contract) throw new Error('there is one');
    expect(contractOn(provider, day('2099-01-01'))).toBeDefined();
    expect(contractOn(endedOn(provider, contract, day('2026-06-30')), day('2026-07-01'))).toBeUndefined();
  });

  it.each([
    ['2026-12-31', undefined, true],
    ['2027-01-01', undefined, false],
    ['2025-01-01', '2026-01-01', true],
    ['2025-01-01', '2025-12-31', false],
    ['2025-01-01', undefined, true],
  ])('from %s to %s shares a day with that of the year: %s', (from, last, shares) => {
    expect(overlapping(hospital('2026-12-31'), { from: day(from), ...until(last) }) !== undefined).toBe(shares);
  });
});

it('a provider settles for the people of the place that made the contract, and of no other', () => {
  expect(['990000', '990000001001', '990099'].map((place) => settlesFor(hospital(), regionCode(place)))).toEqual([true, true, false]);
});
