import { randomUUID } from 'node:crypto';
import type { Day, Id } from '@jiuzhu/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deposit, reportsOf, requested } from './asked.ts';
import { asSubsistenceAsks } from '../src/testing/as-subsistence-asks.ts';
import { type Opened, openVerification } from './opened.ts';

type Family = Awaited<ReturnType<Opened['family']>>;

let v: Opened;
beforeAll(async () => void (v = await openVerification()));
afterAll(() => v.close());

const ask = async ({ household }: Pick<Family, 'household'>, more: { readonly freshFrom?: Day } = {}): Promise<Id<'request'>> => {
  const { requestId, event } = asSubsistenceAsks(household, more);
  await v.tell(`household/${household}`, event, 'subsistence');
  return requestId;
};
const requestsOf = async ({ household }: Family) =>
  (await v.rows('select id::text as id, asked_by from verification_requests where household_id = $1 order by asked_on, id', [
    household,
  ])) as {
    id: string;
    asked_by: { agency: string };
  }[];

const begun = async ({ household }: Pick<Family, 'household'>) =>
  (
    await v.rows(`select data from kit_outbox where type = 'verification.request-begun.v1' and data->>'householdId' = $1 order by seq`, [
      household,
    ])
  ).map(({ data }) => (data as { requestId: string }).requestId);

describe('a case that asks what the agencies know', () => {
  it('has them asked by the id that it gave the request, on behalf of its office, and is answered by a report that cites it', async () => {
    const family = await v.family([deposit]);
    await v.authorise(family);
    const request = await ask(family);
    expect(await requestsOf(family)).toMatchObject([{ id: request, asked_by: { agency: 'township-990000001' } }]);
    expect(await begun(family)).toEqual([request]);
    await v.perform();
    expect((await reportsOf(v, family.household)).map(({ report }) => [report.requestId, report.complete])).toEqual([[request, true]]);
  });

  it('has nobody asked without an authorisation, and is asked again once it is given', async () => {
    const family = await v.family();
    await ask(family);
    expect([await requestsOf(family), await begun(family)]).toEqual([[], []]);
    await v.authorise(family);
    const request = await ask(family);
    expect(await requestsOf(family)).toMatchObject([{ id: request }]);
    await v.perform();
  });

  it('has nobody asked twice at a time, nor where a complete report stands already, unless it is to be a newer one', async () => {
    const family = await v.family();
    await v.authorise(family);
    const running = await requested(v, family.household);
    await ask(family);
    expect(await requestsOf(family)).toMatchObject([{ id: running }]);
    // what is under way has begun for the case as well
    expect(await begun(family)).toEqual([running, running]);
    await v.perform();
    await ask(family);
    expect(await requestsOf(family)).toHaveLength(1);
    const fresh = await ask(family, { freshFrom: '2026-03-03' as Day });
    expect((await requestsOf(family)).map(({ id }) => id)).toContain(fresh);
    await v.perform();
  });

  it('of a household that is not here has nobody to ask about', async () => {
    const household = randomUUID() as Id<'household'>;
    await ask({ household });
    expect(await v.rows('select 1 from verification_requests where household_id = $1', [household])).toEqual([]);
  });
});
