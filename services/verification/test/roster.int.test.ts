import { randomUUID } from 'node:crypto';
import { openSubgraph, type Subgraph } from '@jiuzhu/graph-kit';
import { type Actor, jobProgress, runJobs } from '@jiuzhu/service-kit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { graph } from '../src/adapters/graphql.ts';
import { requested } from './asked.ts';
import { clerk, type Opened, openVerification, verifier } from './opened.ts';

let v: Opened;
let subgraph: Subgraph;
beforeAll(async () => {
  v = await openVerification();
  subgraph = await openSubgraph(v.runtime, graph);
});
afterEach(() => v.sources.order('bank', {}));
afterAll(async () => {
  await subgraph.close();
  await v.close();
});

const run = async <T>(query: string, variables: object, actor: Actor = verifier): Promise<T> => {
  const { data, errors } = await subgraph.execute({ query, variables: { ...variables } }, { actor, correlationId: 'test' });
  expect(errors).toBeUndefined();
  return structuredClone(data) as T;
};

const starting = 'mutation ($input: VerifyRosterInput!) { verifyRoster(input: $input) { id state } }';
const start = async (input: object, actor = verifier): Promise<string> => {
  const whole = { idempotencyKey: randomUUID(), purpose: 'SOCIAL_ASSISTANCE', ...input };
  const { verifyRoster } = await run<{ verifyRoster: { id: string } }>(starting, { input: whole }, actor);
  return verifyRoster.id;
};

const looking = `query ($id: ID!, $standing: RosterStanding!) { verificationRoster(id: $id) {
  state total queued asking reported failed notAuthorised unknown agencies { agency asking answered failed }
  households(standing: $standing, first: 2) { edges { node { household { id } request { id } } } pageInfo { hasNextPage } } } }`;
type Looked = {
  readonly state: string;
  readonly agencies: readonly { readonly agency: string; readonly asking: number; readonly answered: number; readonly failed: number }[];
  readonly households: { readonly edges: readonly { readonly node: { readonly household: { readonly id: string } } }[] };
};
const look = async (id: string, standing = 'FAILED', actor = verifier): Promise<Looked | null> =>
  (await run<{ verificationRoster: Looked | null }>(looking, { id, standing }, actor)).verificationRoster;

const changing = (name: string) =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on VerificationRoster { state } } }`;
const set = (name: 'pauseRoster' | 'resumeRoster', roster: string, actor = verifier) =>
  run(changing(name), { input: { idempotencyKey: randomUUID(), roster } }, actor);

const authorised = async (): Promise<string> => {
  const family = await v.family();
  await v.authorise(family, { scope: ['bankAccount', 'taxPayment'] });
  return family.household;
};
const families = async (n: number): Promise<string[]> => {
  const made: string[] = [];
  for (let i = 0; i < n; i += 1) made.push(await authorised());
  return made;
};
const requestsOf = (households: readonly string[]) =>
  v.rows('select household_id, count(*)::int as n from verification_requests where household_id = any($1::uuid[]) group by 1', [
    households,
  ]);
const toTheEnd = async (id: string): Promise<void> => {
  for (let round = 0; round < 40 && (await jobProgress(v.runtime, id))?.state !== 'done'; round += 1) {
    await runJobs(v.runtime);
    await v.perform();
  }
};

describe('a roster', () => {
  it('asks about each household once, lists those without an authorisation and those unknown, and says by agency how far it is', async () => {
    const some = await families(3);
    const { household: without } = await v.family();
    const nobody = randomUUID();
    const id = await start({ households: [...some, without, nobody, ...some] });
    v.sources.order('bank', { fails: 'until-recovered' });
    const counted = { total: 5, reported: 0, failed: 0, unknown: 1 };
    expect(await look(id)).toMatchObject({ ...counted, state: 'RUNNING', queued: 4, asking: 0, notAuthorised: 0, agencies: [] });
    await runJobs(v.runtime);
    expect(await look(id)).toMatchObject({ ...counted, state: 'RUNNING', queued: 0, asking: 3, notAuthorised: 1 });
    await toTheEnd(id);
    const done = await look(id);
    expect(done).toMatchObject({ ...counted, state: 'DONE', queued: 0, asking: 0, notAuthorised: 1, failed: 3 });
    expect(done?.agencies).toEqual([
      { agency: 'bank', asking: 0, answered: 0, failed: 3 },
      { agency: 'tax', asking: 0, answered: 3, failed: 0 },
    ]);
    expect(done?.households).toMatchObject({ edges: { length: 2 }, pageInfo: { hasNextPage: true } });
    expect((await look(id, 'NOT_AUTHORISED'))?.households.edges).toEqual([{ node: { household: { id: without }, request: null } }]);
    expect((await look(id, 'UNKNOWN'))?.households.edges).toMatchObject([{ node: { household: { id: nobody } } }]);
    expect((await requestsOf([...some, without])).map(({ n }) => n)).toEqual([1, 1, 1]);
  });

  it('has no more in hand at once than there is room for, stops when it is paused and goes on where it was', async () => {
    const many = await families(30);
    const id = await start({ households: many });
    await runJobs(v.runtime);
    await runJobs(v.runtime);
    expect(await look(id)).toMatchObject({ state: 'RUNNING', asking: 25, queued: 5 });
    expect(await set('pauseRoster', id)).toEqual({ pauseRoster: { __typename: 'VerificationRoster', state: 'PAUSED' } });
    for (let n = 0; n < 12; n += 1) await v.perform();
    await runJobs(v.runtime);
    expect(await look(id)).toMatchObject({ state: 'PAUSED', asking: 0, reported: 25, queued: 5 });
    expect(await set('resumeRoster', id)).toEqual({ resumeRoster: { __typename: 'VerificationRoster', state: 'RUNNING' } });
    await toTheEnd(id);
    expect(await look(id)).toMatchObject({ state: 'DONE', reported: 30 });
    expect((await requestsOf(many)).map(({ n }) => n)).toEqual(many.map(() => 1));
  });

  it('takes what is being asked already for its own, and asks nothing twice', async () => {
    const household = await authorised();
    const request = await requested(v, household);
    const id = await start({ households: [household] });
    await runJobs(v.runtime);
    expect((await look(id, 'ASKING'))?.households.edges).toEqual([{ node: { household: { id: household }, request: { id: request } } }]);
    await v.perform();
    expect(await requestsOf([household])).toMatchObject([{ n: 1 }]);
  });

  it('asks by the day on which a household has its turn: an authorisation that lapsed meanwhile is none', async () => {
    const family = await v.family();
    await v.authorise(family, { validUntil: '2027-03-01' });
    const id = await start({ households: [family.household] });
    await set('pauseRoster', id);
    await v.run('withdrawAuthorisation', { authorisation: await authorisationOf(family.household) }, clerk);
    await set('resumeRoster', id);
    await toTheEnd(id);
    expect(await look(id)).toMatchObject({ notAuthorised: 1 });
    expect(await requestsOf([family.household])).toEqual([]);
  });

  it('gives what it asks a whole week from the turn on, however late that is', async () => {
    const household = await authorised();
    const id = await start({ households: [household] });
    await set('pauseRoster', id);
    v.forward(10);
    await set('resumeRoster', id);
    await toTheEnd(id);
    expect(await look(id)).toMatchObject({ state: 'DONE', reported: 1 });
  });

  it('of a region holds all who live there when it is started, and nobody beyond the officer’s own', async () => {
    const elsewhere = { ...verifier, region: '110000' };
    expect(await look(await start({ region: '990000001' }, elsewhere), 'QUEUED', elsewhere)).toMatchObject({ total: 0 });
    const id = await start({ region: '990000001' });
    const [{ n } = {}] = await v.rows(`select count(*)::int as n from households where region like '990000001%'`);
    expect(n).toBeGreaterThan(30);
    expect(await look(id)).toMatchObject({ total: n });
    expect(await look(id, 'QUEUED', elsewhere)).toBeNull();
    expect(await set('pauseRoster', id, elsewhere)).toEqual({ pauseRoster: { __typename: 'RosterUnknown' } });
    await set('pauseRoster', id);
  });

  it('is not there for whoever is no verifier, and is started once under one key', async () => {
    const household = await authorised();
    const idempotencyKey = randomUUID();
    const id = await start({ idempotencyKey, households: [household] });
    expect(await start({ idempotencyKey, households: [household] })).toBe(id);
    expect(await look(id, 'QUEUED', clerk)).toBeNull();
    const input = { idempotencyKey: randomUUID(), purpose: 'SOCIAL_ASSISTANCE', households: [household] };
    const { errors } = await subgraph.execute({ query: starting, variables: { input } }, { actor: clerk, correlationId: 'test' });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN']);
  });

  it.each([{}, { households: [randomUUID()], region: '990000' }, { households: ['x'] }, { region: 'x' }, { households: [] }])(
    'is of a list or of a region: %o is neither',
    async (wrong) => {
      const input = { idempotencyKey: randomUUID(), purpose: 'SOCIAL_ASSISTANCE', ...wrong };
      const { errors } = await subgraph.execute({ query: starting, variables: { input } }, { actor: verifier, correlationId: 'test' });
      expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
    },
  );
});

const authorisationOf = async (household: string): Promise<unknown> =>
  (await v.rows('select id from authorisations where household_id = $1', [household]))[0]?.['id'];
