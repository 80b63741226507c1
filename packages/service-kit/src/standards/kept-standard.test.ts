import { day, type Id, type RegionCode } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import { entriesOfKept, keptAsApproved, keptAsProposed, keptAsWithdrawn } from './kept-standard.ts';

const told = {
  standardId: '00000000-0000-8000-8000-000000000001' as Id<'standard'>,
  region: '9900' as RegionCode,
  document: { number: '示例', title: '示例', issuer: '示例' },
  publishedAt: day('2026-06-18'),
  illustrative: false,
  values: [
    {
      parameter: 'a',
      unit: 'fen',
      from: day('2026-07-01'),
      to: day('2027-06-30'),
      cells: [
        { key: 'urban', fen: 2 },
        { key: 'rural', fen: 1 },
      ],
    },
    { parameter: 'b', unit: 'count', from: day('2026-07-01'), cells: [{ number: 3 }] },
  ],
};
const approvedOn = (on: string) => ({ ...told, approvedOn: day(on) });

describe('what is kept of a standard', () => {
  it('is whole, whether or not its proposal was heard of', () => {
    const heard = keptAsApproved(approvedOn('2026-06-22'), keptAsProposed(told, undefined));
    expect(heard).toEqual(keptAsApproved(approvedOn('2026-06-22'), undefined));
    const same = {
      region: '9900',
      publishedAt: '2026-06-22',
      illustrative: false,
      document: told.document,
      file: told.standardId,
      from: '2026-07-01',
    };
    expect(entriesOfKept(heard)).toEqual([
      { ...same, parameter: 'a', unit: 'fen', to: '2027-06-30', value: { urban: 2, rural: 1 }, path: 'values[0]' },
      { ...same, parameter: 'b', unit: 'count', value: 3, path: 'values[1]' },
    ]);
  });

  it('could be known from the day on which it was both published and approved', () => {
    expect(keptAsApproved(approvedOn('2026-06-17'), undefined).knownFrom).toBe('2026-06-18');
    expect(keptAsApproved(approvedOn('2026-06-19'), undefined).knownFrom).toBe('2026-06-19');
  });

  it('stays what it has become when something older is told again', () => {
    const approved = keptAsApproved(approvedOn('2026-06-22'), undefined);
    expect(keptAsProposed(told, approved)).toBe(approved);
    expect(keptAsApproved(approvedOn('2026-06-23'), approved)).toBe(approved);
    expect(keptAsWithdrawn(approved)).toBe(approved);
    const withdrawn = keptAsWithdrawn(keptAsProposed(told, undefined));
    expect(withdrawn?.state).toBe('withdrawn');
    expect(keptAsProposed(told, withdrawn)).toBe(withdrawn);
    expect(keptAsWithdrawn(undefined)).toBeUndefined();
  });

  it('is the state’s where no region is told', () => {
    const { region: _, ...national } = told;
    expect(keptAsProposed(national, undefined).region).toBe('national');
  });
});
