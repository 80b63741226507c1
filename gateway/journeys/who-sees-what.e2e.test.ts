import { graphClient } from '@jiuzhu/infra/graph-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yearsBefore } from './endings.ts';
import { otherArguments, references, rootArguments } from './who-sees-what/arguments.ts';
import { api, entitiesOf, fieldsOf, isProblem, objectsOf, schemaOf } from './who-sees-what/as-served.ts';
import { actorOf, type Asker, askers, farCounty, isTurnedAway, purposes, tokenOf } from './who-sees-what/askers.ts';
import { differences } from './who-sees-what/compare.ts';
import { furnish } from './who-sees-what/furnish.ts';
import type { Furnished } from './who-sees-what/furnished.ts';
import { look, type Seen } from './who-sees-what/seen.ts';
import { readAnswers, readPurposes, readTable } from './who-sees-what/table.ts';
import { walkEntity, walkFrom } from './who-sees-what/walk.ts';
import { county, key, openWorld, type World } from './world.ts';

const table = readTable();
const mayState = readPurposes();
const schema = api();
const changes = schema.getMutationType();
/** Types that only a change answers: its success, or the detail of a problem. */
const onlyAnswered = new Set([
  'AdoptedRegions',
  'RegisteredInstitution',
  'RegisteredStation',
  'OpenedReserve',
  'ReplenishedFund',
  'NeededFact',
]);

let world: World;
let story: Furnished;
beforeAll(async () => {
  world = await openWorld(yearsBefore, { SIMULATED_IDENTITY_REGISTER: '{"origin":"990000"}' });
  story = await furnish(world);
});
afterAll(() => world.close());

/** Whether a mask may have opened in the answer. */
const mayOpen = ({ onDuty, elsewhere, role }: Asker): boolean => {
  const row = table.get('Person.name');
  return onDuty && !elsewhere && row?.cells[role].onDuty === 'shown';
};
const leaks = (asker: Asker, answer: unknown): readonly string[] =>
  mayOpen(asker)
    ? []
    : story.secrets.filter((secret) => JSON.stringify(answer).includes(secret)).map(() => 'a secret stands in the answer');

describe('the table of who sees what', () => {
  it('has a row for each field of the schema, and a field for each row', () => {
    const told = objectsOf(schema).filter((type) => type !== changes && !isProblem(type));
    const fields = told.flatMap(({ name }) => fieldsOf(schema).filter((field) => field.startsWith(`${name}.`)));
    expect([...table.keys()].toSorted()).toEqual(fields.toSorted());
  });
});

describe('by root, through the gateway', () => {
  const walked = new Set<string>();
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});

  it.each(askers((role) => mayState[role]))('$name sees what the table says, and nothing else', async (asker) => {
    const officer = { region: asker.elsewhere ? farCounty : county, id: asker.name.replaceAll(' ', '-') };
    const client = graphClient(world.url, await tokenOf(world, asker.role, officer), asker.purpose);
    const [args, others] = [rootArguments(story, world.now()), otherArguments(story)];
    const seen: Seen = new Map();
    const asked = new Set<string>();
    const found: string[] = [];
    for (const root of roots) {
      const usual = args[root.name];
      if (!usual) throw new Error(`nobody says by which arguments ${root.name} is asked`);
      const { document, reach } = walkFrom(schema, root);
      for (const variables of [usual, ...(others[root.name] ?? [])]) {
        const answer = await client.raw(document, variables);
        if (!isTurnedAway(asker, answer)) look(schema, seen, answer);
        found.push(...leaks(asker, answer));
      }
      for (const field of reach) asked.add(field);
    }
    for (const field of asked) walked.add(field);
    expect([...found, ...differences(table, asked, seen, asker, story.secrets)]).toEqual([]);
  });

  it('goes over every field of the schema but those that only a change answers', () => {
    const answered = new Set(
      objectsOf(schema)
        .filter((type) => type === changes || isProblem(type) || onlyAnswered.has(type.name))
        .map(({ name }) => name),
    );
    const rest = fieldsOf(schema).filter((field) => !walked.has(field) && !answered.has(field.split('.')[0] ?? ''));
    expect(rest).toEqual([]);
  });
});

describe('by reference, at each subgraph itself', () => {
  it.each(askers(() => purposes))('$name sees what the table says, and nothing else', async (asker) => {
    const found: string[] = [];
    for (const [name, service] of world.jiuzhu.services) {
      const served = await schemaOf(service, asker);
      const seen: Seen = new Map();
      const asked = new Set<string>();
      for (const entity of entitiesOf(served)) {
        const representations = references(story, served).filter(({ type }) => type === entity.name);
        expect(representations.length, `${entity.name} stands in ${name} and nowhere in the story`).toBeGreaterThan(0);
        const { document, reach } = walkEntity(served, entity, ['id']);
        const caller = { actor: actorOf(asker), correlationId: 'by-reference' };
        const variables = { representations: representations.map(({ as, id }) => ({ __typename: as, id })) };
        const answer = await service.subgraph.execute({ query: document, variables }, caller);
        look(served, seen, answer, 'Query', entity.name);
        found.push(...leaks(asker, answer));
        for (const field of reach) asked.add(field);
      }
      seen.delete('Query._entities');
      expect([...found, ...differences(table, asked, seen, asker, story.secrets)], name).toEqual([]);
    }
  });
});

describe('the answers of a report', () => {
  const answers = readAnswers();
  const document =
    'query ($id: ID!) { household(id: $id) { verifications { results { item { code } answer findings { amount } } doubts { code } } } }';
  type Report = { readonly results: readonly { readonly item: { readonly code: string } }[] };
  const offices = Object.entries(answers).flatMap(([tier, rows]) =>
    askers((role) => mayState[role])
      .filter((it) => !it.elsewhere)
      .map((it) => ({ tier, rows, ...it })),
  );

  it.each(offices)('are shown to $name at the $tier as the table says', async ({ tier, rows, role, onDuty, purpose }) => {
    const region = tier === 'county' ? county : '990000001';
    const client = graphClient(world.url, await tokenOf(world, role, { region, id: `${role}-reads` }), purpose);
    const { data } = await client.raw<{ household: { verifications: readonly Report[] | null } | null }>(document, { id: story.household });
    const household = data?.household;
    const shown = new Set((household?.verifications ?? []).flatMap(({ results }) => results.map(({ item }) => item.code)));
    const found = Object.keys(rows).map((item) => [item, shown.has(item === 'ordinary' ? 'taxPayment' : item) ? 'shown' : 'null']);
    const wanted = Object.entries(rows).map(([item, { cells }]) => [item, onDuty ? cells[role].onDuty : cells[role].without]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
  });
});

describe('what only a change answers', () => {
  it('is shown in full to whoever may make it', async () => {
    const change = schema.getMutationType()?.getFields()['adoptRegions'];
    if (!change) throw new Error('there is no adoptRegions');
    const { document, reach } = walkFrom(schema, change, 'Mutation');
    const seen: Seen = new Map();
    const input = {
      idempotencyKey: key(),
      within: '990000001',
      document: '示例文件',
      regions: [{ code: '990000001003', name: '示例三社区', from: '2001-01-01' }],
    };
    const answer = await (await world.officer('registrar')).raw(document, { input });
    look(schema, seen, answer, 'Mutation');
    const asked = new Set([...reach].filter((field) => field.startsWith('AdoptedRegions.')));
    const looker = { role: 'registrar', onDuty: false, elsewhere: false } as const;
    seen.delete('Mutation.adoptRegions');
    expect(asked.size).toBeGreaterThan(0);
    expect(differences(table, asked, seen, looker, story.secrets)).toEqual([]);
  });
});
