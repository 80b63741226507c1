import { randomUUID } from 'node:crypto';
import { householdErased } from '@jiuzhu/schema/events/household/household-erased.ts';
import { ask, listPage } from '@jiuzhu/service-kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReliefId } from '../src/domain/emergency/relief.ts';
import { ledgerOfFund } from '../src/queries/ledger-of-fund.ts';
import { reliefById } from '../src/queries/relief-by-id.ts';
import { reliefView } from '../src/queries/relief-view.ts';
import { reportedRelief } from '../src/queries/reported-relief.ts';
import { treatedIn } from '../src/queries/treated-in.ts';
import { aBook } from '../src/testing/standards.ts';
import { document, emergenciesIn, nobody, sampleHash } from './emergencies.ts';
import { aNumber, idIn, type Opened, officer, openMedical, window } from './opened.ts';

let m: Opened;
let hospital: string;
const open = async (standards = aBook(), config = {}): Promise<void> => {
  m = await openMedical(standards, config);
  hospital = await m.hospital();
};
beforeEach(() => open());
afterEach(() => m.close());

const done = { accepted: true };
const problem = (name: string, more: object = {}) => ({ accepted: false, problem: { problem: name, ...more } });
const { report, reliefOf, act, inquire, claim, decide, replenish, applied } = emergenciesIn(() => ({ m, hospital }));
const balance = async (): Promise<unknown> => (await m.rows('select balance::int from relief_funds'))[0]?.['balance'];
const told = async (type: string): Promise<readonly unknown[]> =>
  (await m.rows('select data from kit_outbox where type = $1 order by stream_version, id', [type])).map(({ data }) => data);

describe('somebody whom nobody knows', () => {
  it('is treated first: the hospital tells of them without a name, asks the police, and the fund pays it what nobody else does', async () => {
    await replenish(1_000_000);
    const id = idIn(await report());
    expect(await reliefOf(id)).toMatchObject({ region: '990000', brought: { at: '2026-05-31T15:10:00.000Z', on: '2026-05-31' } });
    expect(await inquire(id)).toMatchObject(done);
    expect(await inquire(id)).toMatchObject(problem('IdentityAsked'));
    expect(await claim(id)).toMatchObject(done);
    expect(await decide(id)).toMatchObject(problem('IdentityNotAsked'));
    await m.perform();
    expect((await reliefOf(id)).inquiries).toMatchObject([{ askedOn: '2026-06-01', outcome: 'nobody' }]);
    expect(await decide(id)).toMatchObject(done);
    const { decision } = await reliefOf(id);
    expect(decision).toMatchObject({ outcome: 'paid', amount: 80_000 });
    expect(decision?.reasons.map(({ code, verdict }) => [code, verdict])).toEqual([
      ['first-aid-needed', 'pass'],
      ['unknown-or-cannot-pay', 'pass'],
      ['hospital-applied-in-time', 'pass'],
      ['left-unpaid', 'pass'],
    ]);
    expect(decision?.reasons[0]?.article).toContain('第三十二条');
    expect(await balance()).toBe(920_000);
    expect(await told('medical.payment-due.v1')).toEqual([
      {
        ...{ paymentId: decision?.paymentId, what: 'emergency', payee: 'provider', providerId: hospital, year: 2026, amount: 80_000 },
        ...{ on: '2026-06-01', payer: '990000' },
      },
    ]);
    expect(await told('medical.relief-fund-moved.v1')).toMatchObject([
      { county: '990000', entry: 1, kind: 'replenished', amount: 1_000_000, balance: 1_000_000 },
      { county: '990000', entry: 2, kind: 'paid', amount: -80_000, balance: 920_000 },
    ]);
    // once decided it stays decided
    expect(await decide(id)).toMatchObject(problem('ReliefInOtherStatus', { status: 'paid' }));
  });

  it('is told of in plain Chinese: the letter to the hospital says what, why, how much by which step, and what may be done against it', async () => {
    await replenish(1_000_000);
    const id = await applied({ othersPaid: 10_000 });
    await decide(id);
    const { decision, patient } = reliefView(await reliefOf(id));
    expect(patient).toBeNull();
    expect(decision?.letter.text.split('\n')).toEqual(
      expect.arrayContaining([
        '2026-06-01，对贵院提出的疾病应急救助费用申请作出决定：由疾病应急救助基金支付 720.00 元。',
        '患者身份不明，或者身份明确但无力支付急救费用。',
        '急救费用共 1,000.00 元，各类保险、医疗救助和其他责任人已支付或者应支付 100.00 元。',
        '按 80% 由基金支付，计 720.00 元。',
      ]),
    );
  });

  it('whom the police know is known: the fund then pays only for whoever cannot', async () => {
    await m.close();
    await open(aBook(), { SIMULATED_IDENTITY_REGISTER: '{"origin":"610102"}' });
    await replenish(1_000_000);
    const id = await applied();
    expect((await reliefOf(id)).inquiries).toMatchObject([{ outcome: 'found', origin: '610102', reference: '示例公查〔2026〕1号' }]);
    expect(await inquire(id)).toMatchObject(problem('IdentityKnown'));
    expect(await decide(id)).toMatchObject(done);
    const { decision } = await reliefOf(id);
    expect(decision).toMatchObject({ outcome: 'refused', amount: 0 });
    expect(decision?.reasons.filter(({ verdict }) => verdict === 'fail').map(({ code }) => code)).toEqual(['unknown-or-cannot-pay']);
    expect(await balance()).toBe(1_000_000);
    expect(await told('medical.payment-due.v1')).toEqual([]);
  });
});

describe('somebody who is known', () => {
  it('and whom medical assistance helps cannot pay: the fund pays what insurances and assistance left of the same bill', async () => {
    await replenish(1_000_000);
    const { number, person, household } = await m.recipient();
    const id = idIn(await report({ why: 'CANNOT_PAY', patient: number, broughtAt: '2026-06-01T08:00:00+08:00' }));
    expect((await reliefOf(id)).patient).toEqual({ personId: person, householdId: household });
    expect(await inquire(id)).toMatchObject(problem('IdentityKnown'));
    const billNumber = `JZ-${randomUUID()}`;
    await m.settled(await m.submit(hospital, number, { billNumber, basicPaid: 40_000, emergency: true }));
    expect(await claim(id, { billNumber, basicPaid: 40_000 })).toMatchObject(done);
    expect(await decide(id)).toMatchObject(done);
    // of 60,000 that the insurance left assistance paid 70 %; of the 18,000 that are left, 80 %
    expect((await reliefOf(id)).decision).toMatchObject({ outcome: 'paid', amount: 14_400, others: { basic: 40_000, assistance: 42_000 } });
  });

  it('and can pay is refused with the reason, in writing', async () => {
    const { number } = await m.somebody();
    const id = idIn(await report({ why: 'CANNOT_PAY', patient: number, broughtAt: '2026-06-01T08:00:00+08:00' }));
    expect((await reliefOf(id)).patient).toBeUndefined();
    await claim(id);
    await decide(id);
    expect(reliefView(await reliefOf(id)).decision?.letter.text).toContain('患者身份明确，且有能力支付急救费用或者有人为其支付。');
  });

  it('has a number, and nobody else has', async () => {
    const wrong = problem('InvalidInput', { path: ['patient'] });
    expect(await report({ why: 'CANNOT_PAY' })).toMatchObject(wrong);
    expect(await report({ patient: aNumber() })).toMatchObject(wrong);
  });
});

describe('what turns out later', () => {
  it('puts insurances and whoever can pay before the fund: what it had paid too much is asked back, comes in, and is in it again', async () => {
    await replenish(100_000);
    const id = await applied();
    await decide(id);
    expect(await balance()).toBe(20_000);
    const { number, person } = await m.recipient();
    expect(await act('identifyEmergencyPatient', id, { patient: number }, window)).toMatchObject(done);
    expect(await act('identifyEmergencyPatient', id, { patient: number }, window)).toMatchObject(problem('IdentityKnown'));
    expect(await reliefOf(id)).toMatchObject({ identifiedOn: '2026-06-01', patient: { personId: person } });
    expect(await act('reclaimEmergencyRelief', id, nobody)).toMatchObject(problem('NothingToReclaim'));
    expect(await act('recordReliefRepayment', id, { amount: 1, document })).toMatchObject(problem('NothingAskedBack'));
    // of 40,000 that are left the fund would have paid 32,000
    expect(await act('reclaimEmergencyRelief', id, { ...nobody, basicPaid: 60_000 })).toMatchObject(done);
    expect(await act('reclaimEmergencyRelief', id, { ...nobody, basicPaid: 60_000 })).toMatchObject(problem('NothingToReclaim'));
    expect(await balance()).toBe(20_000);
    expect(await act('recordReliefRepayment', id, { amount: 48_001, document })).toMatchObject(
      problem('RepaidBeyond', { left: 48_000, path: ['amount'] }),
    );
    expect(await act('recordReliefRepayment', id, { amount: 40_000, document })).toMatchObject(done);
    expect(reliefView(await reliefOf(id))).toMatchObject({ status: 'RECLAIMED', askedBack: 48_000, repaid: 40_000 });
    expect(await act('recordReliefRepayment', id, { amount: 8_000, document })).toMatchObject(done);
    expect(reliefView(await reliefOf(id))).toMatchObject({ status: 'SETTLED' });
    expect(await balance()).toBe(68_000);
    expect(await told('medical.relief-fund-moved.v1')).toHaveLength(4);
  });
});

describe('the fund', () => {
  it('is not overdrawn by a fen, and is there only once something was put into it', async () => {
    const id = await applied();
    expect(await decide(id)).toMatchObject(problem('FundInsufficient', { balance: 0 }));
    await replenish(79_999);
    expect(await decide(id)).toMatchObject(problem('FundInsufficient', { balance: 79_999 }));
    await replenish(1);
    expect(await decide(id)).toMatchObject(done);
    expect(await balance()).toBe(0);
  });

  it('that suffices for three is not overdrawn by ten who are decided at once', async () => {
    const all: string[] = [];
    for (let nth = 0; nth < 10; nth += 1) all.push(await applied());
    await replenish(250_000);
    const seen = await Promise.all(all.map(async (id) => [id, (await reliefOf(id)).version] as const));
    const answers = await Promise.all(
      seen.map(([relief, version]) => m.run('decideEmergencyRelief', { relief, version, neededFirstAid: true, cannotPay: false }, officer)),
    );
    expect(answers.filter(({ accepted }) => accepted)).toHaveLength(3);
    expect(answers.filter((it) => !it.accepted && it.problem.problem === 'FundInsufficient')).toHaveLength(7);
    expect(await balance()).toBe(10_000);
    const page = await listPage(m.runtime, ledgerOfFund, 'ledgerOfFund', { county: '990000' }, { first: 10 }, officer);
    expect(page.keys.map(({ key }) => key)).toEqual(['990000/4', '990000/3', '990000/2', '990000/1']);
  });
});

describe('a hospital', () => {
  it('needs no contract on the day, and acts for its own patients alone', async () => {
    const old = await m.hospital({ until: '2026-02-01' });
    const id = idIn(await report({ provider: old }));
    const stranger = { ...window, agency: 'hospital-2' };
    expect(await report({}, stranger)).toEqual(problem('ProviderUnknown'));
    // as if it were not there
    expect(await report({ provider: randomUUID() }, stranger)).toEqual(problem('ProviderUnknown'));
    expect(await act('askPatientIdentity', id, { sampleHash }, stranger)).toMatchObject(problem('ReliefUnknown'));
    expect(await claim(id, {}, stranger)).toMatchObject(problem('ReliefUnknown'));
    expect(await act('identifyEmergencyPatient', id, { patient: aNumber() }, stranger)).toMatchObject(problem('ReliefUnknown'));
    const keys = [
      { id: id as ReliefId, agency: 'hospital-1' },
      { id: id as ReliefId, agency: 'hospital-2' },
    ];
    expect((await ask(m.runtime, reportedRelief, keys, window)).size).toBe(1);
    const page = await listPage(m.runtime, treatedIn, 'treatedIn', { status: 'TREATED' }, { first: 10 }, officer);
    expect(page.keys.map(({ key }) => key)).toEqual([id]);
  });

  it('is told by name what cannot be so', async () => {
    expect(await report({ broughtAt: '2026-06-02T09:00:00+08:00' })).toMatchObject(problem('DayInFuture', { path: ['broughtAt'] }));
    expect(await report({ care: [] })).toMatchObject(problem('InvalidInput', { path: ['care'] }));
    const id = idIn(await report());
    expect(await claim(id, { until: '2026-05-30' })).toMatchObject(problem('DaysReversed', { path: ['until'] }));
    expect(await claim(id, { until: '2026-06-02' })).toMatchObject(problem('DayInFuture', { path: ['until'] }));
    expect(await claim(id, { eligibleCost: 100_001 })).toMatchObject(problem('InPolicyExceedsTotal', { path: ['eligibleCost'] }));
    expect(await claim(id, { basicPaid: 60_000, othersPaid: 40_001 })).toMatchObject(
      problem('PayersExceedCost', { payer: 'OTHERS', left: 40_000 }),
    );
    const billNumber = `JZ-${randomUUID()}`;
    const first = await applied({ billNumber });
    expect(await claim(id, { billNumber })).toMatchObject(problem('EmergencyClaimed', { relief: first, path: ['billNumber'] }));
    expect(await m.run('claimEmergencyCosts', { relief: id, version: 99 }, window)).toMatchObject(problem('InvalidInput'));
    expect((await reliefOf(id)).applied).toBeUndefined();
  });
});

describe('the office', () => {
  it('of another county has nothing of it, nor puts money into a fund that is not its own', async () => {
    const id = await applied();
    const elsewhere = { ...officer, region: '990100', agency: 'medical-990100' };
    expect(await act('decideEmergencyRelief', id, { neededFirstAid: true, cannotPay: true }, elsewhere)).toMatchObject(
      problem('ReliefUnknown'),
    );
    expect(await replenish(1, elsewhere)).toMatchObject(problem('ProviderRegionUnknown'));
    expect((await ask(m.runtime, reliefById, [id as ReliefId], elsewhere)).size).toBe(0);
    await expect(replenish(1, window)).rejects.toThrow();
  });

  it('that has seen another version decides nothing', async () => {
    const id = await applied();
    expect(await m.run('decideEmergencyRelief', { relief: id, version: 0, neededFirstAid: true, cannotPay: true }, officer)).toMatchObject(
      problem('StaleVersion', { path: ['version'] }),
    );
  });
});

it('the number of the bill of whoever was erased leads to nobody any more, and what was paid stays', async () => {
  await replenish(1_000_000);
  const { number, household, person } = await m.recipient();
  const id = idIn(await report({ why: 'CANNOT_PAY', patient: number, broughtAt: '2026-06-01T08:00:00+08:00' }));
  await claim(id);
  await decide(id);
  await m.tell(`household/${household}`, householdErased({ householdId: household, on: '2026-06-01' as never, personIds: [person] }));
  expect(await m.rows('select bill_number, status from emergency_reliefs')).toEqual([{ bill_number: null, status: 'paid' }]);
  expect((await reliefOf(id)).decision).toMatchObject({ amount: 80_000 });
});
