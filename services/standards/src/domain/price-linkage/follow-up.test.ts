import { fen } from '@jiuzhu/kernel';
import { describe, expect, it } from 'vitest';
import type { Linkage } from './decide-linkage.ts';
import { followUp } from './follow-up.ts';

const common = { reasons: [], standardsHash: 'a' };
const paid = (urban = 7_500, groups: readonly string[] = ['subsistence']): Linkage => ({
  ...{ ...common, triggered: true, by: 'cpi', rise: 330 },
  ...{ amounts: { urban: fen(urban), rural: fen(5_000) }, groups },
});
const not: Linkage = { ...common, triggered: false };

describe('what is told of a month', () => {
  it('is that it is paid, each month anew, whether or not it was paid for the month before', () => {
    expect(followUp(paid(), { running: false })).toBe('started');
    expect(followUp(paid(), { running: true })).toBe('started');
  });

  it('is that it has stopped, after a month for which it is paid, and nothing after one for which it is not', () => {
    expect(followUp(not, { running: true })).toBe('stopped');
    expect(followUp(not, { running: false })).toBeUndefined();
  });

  it('is told anew where a correction changes what is paid, or to whom', () => {
    expect(followUp(paid(7_600), { sameMonth: paid(), running: false })).toBe('started');
    expect(followUp(paid(7_500, ['orphan']), { sameMonth: paid(), running: false })).toBe('started');
    expect(followUp(paid(), { sameMonth: not, running: true })).toBe('started');
    expect(followUp(paid(), { sameMonth: paid(), running: false })).toBeUndefined();
  });

  it('is taken back by a correction that does not trigger, and by nothing where it was never told', () => {
    expect(followUp(not, { sameMonth: paid(), running: false })).toBe('stopped');
    expect(followUp(not, { sameMonth: not, running: true })).toBeUndefined();
  });
});
