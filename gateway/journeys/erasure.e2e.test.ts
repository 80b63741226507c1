import { createHash } from 'node:crypto';
import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { readStores } from '@jiuzhu/infra/stores';
import { serviceNames } from '@jiuzhu/infra/definitions';
import { runRoute, verifyAudit } from '@jiuzhu/service-kit';
import type { GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { document, erase, everybodyLeaves } from './endings.ts';
import { adoptRegions, aFamily, aNumber, authorise, type Family, verify } from './family.ts';
import { scanTables } from './scan.ts';
import { api } from './who-sees-what/as-served.ts';
import { delegate } from './who-sees-what/delegated.ts';
import { decidedCase } from './who-sees-what/subsistence.ts';
import { county, key, openWorld, type World } from './world.ts';

const today = '2026-03-02';
const names = ['卫示例甲', '蒋示例乙', '卫小例丙'];
const diagnosis = '示例性再生障碍';
let numbers: readonly string[];
let world: World;
let family: Family;
let theCase: string;
let neighbours: Family;

const recording = `mutation Record($input: RecordFactsInput!) {
  recordFacts(input: $input) { __typename ... on Problem { code message path } ... on Household { id version } }
}`;

/** From the window to the decision: with an illness, wage slips, what they signed and what the agencies said. */
async function decidedFamily(members: readonly object[]): Promise<{ readonly family: Family; readonly decided: string }> {
  const clerk = await world.officer('clerk');
  const registered = await aFamily(clerk, { members });
  const evidence = [createHash('sha256').update(registered.id).digest('hex')];
  const facts = registered.members.slice(0, 2).map(({ person }) => ({
    person: person.id,
    kind: 'income',
    item: 'wage',
    amount: 360_000,
    months: 12,
    asOf: today,
    source: 'declared',
    evidence,
  }));
  const input = { idempotencyKey: key(), household: registered.id, version: registered.version, facts };
  const { version } = await clerk.change<{ __typename: string; version: number }>(recording, input, 'Household');
  await world.settle();
  await authorise(clerk, registered, world.now().toISOString().slice(0, 10), '2027-03-01');
  await verify(clerk, registered.id);
  await world.settle();
  const decided = await decidedCase(world, registered.id, registered.members[0]?.person.id ?? '');
  return { family: { ...registered, version }, decided };
}

const people = (): readonly object[] => [
  { name: names[0], idNumber: numbers[0], relation: 'head', traits: { labour: 'partial', illness: { major: true, diagnosis } } },
  { name: names[1], idNumber: numbers[1], relation: 'spouse', traits: { employment: 'unemployed', labour: 'full' } },
  { name: names[2], idNumber: numbers[2], relation: 'child', traits: { schooling: 'junior' } },
];

beforeAll(async () => {
  world = await openWorld(`${today}T01:00:00Z`);
  await adoptRegions(await world.officer('registrar'));
  await delegate(world, '2022-01-01');
  numbers = [aNumber('1979-03-12'), aNumber('1981-07-30'), aNumber('2012-09-01')];
  ({ family, decided: theCase } = await decidedFamily(people()));
  ({ family: neighbours } = await decidedFamily([
    { name: '沈示例', idNumber: aNumber('1970-01-01'), relation: 'head', traits: { illness: { major: false, diagnosis: '示例性高血压' } } },
    { name: '韩示例', idNumber: aNumber('1972-01-01'), relation: 'spouse' },
  ]));
});
afterAll(() => world.close());

const persons = () => family.members.map(({ person }) => person.id);

/** What household says who somebody is, to verification: by the one door. */
const reveal = async (): Promise<unknown> => {
  const { runtime } = world.jiuzhu.services.get('household') ?? {};
  if (!runtime) throw new Error('there is no household service');
  const purpose = 'economic-verification';
  const actor = { id: 'verifier-1', agency: 'office', roles: ['verifier'], region: county, level: 'county', purpose } as const;
  return runRoute(runtime, 'reveal', { persons: persons(), fields: ['name', 'id-number'], purpose }, { actor, correlationId: 'erasure' });
};

const page = `query ($id: ID!) { household(id: $id) {
  id status erasedOn head { name } members { person { name idNumber } diagnosis }
  facts { person { id name } amount evidence }
  verificationAuthorisations { documentHash signatures { person { id name idNumber } } }
  verifications { number complete erasedOn completeness sealIntact sums { item amount } results { answer } }
  subsistence { id status applied { applicant { id name } } decision { class amount reasons { code verdict } } }
  cases { edges { node { id status } } }
} }`;
const pageOf = async (id: string): Promise<Record<string, unknown>> => {
  const clerk = await world.officer('clerk', { purpose: 'assistance-application' });
  return (await clerk.query<{ household: Record<string, unknown> }>(page, { id })).household;
};
const byNumber = async (): Promise<unknown> => {
  const found = 'query ($idNumber: String!) { householdByIdNumber(idNumber: $idNumber) { id } }';
  return (await (await world.officer('clerk')).query<{ householdByIdNumber: unknown }>(found, { idNumber: numbers[0] }))
    .householdByIdNumber;
};

/** As they stand in the rows: what is sealed of these people, and what they are found by. */
async function ciphertexts(): Promise<readonly string[]> {
  const { runtime } = world.jiuzhu.services.get('household') ?? {};
  const text = `select unnest(array[name_sealed, id_number_sealed, id_index]) as it from people where id = any($1::uuid[])
    union select value ->> 'diagnosis' from statements where person_id = any($1::uuid[]) and value ? 'diagnosis'`;
  const { rows } = (await runtime?.pool.query<{ it: string }>(text, [persons()])) ?? { rows: [] };
  return rows.map(({ it }) => it);
}

type Proof = {
  readonly on: string;
  readonly stores: readonly { readonly store: string; readonly destroyed: number; readonly left: number }[];
};
type Erasure = {
  readonly document: string;
  readonly persons: readonly { readonly id: string; readonly name: string | null }[];
  readonly register: Proof;
  /** of whichever service proves something */
  readonly [proof: string]: unknown;
};
/** Every field of the graph by which a service proves: one that comes is asked too. */
const erasureType = api().getType('Erasure') as GraphQLObjectType;
const provers = Object.values(erasureType.getFields()).flatMap(({ name, type }) => (String(type) === 'ErasureProof' ? [name] : []));
const proving = `query ($id: ID!) { erasure(household: $id) {
  document persons { id name } ${provers.map((it) => `${it} { on stores { store destroyed left } }`).join(' ')} } }`;
const proofsIn = (it: Erasure | null): readonly Proof[] => provers.flatMap((name) => (it?.[name] ? [it[name] as Proof] : []));
const erasureOf = async (officer: GraphClient, id: string): Promise<Erasure | null> =>
  (await officer.query<{ erasure: Erasure | null }>(proving, { id })).erasure;

describe('a household that was registered, verified and decided, and has moved away', () => {
  let sealed: readonly string[];
  let neighbourhood: unknown;
  beforeAll(async () => {
    sealed = await ciphertexts();
    const clerk = await world.officer('clerk');
    const { version } = await everybodyLeaves(clerk, family, world.now().toISOString().slice(0, 10));
    family = { ...family, version };
    await world.settle();
  });

  it('is still known for as long as its file is kept: what is looked for afterwards is there before', async () => {
    await expect(erase(await world.officer('registrar'), family.id, family.version)).rejects.toThrow('RetentionNotOver');
    expect(await reveal()).toEqual(Object.fromEntries(persons().map((id, at) => [id, { name: names[at], idNumber: numbers[at] }])));
    expect(sealed).toHaveLength(10);
    expect(new Set((await scanTables(world, sealed)).found.map((it) => it.split(':')[0]))).toEqual(
      new Set(['household.people', 'household.statements']),
    );
    expect(JSON.stringify(await pageOf(family.id))).toContain(names[0]);
    expect(await erasureOf(await world.officer('auditor'), family.id)).toBeNull();
    neighbourhood = await pageOf(neighbours.id);
    expect(JSON.stringify(neighbourhood)).toContain('示例性高血压');
  });

  it('is erased by the county’s registrar once it need not be kept any longer', async () => {
    await world.pass({ days: 3 * 365 + 10 });
    await erase(await world.officer('registrar'), family.id, family.version);
    await world.settle();
    const proof = await erasureOf(await world.officer('registrar'), family.id);
    expect(proof).toMatchObject({
      document,
      persons: persons()
        .toSorted()
        .map((id) => ({ id, name: null })),
    });
  });

  it('is proven erased by every service: each store that the table of columns calls personal, and nothing left in any', async () => {
    const proof = await erasureOf(await world.officer('auditor'), family.id);
    expect(proofsIn(proof)).toHaveLength(provers.length);
    const listed = proofsIn(proof).flatMap((it) => it.stores);
    const personal = [...readStores(serviceNames)].filter(([, kind]) => kind !== 'neither').map(([store]) => store);
    expect(listed.map(({ store }) => store).toSorted()).toEqual(personal.toSorted());
    expect(listed.filter(({ left }) => left !== 0)).toEqual([]);
    expect(Object.fromEntries(listed.filter(({ destroyed }) => destroyed > 0).map(({ store, destroyed }) => [store, destroyed]))).toEqual({
      'household.people.name_sealed': 3,
      'household.people.id_number_sealed': 3,
      'household.people.id_index': 3,
      'household.people.born': 3,
      'household.people.sex': 3,
      'household.statements.value': 1,
      'household.statements.evidence': 4,
      'medical.patients.id_index': 3,
      'verification.authorisations.document_hash': 1,
      'verification.verification_requests.results': 1,
      'verification.verification_reports.content': 1,
    });
  });

  it('is answered by no door any more: nobody is revealed, and no number leads to anybody', async () => {
    expect(await reveal()).toEqual({});
    expect(await byNumber()).toBeNull();
  });

  it('shows ids where there were persons, and its decision as it was told', async () => {
    const { facts, ...shown } = await pageOf(family.id);
    const nobody = (id: string | undefined) => ({ id, name: null });
    expect(shown).toMatchObject({
      ...{ status: 'ended', erasedOn: world.now().toISOString().slice(0, 10), head: null, members: [] },
      verificationAuthorisations: [
        { documentHash: null, signatures: persons().map((id) => ({ person: { ...nobody(id), idNumber: null } })) },
      ],
      verifications: [{ complete: true, completeness: null, sealIntact: null, results: [], sums: [{ item: 'wage', amount: 720_000 }] }],
      subsistence: [{ id: theCase, status: 'confirmed', applied: { applicant: nobody(persons()[0]) }, decision: { class: 'dibao' } }],
    });
    expect(facts).toEqual([]);
  });

  it('stands in no row of any table, in clear or sealed, and in no event', async () => {
    const { looked, found } = await scanTables(world, [...names, ...numbers, diagnosis, ...sealed]);
    expect(looked).toEqual(
      expect.arrayContaining(['event_log.records', 'household.kit_outbox', 'verification.kit_outcome', 'subsistence.decisions']),
    );
    expect(found).toEqual([]);
  });

  it('leaves its neighbours as they were', async () => {
    expect(await pageOf(neighbours.id)).toEqual(neighbourhood);
  });

  it('leaves an audit that holds, and says who ordered it', async () => {
    for (const { runtime } of world.jiuzhu.services.values()) expect((await verifyAudit(runtime)).breaks).toEqual([]);
    const { runtime } = world.jiuzhu.services.get('household') ?? {};
    const text = `select actor, persons from kit_audit where act = 'eraseHousehold' and outcome = 'accepted'`;
    expect((await runtime?.pool.query(text))?.rows).toEqual([{ actor: 'officer-registrar', persons: persons().toSorted() }]);
  });

  it('is nobody: whoever held the number is registered anew as somebody else', async () => {
    const anew = await aFamily(await world.officer('clerk'), { members: people().slice(0, 1) });
    expect(persons()).not.toContain(anew.members[0]?.person.id);
    expect(await byNumber()).toEqual({ id: anew.id });
    expect(await reveal()).toEqual({});
    const proof = await erasureOf(await world.officer('auditor'), family.id);
    expect(proof?.register.stores.filter(({ left }) => left !== 0)).toEqual([]);
  });
});
