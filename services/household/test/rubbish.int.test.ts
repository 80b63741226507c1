import { randomUUID } from 'node:crypto';
import { type Answer, runCommand } from '@jiuzhu/service-kit';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { definition } from '../src/definition.ts';
import { aMember, aNumber, aRegistration, village } from '../src/testing/builders.ts';
import { clerk, openHousehold, type Opened, personsOf, registrar, type Shown, threeYears } from './opened.ts';

let h: Opened;
beforeAll(async () => {
  h = await openHousehold(threeYears);
});
afterAll(() => h.close());

const { commands } = definition.service;
type Name = Extract<keyof typeof commands, string>;

const run = (name: Name, input: unknown): Promise<Answer> => {
  const command = commands[name];
  if (!command) throw new Error(`no command ${name}`);
  const actor = name === 'adoptRegions' || name === 'eraseHousehold' ? registrar : clerk;
  return runCommand(h.runtime, { name, command, present: () => ({}) }, input, { actor, correlationId: 'rubbish' });
};

/** Everything but the kit's outcomes and audit, as text. */
async function held(): Promise<string> {
  const tables = [
    'regions',
    'people',
    'households',
    'statements',
    'cases',
    'erasures',
    'kit_erasure',
    'kit_outbox',
    'kit_effect',
    'kit_stream',
  ];
  const parts = await Promise.all(
    tables.map((table) => h.rows(`select md5(string_agg(t::text, ',' order by t::text)) as it from ${table} t`)),
  );
  return JSON.stringify(parts);
}

/** The input with the versions that are, where it has 0. */
async function seen(input: unknown): Promise<unknown> {
  const rows = await h.rows('select id, version from households');
  const versionOf = (id: unknown) => rows.find((row) => row['id'] === id)?.['version'] ?? 1;
  const { household, version, other, otherVersion } = input as Record<string, unknown>;
  return {
    ...(input as object),
    ...(version === 0 ? { version: versionOf(household) } : {}),
    ...(otherVersion === 0 ? { otherVersion: versionOf(other) } : {}),
  };
}

/** Mostly what is meant, now and then anything else: rubbish that gets as far as the decision. */
const mostly = <T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 40, arbitrary: right },
    { weight: 1, arbitrary: fc.oneof(fc.anything({ maxDepth: 2 }), fc.constantFrom(null, '', -1, 2 ** 60, '2026-02-30', '￿', "'; --")) },
  );

const days = fc.constantFrom('2026-03-02', '2026-03-02', '2026-03-01', '2026-03-04', '2020-01-01', '0001-01-01');
const relations = fc.constantFrom('head', 'spouse', 'child', 'other');

it('answers rubbish by a problem, and changes nothing unless it says so', async () => {
  const { id: household } = await h.act('registerHousehold', {
    region: village,
    settlement: 'rural',
    on: '2026-01-01',
    members: [aMember({ relation: 'head' }), aMember(), aMember()],
  });
  const { id: other } = await h.act('registerHousehold', aRegistration());
  const shown = await h.query<{ household: Shown }>('query ($id: ID!) { household(id: $id) { members { person { id } } } }', {
    id: household,
  });
  const [head = '', ...others] = personsOf(shown.household);
  const person = fc.constantFrom(head, ...others, ...others, randomUUID());
  const of = (fields: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record({ idempotencyKey: fc.uuid(), ...Object.fromEntries(Object.entries(fields).map(([name, it]) => [name, mostly(it)])) });
  /** 0 stands for whatever it is by then */
  const version = fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) });
  const edit = { household: fc.constantFrom(household, household, household, randomUUID()), version, on: days };
  const place = { region: fc.constantFrom(village, village, '990000002001', '99'), settlement: fc.constantFrom('urban', 'rural') };
  const member = of({
    name: fc.constant('某某'),
    idNumber: fc.constantFrom(aNumber(), aNumber(), '990000200002300019'),
    relation: relations,
  });
  const obligor = of({
    name: fc.constant('某某'),
    idNumber: fc.constantFrom(aNumber(), '990000200002300019'),
    relation: relations,
    of: person,
  });
  const related = fc.array(of({ person, relation: relations }), { maxLength: 3 });
  const amount = fc.constantFrom(0, 1, 10 ** 9);
  const fact = of({
    kind: fc.constantFrom('income', 'property'),
    item: fc.constantFrom('wage', 'deposit'),
    amount,
    months: fc.constantFrom(12, undefined),
    asOf: days,
    source: fc.constant('declared'),
  });
  const arrival = fc.constantFrom('birth', 'moved_in');
  const departure = fc.constantFrom('death', 'correction');
  const region = of({ code: fc.constantFrom('990000001', '99000000100'), name: fc.constant('某'), from: days });
  const inputs: Record<Name, fc.Arbitrary<unknown>> = {
    registerHousehold: of({ ...place, on: days, members: fc.array(member, { maxLength: 3 }) }),
    addMember: of({ ...edit, change: arrival, member }),
    changeMember: of({
      ...edit,
      person,
      correction: fc.boolean(),
      relation: relations,
      traits: of({ hukou: of(place), labour: fc.constant('none') }),
    }),
    removeMember: of({ ...edit, person, change: departure, newHead: person, relations: related }),
    registerObligor: of({ ...edit, obligor }),
    removeObligor: of({ ...edit, person }),
    moveHouse: of({ ...edit, ...place }),
    recordFacts: of({ ...edit, facts: fc.array(fact, { maxLength: 3 }) }),
    splitHousehold: of({ ...edit, ...place, members: related }),
    mergeHouseholds: of({ ...edit, other: fc.constantFrom(household, other), otherVersion: version, relations: related }),
    eraseHousehold: of({ household: edit.household, version, document: fc.constantFrom('示例函〔2026〕1号', '关于某某的函') }),
    adoptRegions: of({
      within: fc.constantFrom('990000', '11'),
      document: fc.constant('文件'),
      regions: fc.array(region, { maxLength: 2 }),
    }),
  };
  expect(Object.keys(inputs).toSorted()).toEqual(Object.keys(commands).toSorted());
  let asked = 0;
  let accepted = 0;
  const all = fc.oneof(...Object.entries(inputs).map(([name, input]) => fc.tuple(fc.constant(name), input)));
  await fc.assert(
    fc.asyncProperty(all, async ([name, input]) => {
      const before = await held();
      const answer = await run(name, await seen(input));
      if (!answer.accepted) expect(answer.problem.problem).not.toBe('Busy');
      asked += 1;
      if (answer.accepted) accepted += 1;
      else expect(await held()).toBe(before);
    }),
    { numRuns: 250 },
  );
  expect(accepted).toBeGreaterThan(0);
  process.stdout.write(`rubbish: ${String(accepted)} of ${String(asked)} inputs were accepted\n`);
}, 120_000);
