import { randomUUID } from 'node:crypto';
import { day } from '@jiuzhu/kernel';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { keepStandards } from '@jiuzhu/testing/standards';
import { ask, jobProgress, runJobs, startJob } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settlementsOfYear } from '../src/queries/settlements-of-year.ts';
import { aBook } from '../src/testing/standards.ts';
import { type Opened, officer, openMedical, type Patient } from './opened.ts';

let m: Opened;
beforeAll(async () => {
  m = await openMedical();
});
afterAll(() => m.close());

const run = async (year: number, of: Opened = m, region = '990000') => {
  const id = await startJob(of.runtime, 'subsidisePremiums', { region, year }, randomUUID(), { actor: officer, correlationId: 'test' });
  while ((await runJobs(of.runtime)) > 0);
  return jobProgress(of.runtime, id);
};
const paidOf = async ({ person }: Patient) =>
  m.rows('select year, class, amount::int from premium_subsidies where person_id = $1 order by year', [person]);
const toldOf = async ({ person }: Patient) =>
  m.rows(`select data ->> 'amount' as amount, stream from kit_outbox where type = 'medical.payment-due.v1' and data ->> 'personId' = $1`, [
    person,
  ]);

describe('the premium of a year', () => {
  it('is paid of everybody who has a class on the day, once, and told as one line each', async () => {
    const [allowance, margin, nobody] = [await m.recipient(), await m.marginal(), await m.somebody()];
    expect(await run(2027)).toMatchObject({ state: 'done', faulted: 0 });
    expect(await paidOf(allowance)).toEqual([{ year: 2027, class: 'dibao', amount: 20_000 }]);
    expect(await paidOf(margin)).toEqual([{ year: 2027, class: 'margin', amount: 10_000 }]);
    expect(await paidOf(nobody)).toEqual([]);
    expect(await toldOf(allowance)).toEqual([{ amount: '20000', stream: `household/${allowance.household}` }]);
  });

  it('is not paid again when it is run again, whatever somebody has become, and is of whoever has joined since', async () => {
    const [before, later] = [await m.marginal(), await m.somebody()];
    await run(2028);
    await m.confirm(before.household);
    await m.confirm(later.household);
    expect((await run(2028))?.changed).toBe(1);
    expect(await paidOf(before)).toEqual([{ year: 2028, class: 'margin', amount: 10_000 }]);
    expect(await paidOf(later)).toEqual([{ year: 2028, class: 'dibao', amount: 20_000 }]);
    expect((await run(2028))?.changed).toBe(0);
    await run(2029);
    expect((await paidOf(before)).map(({ year }) => year)).toEqual([2028, 2029]);
  });

  it('of somebody who is of two households on the day is paid once, as the higher of what the two are', async () => {
    const [one, other] = [await m.marginal(), await m.recipient()];
    const traits = { majorIllness: false, student: false, employed: false };
    const members = [one, other].map(({ person }) => ({
      personId: person,
      relation: 'other' as const,
      born: day('1970-01-01'),
      ...traits,
    }));
    const joined = { householdId: other.household, on: day('2026-06-01'), change: 'moved-in' as const, personId: one.person, members };
    await m.tell(`household/${other.household}`, membersChanged(joined));
    expect(await run(2030)).toMatchObject({ faulted: 0 });
    expect(await paidOf(one)).toEqual([{ year: 2030, class: 'dibao', amount: 20_000 }]);
    expect(await toldOf(one)).toHaveLength(1);
  });

  it('is nobody’s of another place, and waits where the place has set none of the year', async () => {
    const it = await m.recipient();
    expect(await run(2031, m, '990099')).toMatchObject({ seen: 0 });
    expect(await paidOf(it)).toEqual([]);
    const bare = await openMedical(aBook({ 'medical.premium': undefined }));
    await bare.recipient();
    await expect(run(2027, bare)).rejects.toThrow(/no medical.premium for 990000001001/);
    expect(await bare.rows('select 1 from premium_subsidies')).toEqual([]);
    await keepStandards(bare.runtime, aBook());
    while ((await runJobs(bare.runtime)) > 0);
    expect(await bare.rows('select amount::int from premium_subsidies')).toEqual([{ amount: 20_000 }]);
    await bare.close();
  });

  it('is read by the office with what was settled, and what was paid of it is not written anew', async () => {
    const it = await m.recipient();
    await run(2032);
    const key = { household: it.household, year: 2032 };
    const found = (await ask(m.runtime, settlementsOfYear, [key], officer)).get(key);
    expect(found?.premiums).toMatchObject([{ personId: it.person, class: 'dibao', premium: 40_000, amount: 20_000 }]);
    await expect(m.rows('update premium_subsidies set amount = 1')).rejects.toThrow(/permission denied/);
  });
});
