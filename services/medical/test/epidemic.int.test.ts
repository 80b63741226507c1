import { describe, expect, it } from 'vitest';
import type { MedicalCase } from '../src/domain/cases/medical-case.ts';
import { aBook } from '../src/testing/standards.ts';
import { claimsOf } from './claims.ts';
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

  it('is one for what is claimed at the window too: care elsewhere is asked for no referral, and the deductible is free', async () => {
    const declared = { 'medical.epidemic': 'declared', 'medical.epidemic.deductible': 'none', 'medical.unreferred': 'nothing' };
    const other = await openMedical(aBook(declared));
    const claims = claimsOf(other);
    const patient = await other.marginal();
    const decided = async (more: object): Promise<MedicalCase> => {
      const id = await claims.applied(patient, { referred: false, ...more });
      await claims.review(id);
      other.forward(10);
      await other.tick();
      await claims.decide(id);
      other.forward(-10);
      return claims.caseOf(id);
    };
    expect((await decided({ epidemic: true })).decision).toMatchObject({ outcome: 'granted', amount: 50_000 });
    expect((await decided({})).decision).toMatchObject({ outcome: 'refused', amount: 0 });
    await other.close();
  });

  it('that nobody declared is none', async () => {
    const m = await openMedical();
    const { number } = await m.recipient();
    expect(await m.submit(await m.hospital(), number, { epidemic: true })).toMatchObject({
      problem: { problem: 'EpidemicNotDeclared', on: '2026-06-01', path: ['epidemic'] },
    });
    expect(await claimsOf(m).apply(await m.recipient(), { epidemic: true })).toMatchObject({
      problem: { problem: 'EpidemicNotDeclared', on: '2026-06-01', path: ['epidemic'] },
    });
    await m.close();
  });
});
