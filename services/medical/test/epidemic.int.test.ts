import { describe, expect, it } from 'vitest';
import { aBook } from '../src/testing/standards.ts';
import { openMedical } from './opened.ts';

describe('a great epidemic', () => {
  it('is what was declared on the day of admission, and what is then paid is told with every step', async () => {
    const declared = { 'medical.epidemic': 'declared', 'medical.epidemic.deductible': 'none' };
    const other = await openMedical(aBook(declared));
    const { number } = await other.marginal();
    const settled = await other.settled(await other.submit(await other.hospital(), number, { epidemic: true, place: 'BEYOND' }));
    expect(settled.outcome).toMatchObject({ paid: 50_000, charge: { deductible: 0, paid: 50_000 } });
    expect(settled.outcome.steps.map(({ code }) => code).slice(0, 2)).toEqual(['class', 'epidemic']);
    await other.close();
  });

  it('that nobody declared is none', async () => {
    const m = await openMedical();
    const { number } = await m.recipient();
    expect(await m.submit(await m.hospital(), number, { epidemic: true })).toMatchObject({
      problem: { problem: 'EpidemicNotDeclared', on: '2026-06-01', path: ['epidemic'] },
    });
    await m.close();
  });
});
