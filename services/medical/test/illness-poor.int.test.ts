import { randomUUID } from 'node:crypto';
import { day } from '@jiuzhu/kernel';
import { reportIssued } from '@jiuzhu/schema/events/verification/report-issued.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOf } from './claims.ts';
import { clerk, idIn, type Opened, officer, openMedical, type Patient } from './opened.ts';

let m: Opened;
let claims: ReturnType<typeof claimsOf>;
let hospital: string;
beforeAll(async () => {
  m = await openMedical();
  claims = claimsOf(m);
  hospital = await m.hospital();
});
afterAll(() => m.close());

/** A report of verification on the household, as it is told. */
const reported = async ({ household }: Patient, more: object = {}): Promise<string> => {
  const reportId = randomUUID();
  const told = { ...reportIssued.example, householdId: household, reportId, sums: [], declared: [], differences: [], doubts: [], ...more };
  await m.tell(`household/${household}`, reportIssued(told as never), 'verification');
  return reportId;
};
/** Alone, in the country: 9,000 yuan may be left of a year. */
const figures = { income: 2_000_000, selfPaid: 1_100_000, propertyWithin: true, gravelyIll: true };
const applied = async ({ household, person }: Patient): Promise<string> =>
  idIn(await m.run('applyAsIllnessPoor', { household, patient: person, missing: [] }, clerk));
/** Looked at, posted, and the days over. */
const posted = async (id: string, act: () => Promise<unknown>): Promise<void> => {
  await claims.review(id);
  m.forward(10);
  await m.tick();
  await act().finally(() => m.forward(-10));
};
const decide = (id: string, report: string, more: object = {}) =>
  claims.act('decideIllnessPoor', id, officer, { report, ...figures, ...more });

describe('whoever an illness has impoverished', () => {
  it('is helped as that from the day of the decision, for as long as the place says, and found by a bill', async () => {
    const it = await m.somebody();
    const report = await reported(it);
    const id = await applied(it);
    await posted(id, async () => {
      await decide(id, report);
      await m.perform();
      const bill = { admittedOn: '2026-06-11', dischargedOn: '2026-06-11', totalCost: 500_000, inPolicyCost: 500_000 };
      // 2,000 yuan are the deductible of the class; of the rest half is paid
      expect(await m.settled(await m.submit(hospital, it.number, bill))).toMatchObject({
        class: 'illness-poor',
        outcome: { paid: 150_000 },
      });
      expect((await m.settled(await m.submit(hospital, it.number, { ...bill, admittedOn: '2026-06-10' }))).class).toBeUndefined();
    });
    expect((await claims.caseOf(id)).decision).toMatchObject({ outcome: 'granted', until: '2027-06-10', amount: 0 });
    expect((await claims.told(id, 'medical.illness-poor-decided.v1')).map(({ data }) => data)).toMatchObject([
      { outcome: 'granted', from: '2026-06-11', until: '2027-06-10', reasons: [] },
    ]);
  });

  it('keeps it though a decision of civil affairs ends what the household had besides, and is helped as the higher meanwhile', async () => {
    const it = await m.somebody();
    const report = await reported(it);
    const id = await applied(it);
    await posted(id, () => decide(id, report));
    await m.confirm(it.household);
    const classes = await m.rows('select class, until::text from person_classes where person_id = $1 order by class', [it.person]);
    expect(classes).toEqual([
      { class: 'dibao', until: null },
      { class: 'illness-poor', until: '2027-06-10' },
    ]);
  });

  it('has not borne what charities gave of the costs: said by whoever decides, or recorded of the household’s bills', async () => {
    const refused = async (it: Patient, more: object): Promise<unknown> => {
      const report = await reported(it);
      const id = await applied(it);
      await posted(id, () => decide(id, report, more));
      const { outcome, reasons } = (await claims.caseOf(id)).decision ?? { reasons: [] };
      return [outcome, reasons.filter(({ verdict }) => verdict === 'fail').map(({ code }) => code)];
    };
    expect(await refused(await m.somebody(), { charityPaid: 0 })).toEqual(['granted', []]);
    expect(await refused(await m.somebody(), { charityPaid: 1 })).toEqual(['refused', ['income-after-illness']]);
    const helped = await m.marginal();
    const settlement = idIn(await m.submit(hospital, helped.number));
    await m.run('recordCharityAid', { settlement, organisation: '53990000MJ0000001R', amount: 1, given: false }, officer);
    expect(await refused(helped, { charityPaid: 0 })).toEqual(['refused', ['of-no-other-class', 'income-after-illness']]);
  });

  it('is refused by every condition that is not met, and has no class', async () => {
    const it = await m.recipient();
    const report = await reported(it);
    const id = await applied(it);
    await posted(id, () => decide(id, report, { income: 2_000_001, gravelyIll: false }));
    expect((await claims.caseOf(id)).decision?.reasons.filter(({ verdict }) => verdict === 'fail').map(({ code }) => code)).toEqual([
      ...['gravely-ill', 'of-no-other-class', 'income-after-illness'],
    ]);
    expect(await m.rows(`select 1 from person_classes where person_id = $1 and class = 'illness-poor'`, [it.person])).toEqual([]);
  });
});

describe('a report', () => {
  it('that is not the newest, not whole, or was made for another purpose decides nothing', async () => {
    const it = await m.somebody();
    const id = await applied(it);
    const [older, partial] = [await reported(it), await reported(it, { complete: false })];
    await posted(id, async () => {
      const problems = { problem: { problem: 'ReportNotInForce', path: ['report'] } };
      for (const report of [older, partial, randomUUID()]) expect(await decide(id, report)).toMatchObject(problems);
      const whole = await reported(it, { validUntil: day('2026-06-10') });
      expect(await decide(id, whole)).toMatchObject(problems);
      const elsewhere = await reported(it, { purpose: 'housing-fund' });
      expect(await decide(id, elsewhere)).toMatchObject(problems);
    });
  });
});

describe('an application', () => {
  it('is one at a time of a member, and of nobody else', async () => {
    const [it, other] = [await m.somebody(), await m.somebody()];
    const open = await applied(it);
    const again = { household: it.household, patient: it.person, missing: [] };
    expect(await m.run('applyAsIllnessPoor', again, clerk)).toMatchObject({ problem: { problem: 'CaseOpen', case: open } });
    expect(await m.run('applyAsIllnessPoor', { ...again, patient: other.person }, clerk)).toMatchObject({
      problem: { problem: 'MemberUnknown' },
    });
  });

  it('is not decided as a claim, nor a claim as one', async () => {
    const it = await m.recipient();
    const [illness, claim] = [await applied(it), await claims.applied(it)];
    expect(await decide(claim, randomUUID())).toMatchObject({ problem: { problem: 'CaseUnknown' } });
    await posted(illness, async () => {
      expect(await claims.decide(illness)).toMatchObject({ problem: { problem: 'CaseUnknown' } });
    });
  });
});
