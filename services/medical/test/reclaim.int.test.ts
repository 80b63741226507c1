import { randomUUID } from 'node:crypto';
import { listPage } from '@jiuzhu/service-kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reliefView } from '../src/queries/relief-view.ts';
import { treatedIn } from '../src/queries/treated-in.ts';
import { emergenciesIn, nobody } from './emergencies.ts';
import { aNumber, idIn, type Opened, officer, openMedical } from './opened.ts';

let m: Opened;
let hospital: string;
beforeEach(async () => {
  m = await openMedical();
  hospital = await m.hospital();
});
afterEach(() => m.close());

const done = { accepted: true };
const { reliefOf, act, decide, replenish, applied } = emergenciesIn(() => ({ m, hospital }));

describe('the settlement of the same bill', () => {
  const due = async (): Promise<readonly unknown[]> =>
    (await listPage(m.runtime, treatedIn, 'treatedIn', { reclaimDue: true }, { first: 10 }, officer)).keys.map(({ key }) => key);
  const reclaimOf = async (id: string) => reliefView(await reliefOf(id)).reclaimDue;
  const looks = async (): Promise<number> => {
    m.statements.length = 0;
    await m.tick();
    return m.statements.filter((name) => name === 'relief-write').length;
  };
  /** Paid by the fund before anybody knew who it is: 800 of 1,000 yuan. */
  const paid = async (more: object = {}) => {
    await replenish(1_000_000);
    const billNumber = `JZ-${randomUUID()}`;
    const id = await applied({ billNumber, ...more });
    await decide(id);
    await m.tick();
    return { id, billNumber };
  };

  it('that came after the fund had paid stands on the list by itself, with what and by whose payments, until it is asked back', async () => {
    const { id, billNumber } = await paid();
    expect(await due()).toEqual([]);
    expect(await reclaimOf(id)).toBeNull();
    const { number } = await m.recipient();
    await m.submit(hospital, number, { billNumber, emergency: true, basicPaid: 40_000 });
    expect(await due()).toEqual([]);
    m.forward(1);
    const { version } = await reliefOf(id);
    expect(await looks()).toBe(1);
    // the insurance 400 and assistance 70 % of the rest: of 180 that are left the fund would have paid 144
    expect(await reclaimOf(id)).toEqual({
      ...{ since: '2026-06-02', amount: 65_600, amountText: '656.00 元', article: expect.stringContaining('第三十二条') as string },
      payers: [
        { payer: 'BASIC', amount: 40_000 },
        { payer: 'ASSISTANCE', amount: 42_000 },
      ],
      text: '同一账单已由其他各方支付 820.00 元（基本医保 400.00 元、医疗救助 420.00 元），按决定之日的标准，应当追回基金多支付的 656.00 元。',
    });
    expect(await due()).toEqual([id]);
    expect((await reliefOf(id)).version).toBe(version);
    expect(reliefView(await reliefOf(id))).toMatchObject({ status: 'PAID', askedBack: 0 });
    // looked at once, however often the clock asks
    expect(await looks()).toBe(0);
    // the office says the insurance only in part: what it did not ask for is due still
    expect(await act('reclaimEmergencyRelief', id, { ...nobody, basicPaid: 30_000 })).toMatchObject(done);
    expect(await reclaimOf(id)).toMatchObject({ amount: 8_000 });
    expect(await act('reclaimEmergencyRelief', id, { ...nobody, basicPaid: 40_000 })).toMatchObject(done);
    expect(await reclaimOf(id)).toBeNull();
    expect(await due()).toEqual([]);
    expect(reliefView(await reliefOf(id))).toMatchObject({ status: 'RECLAIMED', askedBack: 65_600 });
  });

  it('that was there when the fund paid is no news; what a charity gives of it afterwards is', async () => {
    await replenish(1_000_000);
    const { number } = await m.recipient();
    const billNumber = `JZ-${randomUUID()}`;
    const settlement = idIn(await m.submit(hospital, number, { billNumber, emergency: true }));
    const id = await applied({ billNumber });
    await decide(id);
    await m.tick();
    expect((await reliefOf(id)).decision).toMatchObject({ amount: 24_000 });
    expect(await due()).toEqual([]);
    await m.run('recordCharityAid', { settlement, organisation: '53990000MJ0000001R', amount: 10_000, given: false }, officer);
    expect(await looks()).toBe(1);
    expect(await looks()).toBe(0);
    expect(await reclaimOf(id)).toMatchObject({ amount: 8_000, payers: [{ payer: 'ASSISTANCE' }, { payer: 'CHARITY', amount: 10_000 }] });
  });

  it('that is taken back takes it from the list again, and one by which nobody else pays never was on it', async () => {
    const { id, billNumber } = await paid();
    const { number } = await m.recipient();
    const settlement = idIn(await m.submit(hospital, number, { billNumber, emergency: true }));
    await m.tick();
    expect(await due()).toEqual([id]);
    await m.run('reverseSettlement', { settlement, reason: 'BILL_WRONG' });
    expect(await looks()).toBe(1);
    expect(await due()).toEqual([]);
    await m.submit(hospital, aNumber(), { billNumber });
    expect(await looks()).toBe(1);
    expect(await due()).toEqual([]);
    const page = await listPage(m.runtime, treatedIn, 'treatedIn', { reclaimDue: false }, { first: 10 }, officer);
    expect(page.keys.map(({ key }) => key)).toEqual([id]);
  });

  it('of what the fund refused, or of another hospital’s bill of the same number, is nothing to the fund', async () => {
    const { billNumber } = await paid();
    const { number } = await m.recipient();
    const other = await m.hospital();
    await m.submit(other, number, { billNumber, emergency: true });
    const second = `JZ-${randomUUID()}`;
    const refused = await applied({ basicPaid: 100_000, billNumber: second });
    await decide(refused);
    expect((await reliefOf(refused)).decision).toMatchObject({ outcome: 'refused' });
    await m.submit(hospital, number, { billNumber: second, emergency: true });
    expect(await looks()).toBe(0);
    expect(await due()).toEqual([]);
  });
});
