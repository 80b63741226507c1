import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOf, problemOf } from './claims.ts';
import { idIn, type Opened, openMedical } from './opened.ts';

let m: Opened;
let claims: ReturnType<typeof claimsOf>;
beforeAll(async () => {
  m = await openMedical();
  claims = claimsOf(m);
});
afterAll(() => m.close());

describe('a bill', () => {
  it('that was settled at discharge is not claimed, and one that is claimed is claimed once', async () => {
    const it = await m.recipient();
    const bill = { providerCode: 'H99000000031', billNumber: `ZY-${randomUUID()}`, cause: 'CLASS_LATER', place: 'REGION' };
    const hospital = await m.hospital({ providerCode: bill.providerCode });
    const settlement = idIn(await m.submit(hospital, it.number, { billNumber: bill.billNumber }));
    expect(await problemOf(claims.apply(it, bill))).toMatchObject({ problem: 'BillSettled', settlement });
    const other = { ...bill, billNumber: `ZY-${randomUUID()}` };
    const open = await claims.applied(it, other);
    expect(await problemOf(claims.apply(it, other))).toMatchObject({ problem: 'BillClaimed', case: open });
  });

  it('that was settled with nothing, since the class was told of later, is claimed and paid, and not settled again', async () => {
    const [it, providerCode, billNumber] = [await m.somebody(), 'H99000000039', `ZY-${randomUUID()}`];
    const hospital = await m.hospital({ providerCode });
    await m.confirm(it.household);
    expect(await m.settled(await m.submit(hospital, it.number, { billNumber }))).toMatchObject({ outcome: { paid: 0 } });
    await m.perform();
    const id = await claims.applied(it, { providerCode, billNumber, cause: 'CLASS_LATER', place: 'REGION' });
    await claims.decide(id);
    expect((await claims.caseOf(id)).decision).toMatchObject({ outcome: 'granted' });
    expect((await claims.caseOf(id)).decision?.amount).toBeGreaterThan(0);
    expect(await m.submit(hospital, it.number, { billNumber, totalCost: 300_001 })).toMatchObject({
      problem: { problem: 'BillReimbursed', case: id },
    });
  });

  it('that the hospital settles while the claim is open is refused, and one that was reimbursed is not settled by the hospital', async () => {
    const it = await m.recipient();
    const providerCode = 'H99000000032';
    const hospital = await m.hospital({ providerCode });
    const numbers = [`ZY-${randomUUID()}`, `ZY-${randomUUID()}`];
    const [late, first] = await Promise.all(
      numbers.map((billNumber) => claims.applied(it, { providerCode, billNumber, cause: 'CLASS_LATER', place: 'REGION' })),
    );
    await m.submit(hospital, it.number, { billNumber: numbers[0] });
    await claims.decide(late ?? '');
    expect((await claims.caseOf(late ?? '')).decision?.reasons.filter(({ verdict }) => verdict === 'fail').map(({ code }) => code)).toEqual(
      ['not-paid-before'],
    );
    await claims.decide(first ?? '');
    expect(await m.submit(hospital, it.number, { billNumber: numbers[1] })).toMatchObject({
      problem: { problem: 'BillReimbursed', case: first },
    });
    expect(await claims.yearOf(it.person)).toMatchObject({ paid: 140_000 });
  });

  it('of a hospital that has a contract is none that was not settled for the lack of one', async () => {
    const it = await m.recipient();
    await m.hospital({ providerCode: 'H99000000033' });
    const contracted = { providerCode: 'H99000000033', cause: 'NO_CONTRACT', place: 'REGION' };
    expect(await problemOf(claims.apply(it, contracted))).toMatchObject({ problem: 'CauseDisagrees', path: ['cause'] });
    expect(await problemOf(claims.apply(it, { place: 'REGION' }))).toMatchObject({ problem: 'CauseDisagrees' });
  });

  it('whose insurances come to more than it is no bill, and one of somebody else’s household is nobody’s', async () => {
    const [it, other] = [await m.recipient(), await m.recipient()];
    expect(await problemOf(claims.apply(it, { basicPaid: 80_000, catastrophicPaid: 60_000 }))).toMatchObject({
      problem: 'LayersExceedBill',
    });
    expect(await problemOf(claims.apply({ ...it, person: other.person }))).toMatchObject({ problem: 'MemberUnknown' });
  });
});
