import { getNamedType, isLeafType, isRequiredArgument } from 'graphql';
import { graphClient } from '@jiuzhu/infra/graph-client';
import { runRoute, startJob } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yearsBefore } from './endings.ts';
import { changesOf, sampleOf } from './sample-input.ts';
import { rootArguments } from './who-sees-what/arguments.ts';
import { api, isProblem, objectsOf } from './who-sees-what/as-served.ts';
import { actorOf, type Asker, askers, farCounty, purposes, tokenOf } from './who-sees-what/askers.ts';
import { furnish } from './who-sees-what/furnish.ts';
import type { Furnished } from './who-sees-what/furnished.ts';
import { type Role, readProblems, readPurposes, readRights, readRoutes, roles } from './who-sees-what/table.ts';
import { walkFrom } from './who-sees-what/walk.ts';
import { county, openWorld, type World } from './world.ts';

const schema = api();
const commands = changesOf(schema.getMutationType());
const mayState = readPurposes();
const township = '990000001';

let world: World;
let story: Furnished;
beforeAll(async () => {
  world = await openWorld(yearsBefore);
  story = await furnish(world);
});
afterAll(() => world.close());

type Answer = { readonly __typename: string; readonly code?: string; readonly path?: readonly string[] };

describe('who may change what', () => {
  const rights = readRights('commands.yaml');

  it('stands in the table for each command of the schema, and for no other', () => {
    expect([...rights.keys()].toSorted()).toEqual(commands.map(({ name }) => name).toSorted());
  });

  /** The input is of its type and its key is none: whoever may is told so, and nothing changes but the audit. */
  it.each(
    roles.flatMap((role) =>
      [undefined, ...mayState[role]].flatMap((purpose) => [county, township, farCounty].map((region) => ({ role, purpose, region }))),
    ),
  )('a $role of $region, for $purpose, may what the table says and nothing else', async ({ role, purpose, region }) => {
    const token = await tokenOf(world, role, { region, id: `${role}-${region}-${purpose ?? 'no'}` });
    const client = graphClient(world.url, token, purpose);
    const found: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const { name, document, inputType, namesProblems } of commands) {
      const { data, errors } = await client.raw<Record<string, Answer>>(document, {
        input: { ...(sampleOf(inputType) as object), idempotencyKey: '' },
      });
      const answer = data?.[name];
      found[name] = answer ? `${answer.code} ${answer.path?.join('.')}` : `${errors?.map(({ extensions }) => extensions?.code).join()}`;
      wanted[name] = isGiven(rights.get(name)?.[role], region) ? declined(namesProblems) : notGiven(role);
    }
    expect(found).toEqual(wanted);
  });
});

const declined = (namesProblems: boolean): string => (namesProblems ? 'INVALID_INPUT idempotencyKey' : 'BAD_USER_INPUT');
const notGiven = (role: Role): string => (role === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
/** `county`: of a county's office alone. */
const isGiven = (right: string | undefined, region: string): boolean => right === 'anywhere' || (right === 'county' && region.length <= 6);

const kindOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.constructor.name : 'unknown');
const asker = (role: Role, purpose?: string): Asker => ({
  role,
  elsewhere: false,
  onDuty: false,
  name: role,
  ...(purpose ? { purpose } : {}),
});
const services = () => [...world.jiuzhu.services.values()].map(({ runtime }) => runtime);

describe('who may start a job', () => {
  const rights = readRights('jobs.yaml');

  it('stands in the table for each job, and for no other', () => {
    const jobs = services().flatMap(({ service }) => service.jobs.map(({ name }) => `${service.name}.${name}`));
    expect([...rights.keys()].toSorted()).toEqual(jobs.toSorted());
  });

  it.each(roles.flatMap((role) => [county, township].map((region) => ({ role, region }))))(
    'a $role of $region, as the table says',
    async ({ role, region }) => {
      for (const runtime of services()) {
        for (const { name } of runtime.service.jobs) {
          const asking = { actor: actorOf(asker(role), region), correlationId: 'job' };
          const fault = await startJob(runtime, name, {}, '', asking).then(() => 'started', kindOf);
          const right = rights.get(`${runtime.service.name}.${name}`)?.[role];
          expect(fault, name).toBe(isGiven(right, region) ? 'BadArguments' : 'Forbidden');
        }
      }
    },
  );
});

describe('whom the signed routes answer', () => {
  const rights = readRoutes();
  const ask = {
    resolve: () => ({ numbers: [story.idNumber] }),
    reveal: (purpose: string) => ({ persons: [story.person], fields: ['name'], purpose }),
  };

  it('stands in the table for each route, and for no other', () => {
    const routes = services().flatMap(({ service }) => Object.keys(service.routes).map((name) => `${service.name}.${name}`));
    expect([...rights.keys()].toSorted()).toEqual(routes.toSorted());
  });

  it.each(roles.flatMap((role) => [undefined, ...purposes].map((purpose) => ({ role, purpose }))))(
    'a $role for $purpose, as the table says',
    async ({ role, purpose }) => {
      const { runtime } = world.jiuzhu.services.get('household') ?? {};
      if (!runtime) throw new Error('there is no household service');
      for (const [name, input] of Object.entries(ask)) {
        const asking = { actor: actorOf(asker(role, purpose)), correlationId: 'route' };
        const body = input(purpose === 'economic-verification' || purpose === 'medical-assistance' ? purpose : 'assistance-application');
        const answer = await runRoute(runtime, name, body, asking).then(JSON.stringify, kindOf);
        const cell = rights.get(`household.${name}`)?.cells[role];
        const wanted = purpose === dutyOf(role) ? cell?.onDuty : cell?.without;
        const shown = answer.includes(story.person) || answer.includes(story.secrets[0] ?? '') ? 'shown' : 'null';
        expect(answer === 'Forbidden' ? 'error' : shown, name).toBe(wanted);
      }
    },
  );
});

const dutyOf = (role: Role): string | undefined => askers(() => purposes).find((it) => it.role === role && it.onDuty)?.purpose;

describe('a purpose', () => {
  it.each(roles.flatMap((role) => [...purposes, 'nonsense'].map((purpose) => ({ role, purpose }))))(
    '$purpose is stated by a $role as the table says',
    async ({ role, purpose }) => {
      const { errors } = await graphClient(world.url, await tokenOf(world, role), purpose).raw('{ __typename }');
      expect(errors?.[0]?.extensions?.code).toBe(mayState[role].includes(purpose) ? undefined : 'FORBIDDEN');
    },
  );
});

describe('whoever shows no token', () => {
  const asked = async (query: string, variables: object): Promise<unknown> => {
    const response = await fetch(world.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
    return { status: response.status, data, code: errors?.[0]?.extensions.code };
  };
  const turnedAway = { status: 401, data: undefined, code: 'UNAUTHENTICATED' };

  /** By hand: whoever opens a root to everybody says so here too. */
  const open = ['policy', 'policyCatalogue'];
  const behind = ['standards.amountInForce', 'standards.policiesFor', 'standards.publishedPolicy'];

  it('is shown nothing of any root but of what is published', async () => {
    const args = rootArguments(story, world.now());
    for (const root of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      const answer = await asked(walkFrom(schema, root).document, args[root.name] ?? {});
      if (open.includes(root.name)) expect(answer, root.name).toMatchObject({ status: 200, code: undefined });
      else expect(answer, root.name).toEqual(turnedAway);
    }
  });

  it('is shown nothing of any other root beside what is published', async () => {
    const published = 'policy(id: "x") { id }';
    for (const { name, args, type } of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      if (open.includes(name)) continue;
      const given = args.filter((it) => isRequiredArgument(it)).map((it) => `${it.name}: $${it.name}`);
      const variables = args.filter((it) => isRequiredArgument(it)).map((it) => `$${it.name}: ${String(it.type)}`);
      const field = `${name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${isLeafType(getNamedType(type)) ? '' : '{ __typename }'}`;
      const query = `query ${variables.length > 0 ? `(${variables.join(', ')})` : ''} { ${published} ${field} }`;
      expect(await asked(query, rootArguments(story, world.now())[name] ?? {}), name).toEqual(turnedAway);
    }
  });

  it('finds no query behind the graph that is anybody’s, but those of what is published', () => {
    const found = services().flatMap(({ service }) =>
      Object.entries(service.queries).flatMap(([name, { allow }]) => (allow === 'anybody' ? [`${service.name}.${name}`] : [])),
    );
    expect(found.toSorted()).toEqual(behind);
  });

  it('changes nothing', async () => {
    for (const { name, document, inputType } of commands)
      expect(await asked(document, { input: sampleOf(inputType) }), name).toEqual(turnedAway);
  });
});

describe('a problem', () => {
  it('says no more than the table says', () => {
    const problems = objectsOf(schema).filter(isProblem);
    const said = problems.map((type) => [
      type.name,
      Object.keys(type.getFields())
        .filter((field) => !['code', 'message', 'path'].includes(field))
        .toSorted(),
    ]);
    expect(Object.fromEntries(said)).toEqual(readProblems());
  });
});
