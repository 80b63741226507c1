import { randomUUID } from 'node:crypto';
import { day, type Id } from '@jiuzhu/kernel';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { householdErased } from '@jiuzhu/schema/events/household/household-erased.ts';
import { assistanceChanged } from '@jiuzhu/schema/events/subsistence/assistance-changed.ts';
import { ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { erasureOfHousehold } from '../src/queries/erasure-of-household.ts';
import { settlementsOfYear } from '../src/queries/settlements-of-year.ts';
import { submittedSettlement } from '../src/queries/submitted-settlement.ts';
import { aBook } from '../src/testing/standards.ts';
import { aNumber, idIn, type Opened, officer, openMedical, window } from './opened.ts';

let m: Opened;
let hospital: string;
beforeAll(async () => {
  m = await openMedical();
  hospital = await m.hospital();
});
afterAll(() => m.close());

const year = (person: string) =>
  m.rows('select paid::int, deductible::int, paid_limit::int from person_years where person_id = $1', [person]);
const events = async (type: string, id: string) =>
  (await m.rows('select data, stream from kit_outbox where type = $1 and data ->> $2 = $3', [type, 'settlementId', id])) as readonly {
    readonly data: Record<string, unknown>;
    readonly stream: string;
  }[];

describe('a bill', () => {
  it('is settled at once by the class of the day, and counted to the year of its patient', async () => {
    const { person, household, number } = await m.recipient();
    const bill = { totalCost: 200_000, inPolicyCost: 150_000, basicPaid: 50_000 };
    const answer = await m.submit(hospital, number, bill);
    const settled = await m.settled(answer);
    expect(settled).toMatchObject({ personId: person, householdId: household, class: 'dibao', year: 2026, pool: 'shared', round: 0 });
    expect(settled.outcome).toMatchObject({ paid: 70_000, left: 80_000 });
    expect(await year(person)).toEqual([{ paid: 70_000, deductible: 0, paid_limit: 1_000_000 }]);
    const [told] = await events('medical.bill-settled.v1', settled.id);
    expect(told?.stream).toBe(`person-year/${person}/2026`);
    expect(told?.data).toEqual({
      ...{ settlementId: settled.id, providerId: hospital, personId: person, householdId: household, class: 'dibao', kind: 'inpatient' },
      ...{ admittedOn: '2026-06-01', dischargedOn: '2026-06-01', year: 2026, total: 200_000, paid: 70_000, tilt: 0, left: 80_000 },
    });
  });

  it('asks nobody: whoever has a class was indexed when it arose, for the one purpose, as far as they live', async () => {
    const before = m.revealed.length;
    const { person, number } = await m.recipient();
    expect(m.revealed.slice(before)).toMatchObject([
      { persons: [person], actor: { purpose: 'medical-assistance', region: '990000001001', roles: ['system', 'medical-officer'] } },
    ]);
    m.away(true);
    expect(await m.settled(await m.submit(hospital, number))).toMatchObject({ class: 'dibao' });
    m.away(false);
    expect(m.revealed).toHaveLength(before + 1);
  });

  it('of somebody of whom household could not be asked at first is settled once it could', async () => {
    const { household, number } = await m.somebody();
    m.away(true);
    await m.confirm(household);
    await m.perform();
    expect((await m.settled(await m.submit(hospital, number))).class).toBeUndefined();
    m.away(false);
    await m.perform();
    expect(await m.settled(await m.submit(hospital, number))).toMatchObject({ class: 'dibao' });
  });

  it('of whoever has no class is settled with nothing, and says so', async () => {
    const { person, number } = await m.somebody();
    const settled = await m.settled(await m.submit(hospital, number));
    expect(settled.outcome).toMatchObject({ paid: 0, left: 100_000 });
    expect(settled.outcome.steps[0]?.code).toBe('no-class');
    expect(settled.personId).toBeUndefined();
    expect(await year(person)).toEqual([]);
  });

  it('by a number that leads to nobody leaves no trace of it', async () => {
    const number = aNumber();
    await m.submit(hospital, number);
    const tables = await m.rows(
      `select table_name as name from information_schema.tables where table_schema = 'medical' and table_type = 'BASE TABLE'`,
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const { name } of tables) {
      const found = await m.rows(`select 1 from "${String(name)}" t where t::text like '%' || $1 || '%'`, [number]);
      expect(found, String(name)).toEqual([]);
    }
  });

  it('sent twice is one settlement, and changed under its number it is the named problem', async () => {
    const { person, number } = await m.recipient();
    const bill = { billNumber: `ZY-${randomUUID()}` };
    const first = idIn(await m.submit(hospital, number, bill));
    expect(idIn(await m.submit(hospital, number, bill))).toBe(first);
    expect(await m.submit(hospital, number, { ...bill, totalCost: 100_001 })).toMatchObject({
      problem: { problem: 'BillChanged', settlement: first },
    });
    expect(await m.submit(hospital, (await m.recipient()).number, bill)).toMatchObject({ problem: { problem: 'BillChanged' } });
    expect(await year(person)).toMatchObject([{ paid: 70_000 }]);
    expect(await events('medical.bill-settled.v1', first)).toHaveLength(1);
  });

  it('whose layers come to more than was left is rejected by the name of the first that does', async () => {
    const { number } = await m.recipient();
    const layers = { basicPaid: 80_000, catastrophicPaid: 60_000 };
    expect(await m.submit(hospital, number, layers)).toEqual({
      accepted: false,
      problem: { problem: 'LayersExceedBill', layer: 'CATASTROPHIC', left: 20_000, path: ['catastrophicPaid'] },
    });
    expect(await m.submit(hospital, number, { inPolicyCost: 100_001 })).toMatchObject({ problem: { problem: 'InPolicyExceedsTotal' } });
  });

  it.each([
    ['discharged before it was admitted', { admittedOn: '2026-06-01', dischargedOn: '2026-05-31' }, 'DaysReversed'],
    ['of a day to come', { dischargedOn: '2026-06-02' }, 'NotYetDischarged'],
    ['by the number of a person', { billNumber: '99000019500101100X' }, 'InvalidInput'],
  ])('%s is none', async (_, bill, problem) => {
    expect(await m.submit(hospital, aNumber(), bill)).toMatchObject({ problem: { problem } });
  });

  it('is rejected with the name of the standard where the place has set none', async () => {
    const bare = await openMedical(aBook({ 'medical.cap': undefined }));
    const answer = await bare.submit(await bare.hospital(), (await bare.recipient()).number);
    expect(answer).toMatchObject({ problem: { problem: 'StandardMissing', parameter: 'medical.cap' } });
    await bare.close();
  });
});

describe('a reversal', () => {
  it('gives the cap and the deductible back, and lets the bill be submitted anew', async () => {
    const { person, number } = await m.recipient();
    const bill = { billNumber: `ZY-${randomUUID()}`, totalCost: 1_400_000, inPolicyCost: 1_400_000 };
    const first = idIn(await m.submit(hospital, number, bill));
    expect(await year(person)).toMatchObject([{ paid: 980_000 }]);
    const second = await m.settled(await m.submit(hospital, number));
    expect(second.outcome.charge.paid).toBe(20_000);
    expect(idIn(await m.run('reverseSettlement', { settlement: first, reason: 'BILL_WRONG' }))).toBe(first);
    // what the later bill was paid stays as it was
    expect(await year(person)).toMatchObject([{ paid: 20_000 }]);
    expect((await m.rows('select settlement_id::text from settlement_reversals where settlement_id = $1', [first])).length).toBe(1);
    const [told] = await events('medical.settlement-reversed.v1', first);
    expect(told?.data).toMatchObject({ reason: 'bill-wrong', paid: 980_000, year: 2026 });
    const again = await m.settled(await m.submit(hospital, number, { ...bill, totalCost: 200_000, inPolicyCost: 200_000 }));
    expect(again).toMatchObject({ round: 1, outcome: { paid: 140_000 } });
    expect(await m.run('reverseSettlement', { settlement: first, reason: 'BILL_WRONG' })).toMatchObject({
      problem: { problem: 'AlreadyReversed', on: '2026-06-01' },
    });
  });

  it('is made by whoever submits the provider’s bills, and by nobody else', async () => {
    const settlement = idIn(await m.submit(hospital, (await m.recipient()).number));
    const stranger = { ...window, agency: 'hospital-2' };
    expect(await m.run('reverseSettlement', { settlement, reason: 'REFUNDED' }, stranger)).toMatchObject({
      problem: { problem: 'SettlementUnknown' },
    });
    const insurer = { ...window, agency: 'insurer-1' };
    expect((await m.run('reverseSettlement', { settlement, reason: 'REFUNDED' }, insurer)).accepted).toBe(true);
  });
});

describe('a contract', () => {
  it('covers whoever was admitted under it, and nobody admitted later', async () => {
    const other = await m.hospital({ until: '2026-05-31' });
    const { number } = await m.recipient();
    expect((await m.submit(other, number, { admittedOn: '2026-05-31' })).accepted).toBe(true);
    expect(await m.submit(other, number)).toMatchObject({ problem: { problem: 'NotUnderContract', on: '2026-06-01' } });
  });

  it('is ended by the officer, and followed by another that shares no day with it', async () => {
    const input = { region: '990000', providerCode: 'H99000000077', name: '示例医院', submitters: ['hospital-1'], from: '2026-01-01' };
    const provider = idIn(await m.run('designateProvider', input, officer));
    expect(await m.run('designateProvider', { ...input, from: '2026-07-01' }, officer)).toMatchObject({
      problem: { problem: 'ContractOverlaps', from: '2026-01-01', until: null },
    });
    expect(idIn(await m.run('endContract', { provider, on: '2026-05-31' }, officer))).toBe(provider);
    const { number } = await m.recipient();
    expect(await m.submit(provider, number)).toMatchObject({ problem: { problem: 'NotUnderContract' } });
    expect(idIn(await m.run('designateProvider', { ...input, from: '2026-06-01' }, officer))).toBe(provider);
    expect((await m.submit(provider, number)).accepted).toBe(true);
  });

  it('is made for the officer’s own place', async () => {
    const elsewhere = { ...officer, region: '990099' };
    const input = { region: '990000', providerCode: 'H99000000078', name: '示例医院', submitters: ['hospital-1'], from: '2026-01-01' };
    expect(await m.run('designateProvider', input, elsewhere)).toMatchObject({ problem: { problem: 'ProviderRegionUnknown' } });
  });

  it('opens to the accounts that it names: to others the provider is not there', async () => {
    const { number } = await m.recipient();
    const stranger = { ...window, agency: 'hospital-2' };
    expect(await m.submit(hospital, number, {}, stranger)).toMatchObject({ problem: { problem: 'ProviderUnknown' } });
  });
});

describe('a class', () => {
  it('is that of the day of admission, whatever became of it since', async () => {
    const { household, number } = await m.recipient();
    const change = {
      decision: 1,
      kind: 'termination',
      outcome: 'ended',
      class: 'none',
      amount: 0,
      on: day('2026-06-01'),
      from: day('2026-06-02'),
    };
    await m.tell(`household/${household}`, assistanceChanged({ householdId: household, ...change } as never));
    m.forward(1);
    expect(await m.settled(await m.submit(hospital, number, { dischargedOn: '2026-06-02' }))).toMatchObject({ class: 'dibao' });
    const later = { admittedOn: '2026-06-02', dischargedOn: '2026-06-02' };
    expect((await m.settled(await m.submit(hospital, number, later))).class).toBeUndefined();
    m.forward(-1);
  });

  it('had not begun the day before it was confirmed', async () => {
    const { number } = await m.recipient();
    const settled = await m.settled(await m.submit(hospital, number, { admittedOn: '2026-05-31' }));
    expect(settled.class).toBeUndefined();
    expect(settled.outcome.paid).toBe(0);
  });

  it('is lost by whoever is no member any more', async () => {
    const { household, person, number } = await m.recipient();
    const left = { householdId: household, on: day('2026-06-01'), change: 'moved-out', personId: person, members: [] };
    await m.tell(`household/${household}`, membersChanged(left as never));
    expect((await m.settled(await m.submit(hospital, number))).class).toBeUndefined();
  });
});

describe('whoever reads', () => {
  it('as a provider reads its own settlements alone', async () => {
    const id = idIn(await m.submit(hospital, (await m.recipient()).number)) as Id<'settlement'>;
    const seen = async (agency: string) => (await ask(m.runtime, submittedSettlement, [{ id, agency }], window)).size;
    expect([await seen('hospital-1'), await seen('insurer-1'), await seen('hospital-2')]).toEqual([1, 1, 0]);
  });
});

describe('the office', () => {
  it('reads what was settled for a household, in a year or in all', async () => {
    const { household, number } = await m.recipient();
    const id = idIn(await m.submit(hospital, number));
    const read = async (year: number | null) => {
      const key = { household, year };
      return (await ask(m.runtime, settlementsOfYear, [key], officer)).get(key)?.settlements;
    };
    expect([await read(2026), await read(null), await read(2025)]).toEqual([[id], [id], []]);
  });
});

describe('an erasure', () => {
  it('leaves what was paid, and nothing by which a bill or a number leads to the person', async () => {
    const { household, person, number } = await m.recipient();
    const settlement = idIn(await m.submit(hospital, number));
    await m.tell(`household/${household}`, householdErased({ householdId: household, on: day('2026-06-01'), personIds: [person] }));
    await m.perform();
    const auditor = { ...officer, roles: ['auditor'] };
    const proof = (await ask(m.runtime, erasureOfHousehold, [household], auditor)).get(household)?.proof;
    expect(proof?.stores.map(({ store, destroyed, left }) => [store, destroyed, left])).toEqual([
      ['medical.patients.id_index', 1, 0],
      ['medical.settlements.bill_number', 1, 0],
      ['medical.settlements.digest', 1, 0],
      ['medical.medical_cases.bill_number', 0, 0],
      ['medical.emergency_reliefs.bill_number', 0, 0],
    ]);
    expect(await m.rows('select bill_number, digest, outcome ->> $2 as paid from settlements where id = $1', [settlement, 'paid'])).toEqual(
      [{ bill_number: null, digest: null, paid: '70000' }],
    );
    expect((await m.settled(await m.submit(hospital, number))).personId).toBeUndefined();
  });
});

describe('the database', () => {
  it('keeps what was settled from whoever runs the service, and a year within its limits', async () => {
    const { person, number } = await m.recipient();
    await m.submit(hospital, number);
    await expect(m.rows('update settlements set year = 2025')).rejects.toThrow(/permission denied/);
    await expect(m.rows('delete from settlement_reversals')).rejects.toThrow(/permission denied/);
    await expect(m.rows('update person_years set paid = -1 where person_id = $1', [person])).rejects.toThrow(/person_years_paid/);
    await expect(m.rows('update person_years set paid = paid_limit + 1 where person_id = $1', [person])).rejects.toThrow(
      /person_years_paid/,
    );
  });
});
