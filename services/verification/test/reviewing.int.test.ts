import { randomUUID } from 'node:crypto';
import { openSubgraph, type Subgraph } from '@jiuzhu/graph-kit';
import { addDays, type Day, type Id, type Month, type RegionCode } from '@jiuzhu/kernel';
import { type Actor, runTimer } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { graph } from '../src/adapters/graphql.ts';
import { asSubsistenceAsks } from '../src/testing/as-subsistence-asks.ts';
import { takeTurnWhenRoom } from '../src/timers/take-turn-when-room.ts';
import { eventsOf, reportsOf, requested } from './asked.ts';
import { clerk, type Opened, openVerification, verifier } from './opened.ts';

let v: Opened;
let subgraph: Subgraph;
beforeAll(async () => {
  v = await openVerification();
  subgraph = await openSubgraph(v.runtime, graph);
});
afterAll(async () => {
  await subgraph.close();
  await v.close();
});

const run = async (query: string, variables: object = {}, actor: Actor = verifier): Promise<Record<string, unknown>> => {
  const { data, errors } = await subgraph.execute({ query, variables: { ...variables } }, { actor, correlationId: 'test' });
  expect(errors).toBeUndefined();
  return structuredClone(data) as Record<string, unknown>;
};

type Roster = Readonly<Record<'id' | 'month' | 'region' | 'state', string>> & Readonly<Record<string, unknown>>;
const listing = `query ($region: String) { verificationRosters(region: $region, first: 50) { edges { node {
  id month region state total queued asking reported failed notAuthorised unknown } } } }`;
const rosters = async (region?: string, actor?: Actor): Promise<readonly Roster[]> => {
  const { verificationRosters } = await run(listing, { region }, actor);
  return (verificationRosters as { edges: { node: Roster }[] }).edges.map(({ node }) => node);
};
const ofMonth = async (month: Month): Promise<Roster | undefined> => (await rosters()).find((it) => it.month === month);
const change = (name: 'pauseRoster' | 'resumeRoster', roster: string) =>
  run(`mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename } }`, {
    input: { idempotencyKey: randomUUID(), roster },
  });

const county = '990000' as RegionCode;
const monthly = (month: string) => ({ region: county, month: month as Month });
const ask = async (household: Id<'household'>, month: string, on = '2026-03-02'): Promise<Id<'request'>> => {
  const { requestId, event } = asSubsistenceAsks(household, { on: on as Day, freshFrom: on as Day, roster: monthly(month) });
  await v.tell(`household/${household}`, event, 'subsistence');
  return requestId;
};
const turns = () => runTimer(v.runtime, takeTurnWhenRoom);
const authorised = async (): Promise<Id<'household'>> => {
  const family = await v.family();
  await v.authorise(family, { scope: ['bankAccount', 'taxPayment'] });
  return family.household;
};
const many = async (n: number): Promise<readonly Id<'household'>[]> => {
  const made: Id<'household'>[] = [];
  for (let i = 0; i < n; i += 1) made.push(await authorised());
  return made;
};
/** Until the agencies have answered all that they were asked: no faster than each bears. */
const answered = async (month: string): Promise<void> => {
  for (let round = 0; round < 40 && (await ofMonth(month as Month))?.['asking'] !== 0; round += 1) await v.perform();
};
const countsOf = async (households: readonly string[], table: 'verification_requests' | 'verification_reports') =>
  (await v.rows(`select count(*)::int as n from ${table} where household_id = any($1::uuid[]) group by household_id`, [households])).map(
    ({ n }) => n,
  );

it('asks for the reviews of a month in their turn, no more at once than there is room for, each once, and says how far it is', async () => {
  const all = await many(120);
  const wanted = new Map<string, string>();
  for (const household of all) wanted.set(household, await ask(household, '2026-03'));
  const queued = { month: '2026-03', region: county, total: 120, queued: 120, asking: 0, reported: 0, failed: 0 };
  expect(await ofMonth('2026-03' as Month)).toMatchObject({ ...queued, state: 'RUNNING' });
  expect([await turns(), await turns()]).toEqual([25, 0]);
  expect(await ofMonth('2026-03' as Month)).toMatchObject({ ...queued, queued: 95, asking: 25, state: 'RUNNING' });
  await answered('2026-03');
  expect(await ofMonth('2026-03' as Month)).toMatchObject({ ...queued, queued: 95, reported: 25 });
  while ((await turns()) > 0) await answered('2026-03');
  expect(await ofMonth('2026-03' as Month)).toMatchObject({ ...queued, queued: 0, reported: 120, state: 'DONE' });
  expect(await countsOf(all, 'verification_requests')).toEqual(all.map(() => 1));
  expect(await countsOf(all, 'verification_reports')).toEqual(all.map(() => 1));
  const asked = await v.rows('select household_id, id, asked_by from verification_requests where household_id = any($1::uuid[])', [all]);
  expect(new Map(asked.map((it) => [it['household_id'], it['id']]))).toEqual(wanted);
  expect(asked[0]?.['asked_by']).toMatchObject({ agency: 'township-990000001' });
});

it('does not put into the queue again what is told again, and gives who is asked for once more in the month another turn', async () => {
  const household = await authorised();
  const { event } = asSubsistenceAsks(household, { freshFrom: '2026-03-02' as Day, roster: monthly('2026-04') });
  await v.tell(`household/${household}`, event, 'subsistence');
  expect(await turns()).toBe(1);
  await v.perform();
  await v.tell(`household/${household}`, event, 'subsistence');
  expect(await turns()).toBe(0);
  v.forward(1);
  await ask(household, '2026-04', '2026-03-03');
  expect(await turns()).toBe(1);
  await v.perform();
  expect(await reportsOf(v, household)).toHaveLength(2);
  expect(await ofMonth('2026-04' as Month)).toMatchObject({ total: 1, reported: 1 });
});

it('asks nobody where the agencies are being asked already, or a report of after the opening is there', async () => {
  const [running, known] = await many(2);
  if (!running || !known) throw new Error('two households');
  await requested(v, known);
  await v.perform();
  const under = await requested(v, running);
  const on = addDays('2026-03-02' as Day, 1);
  for (const household of [running, known]) await ask(household, '2026-05', on);
  expect(await turns()).toBe(2);
  expect(await ofMonth('2026-05' as Month)).toMatchObject({ total: 2, asking: 1, reported: 1 });
  // whoever waits hears that what is under way is the answer to come
  expect(
    (await eventsOf(v, running, 'verification.request-begun.v1')).map(({ data }) => (data as { requestId: string }).requestId),
  ).toEqual([...[under, under]]);
  await v.perform();
  expect(await countsOf([running, known], 'verification_requests')).toEqual([1, 1]);
});

it('lists who has not authorised it, and asks about them once they have', async () => {
  const family = await v.family();
  await ask(family.household, '2026-06');
  const gone = randomUUID() as Id<'household'>;
  await ask(gone, '2026-06');
  expect(await turns()).toBe(2);
  expect(await turns()).toBe(0);
  expect(await ofMonth('2026-06' as Month)).toMatchObject({ state: 'DONE', notAuthorised: 1, unknown: 1 });
  await v.authorise(family, { scope: ['bankAccount'] });
  expect(await ofMonth('2026-06' as Month)).toMatchObject({ state: 'RUNNING', queued: 1 });
  expect(await turns()).toBe(1);
  await v.perform();
  expect(await ofMonth('2026-06' as Month)).toMatchObject({ state: 'DONE', reported: 1, unknown: 1 });
});

it('stops where it is paused, and is there for whoever verifies in its county alone', async () => {
  const [household] = await many(1);
  if (!household) throw new Error('a household');
  await ask(household, '2026-07');
  const { id } = (await ofMonth('2026-07' as Month)) ?? {};
  expect(await change('pauseRoster', String(id))).toEqual({ pauseRoster: { __typename: 'VerificationRoster' } });
  expect(await turns()).toBe(0);
  expect(await ofMonth('2026-07' as Month)).toMatchObject({ state: 'PAUSED', queued: 1 });
  expect((await rosters('110000')).length + (await rosters(undefined, { ...verifier, region: '110000' })).length).toBe(0);
  const { errors } = await subgraph.execute({ query: listing }, { actor: clerk, correlationId: 'test' });
  expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN']);
  await change('resumeRoster', String(id));
  expect(await turns()).toBe(1);
  await v.perform();
  expect(await ofMonth('2026-07' as Month)).toMatchObject({ state: 'DONE', reported: 1 });
});

it('answers rosters page by page, the latest first', async () => {
  const paging =
    'query ($after: String) { verificationRosters(first: 2, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }';
  type Paged = {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
  const seen: string[] = [];
  let after: string | undefined;
  for (let more = true; more;) {
    const page = (await run(paging, { after }))['verificationRosters'] as Paged;
    seen.push(...page.edges.map(({ node }) => node.id));
    [more, after] = [page.pageInfo.hasNextPage, page.pageInfo.endCursor];
  }
  expect(seen).toEqual((await rosters()).map(({ id }) => id));
  expect(seen.length).toBeGreaterThan(4);
});
