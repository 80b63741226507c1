import { expect, it } from 'vitest';
import { faultKind } from './fault-kind.ts';

const withCode = (code: string): Error => Object.assign(new Error('it'), { code });

it('waits for a database that is away, full, starting, or read only', () => {
  for (const code of ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EAI_AGAIN', '08006', '53100', '53300', '57P01', '57P03', '25006'])
    expect(faultKind(withCode(code))).toBe('away');
  expect(faultKind(new Error('Connection terminated unexpectedly'))).toBe('away');
});

it('tries again where another was there first', () => {
  for (const code of ['40001', '40P01', '55P03', '23505']) expect(faultKind(withCode(code))).toBe('conflict');
});

it('takes everything else for the event’s own', () => {
  for (const fault of [withCode('22P02'), withCode('42P01'), withCode('23514'), new TypeError('x'), 'x', undefined, null])
    expect(faultKind(fault)).toBe('own');
});

it('looks into what another library has wrapped', () => {
  expect(faultKind(new Error('query failed', { cause: withCode('40001') }))).toBe('conflict');
});
