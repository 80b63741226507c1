import { randomUUID } from 'node:crypto';
import { day } from '@jiuzhu/kernel';
import { householdErased } from '@jiuzhu/schema/events/household/household-erased.ts';
import { ask } from '@jiuzhu/service-kit';
import { hashesOf } from '@jiuzhu/policy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBook } from '../src/testing/standards.ts';
import { statusOf } from '../src/domain/cases/status.ts';
import { decisionView } from '../src/queries/case-view.ts';
import { fileOfCase } from '../src/queries/file-of-case.ts';
import { claimsOf, problemOf } from './claims.ts';
import { clerk, idIn, type Opened, officer, openMedical, reviewer } from './opened.ts';

let m: Opened;
let claims: ReturnType<typeof claimsOf>;
beforeAll(async () => {
  m = await openMedical();
  claims = claimsOf(m);
});
afterAll(() => m.close());

/** So many days on, whatever comes of it there. */
const later = async (days: number, act: () => Promise<unknown>): Promise<void> => {
  m.forward(days);
  await m.tick();
  await act().finally(() => m.forward(-days));
};
const view = async (id: string) => {
  const found = (await ask(m.runtime, fileOfCase, [id as never], officer)).get(id as never);
  const seen = found ? decisionView(found) : null;
  if (!seen) throw new Error('it is not decided');
  return seen;
};

describe('who has the allowance', () => {
  it('is reimbursed by the county directly, as if it had been settled at discharge, and counted to the same year', async () => {
    const it = await m.recipient();
    const id = await claims.applied(it);
    expect(await claims.caseOf(id)).toMatchObject({ direct: true, personId: it.person, householdId: it.household });
    expect(await problemOf(claims.review(id))).toMatchObject({ problem: 'CaseInOtherStatus', status: 'awaiting-decision' });
    expect(idIn(await claims.decide(id))).toBe(id);
    const { decision } = await claims.caseOf(id);
    expect(decision).toMatchObject({ outcome: 'granted', amount: 70_000, class: 'dibao' });
    expect(await claims.yearOf(it.person)).toEqual({ paid: 70_000, deductible: 0 });
  });

  it('is told of by events that say where the case stands, what was decided and what is to be paid', async () => {
    const it = await m.recipient();
    const id = await claims.applied(it);
    await claims.decide(id);
    const moved = await claims.told(id, 'medical.case-moved.v1');
    expect(moved.map(({ data }) => [data['status'], data['stage'], data['agency']])).toEqual([
      ['awaiting-decision', 'decision', 'medical-990000'],
      ['granted', 'closed', 'medical-990000'],
    ]);
    expect(moved.every(({ stream }) => stream === `household/${it.household}`)).toBe(true);
    expect((await claims.told(id, 'medical.reimbursement-decided.v1')).map(({ data }) => data)).toMatchObject([
      { outcome: 'granted', class: 'dibao', year: 2026, total: 100_000, paid: 70_000, left: 30_000, reasons: [] },
    ]);
    expect((await claims.told(id, 'medical.payment-due.v1')).map(({ data }) => data)).toMatchObject([
      { what: 'reimbursement', payee: 'person', personId: it.person, amount: 70_000, payer: '990000' },
    ]);
  });
});

describe('who is of the margin', () => {
  it('is looked at by the township and posted before the county decides', async () => {
    const it = await m.marginal();
    const id = await claims.applied(it, { totalCost: 300_000, inPolicyCost: 300_000 });
    expect(await problemOf(claims.decide(id))).toMatchObject({ problem: 'CaseInOtherStatus', status: 'submitted' });
    await claims.review(id);
    expect((await claims.caseOf(id)).publicity).toMatchObject({ opensOn: '2026-06-01', closesOn: '2026-06-10' });
    await later(9, async () => {
      expect(await problemOf(claims.decide(id))).toMatchObject({ status: 'publicity' });
    });
    await later(10, async () => {
      await m.tick();
      expect(statusOf(await claims.caseOf(id))).toBe('awaiting-decision');
      await claims.decide(id);
    });
    // 1,000 yuan are the deductible of the year; of the rest half is paid
    expect((await claims.caseOf(id)).decision).toMatchObject({ outcome: 'granted', amount: 100_000 });
    expect(await claims.yearOf(it.person)).toEqual({ paid: 100_000, deductible: 100_000 });
  });

  it('is objected to within the days alone, and the county says what came of it', async () => {
    const it = await m.marginal();
    const [one, other] = [await claims.applied(it), await claims.applied(it)];
    await claims.review(one);
    await claims.act('objectToMedicalCase', one);
    await claims.review(other);
    await later(10, async () => {
      expect(await problemOf(claims.act('objectToMedicalCase', other))).toMatchObject({ status: 'awaiting-decision' });
      expect(await problemOf(claims.decide(one))).toMatchObject({ problem: 'ObjectionUnanswered' });
      await claims.decide(one, { objectionHolds: true });
    });
    expect((await view(one)).reasons.filter(({ verdict }) => verdict === 'FAIL').map(({ code }) => code)).toEqual([
      'no-objection-that-holds',
    ]);
  });

  it('bears the deductible though nothing is paid yet', async () => {
    const it = await m.marginal();
    const id = await claims.applied(it, { totalCost: 60_000, inPolicyCost: 60_000 });
    await claims.review(id);
    await later(10, () => claims.decide(id));
    expect((await claims.caseOf(id)).decision).toMatchObject({ outcome: 'granted', amount: 0 });
    expect(await claims.told(id, 'medical.payment-due.v1')).toEqual([]);
    expect(await claims.yearOf(it.person)).toEqual({ paid: 0, deductible: 60_000 });
  });
});

describe('a refusal', () => {
  it('has every reason, and a letter that is known by its hash and names what may be done against it', async () => {
    const it = await m.recipient();
    const id = await claims.applied(it, { place: 'REGION', cause: 'NO_CONTRACT', admittedOn: '2026-05-31', dischargedOn: '2026-05-31' });
    await claims.review(id);
    await claims.decide(id);
    const { outcome, amount, reasons, letter } = await view(id);
    expect([outcome, amount]).toEqual(['REFUSED', 0]);
    expect(reasons.filter(({ verdict }) => verdict === 'FAIL').map(({ code }) => code)).toEqual([
      'class-on-admission',
      'provider-paid-for',
    ]);
    expect(letter).toMatchObject(hashesOf(letter.text));
    for (const words of ['决定不予医疗救助', '患者入院当日还不属于医疗救助对象', '没有定点协议', '60 日内', '6 个月内'])
      expect(letter.text).toContain(words);
    expect(await claims.yearOf(it.person)).toBeUndefined();
  });

  it('names what may be done against it on the day of the decision, not on that of the discharge', async () => {
    const late = await openMedical(aBook({}, { 'subsistence.appeal.reconsideration': '2026-06-02' }));
    const of = claimsOf(late);
    const id = await of.applied(await late.recipient(), { place: 'REGION', cause: 'NO_CONTRACT' });
    late.forward(1);
    await of.decide(id);
    expect((await of.caseOf(id)).decision).toMatchObject({ outcome: 'refused', remedies: { reconsideration: 60, litigation: 6 } });
    await late.close();
  });

  it('lets the same bill be claimed again', async () => {
    const it = await m.recipient();
    const bill = { billNumber: `SG-${randomUUID()}`, place: 'REGION', cause: 'NO_CONTRACT' };
    const id = await claims.applied(it, bill);
    await claims.decide(id);
    expect(statusOf(await claims.caseOf(id))).toBe('refused');
    expect((await claims.apply(it, { ...bill, emergency: true })).accepted).toBe(true);
  });
});

describe('papers that are missing', () => {
  it('are named at once, and the days of the decision begin when they have come', async () => {
    const it = await m.recipient();
    const id = await claims.applied(it, { missing: ['MANDATE', 'BILL'] });
    expect(await claims.caseOf(id)).toMatchObject({ missing: ['bill', 'mandate'] });
    expect(await problemOf(claims.decide(id))).toMatchObject({ status: 'incomplete' });
    const [moved] = await claims.told(id, 'medical.case-moved.v1');
    expect(moved?.data).toMatchObject({ paused: true, stage: 'papers' });
    expect(moved?.data['dueOn']).toBeUndefined();
    await later(1, () => claims.act('completeMedicalCase', id));
    expect(await claims.caseOf(id)).toMatchObject({ decideBy: { day: '2026-07-01' }, missing: [], came: { on: '2026-06-02' } });
  });
});

describe('a case', () => {
  it('is withdrawn until it is decided, and then stands', async () => {
    const it = await m.recipient();
    const [one, other] = [await claims.applied(it), await claims.applied(it)];
    await claims.act('withdrawMedicalCase', one);
    expect(await problemOf(claims.decide(one))).toMatchObject({ status: 'withdrawn' });
    await claims.decide(other);
    expect(await problemOf(claims.act('withdrawMedicalCase', other))).toMatchObject({ status: 'granted' });
  });

  it('that somebody has seen otherwise is not changed, and to another township it is unknown', async () => {
    const id = await claims.applied(await m.recipient());
    expect(await problemOf(m.run('decideReimbursement', { case: id, version: 999 }, officer))).toMatchObject({ problem: 'StaleVersion' });
    const stranger = { ...clerk, region: '990000002' };
    expect(await problemOf(m.run('withdrawMedicalCase', { case: id, version: 0 }, stranger))).toMatchObject({ problem: 'CaseUnknown' });
  });

  it('that was taken back gives the year what it had used, and lets the bill be claimed anew', async () => {
    const it = await m.recipient();
    const bill = { billNumber: `SG-${randomUUID()}` };
    const id = await claims.applied(it, bill);
    await claims.decide(id);
    await claims.act('reverseReimbursement', id, officer, { reason: 'REFUNDED' });
    expect(await claims.yearOf(it.person)).toEqual({ paid: 0, deductible: 0 });
    expect((await claims.told(id, 'medical.reimbursement-reversed.v1')).map(({ data }) => data)).toMatchObject([
      { paid: 70_000, reason: 'refunded' },
    ]);
    expect(await problemOf(claims.act('reverseReimbursement', id, officer, { reason: 'REFUNDED' }))).toMatchObject({ status: 'reversed' });
    const again = await claims.applied(it, bill);
    await claims.decide(again);
    expect(await claims.yearOf(it.person)).toEqual({ paid: 70_000, deductible: 0 });
  });
});

describe('a class that is posted', () => {
  it('and was told of after the first look brings the case back to the township', async () => {
    const it = await m.somebody();
    const id = await claims.applied(it);
    await claims.review(id);
    expect((await claims.caseOf(id)).publicity).toBeUndefined();
    await m.recogniseMargin(it.household);
    expect(await problemOf(claims.decide(id))).toMatchObject({ problem: 'PublicityFirst' });
    await m.run('reviewMedicalCase', { case: id, version: (await claims.caseOf(id)).version }, reviewer);
    expect((await claims.caseOf(id)).publicity).toMatchObject({ closesOn: '2026-06-10' });
  });
});

describe('a year', () => {
  it('is paid no more than its cap by hospitals and by the office together, however many at once', async () => {
    const it = await m.recipient();
    const hospital = await m.hospital();
    const big = { totalCost: 400_000, inPolicyCost: 400_000 };
    const ids = await Promise.all(Array.from({ length: 6 }, () => claims.applied(it, big)));
    const acts = ids.flatMap((id) => [claims.decide(id), m.submit(hospital, it.number, big)]);
    expect((await Promise.all(acts)).filter(({ accepted }) => accepted).length).toBeGreaterThan(3);
    const standing = await m.rows(
      `select coalesce(sum((outcome -> 'charge' ->> 'paid')::int), 0)::int as paid from settlements where person_id = $1`,
      [it.person],
    );
    expect(standing[0]).toEqual({ paid: 1_000_000 });
    expect(await claims.yearOf(it.person)).toMatchObject({ paid: 1_000_000 });
  });
});

describe('an erasure', () => {
  it('leaves how a case was decided, and not the number by which a hospital knows the patient', async () => {
    const it = await m.recipient();
    const id = await claims.applied(it);
    await claims.decide(id);
    await m.tell(
      `household/${it.household}`,
      householdErased({ householdId: it.household, on: day('2026-06-01'), personIds: [it.person] }),
    );
    const { claim, decision } = await claims.caseOf(id);
    expect([claim?.billNumber, decision?.amount]).toEqual([undefined, 70_000]);
    expect(await m.rows('select bill_number from settlements where case_id = $1', [id])).toEqual([{ bill_number: null }]);
  });
});

describe('the database', () => {
  it('keeps how a case was decided from whoever runs the service', async () => {
    await expect(m.rows(`update medical_case_decisions set content = '{}'`)).rejects.toThrow(/permission denied/);
    await expect(m.rows('delete from medical_cases')).rejects.toThrow(/permission denied/);
  });
});
