import { day } from '@jiuzhu/kernel';
import type { Id } from '@jiuzhu/kernel';
import { expect, test } from 'vitest';
import { inForce } from './delegation.ts';
import type { Delegation } from './delegation.ts';

const aDelegation = (it: Partial<Delegation>): Delegation => ({
  ...{ id: '00000000-0000-7000-8000-000000000001' as Id<'delegation'>, region: '990000001', programmes: ['of-the-first'] },
  ...{ document: { number: '测试〔2026〕1号', hash: 'a'.repeat(64) }, from: day('2026-03-01'), version: 1 },
  ...it,
});

test.each<[string, Partial<Delegation>, string, boolean]>([
  ['on its first day', {}, '2026-03-01', true],
  ['on the day before', {}, '2026-02-28', false],
  ['on its last day', { until: day('2026-03-16') }, '2026-03-16', true],
  ['on the day after', { until: day('2026-03-16') }, '2026-03-17', false],
  ['on the day of its revocation', { revokedOn: day('2026-03-16') }, '2026-03-16', true],
  ['on the day after it', { revokedOn: day('2026-03-16') }, '2026-03-17', false],
  ['of another township', { region: '990000002' }, '2026-03-16', false],
  ['for another programme', { programmes: ['of-the-second'] }, '2026-03-16', false],
])('a delegation %s', (_, it, today, holds) => {
  expect(inForce([aDelegation(it)], '990000001', 'of-the-first', day(today)) !== undefined).toBe(holds);
});
