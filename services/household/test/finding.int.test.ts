import { randomUUID } from 'node:crypto';
import type { Envelope } from '@jiuzhu/event-log';
import { caseMoved } from '@jiuzhu/schema/events/case-moved.ts';
import { BadArguments, jobProgress, reactor, runJobs, runRoute, startJob } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFamily, aMember, aNumber, aRegistration, farVillage, otherVillage, village } from '../src/testing/builders.ts';
import { clerk, farClerk, openHousehold, type Opened, registrar } from './opened.ts';

let h: Opened;
beforeAll(async () => {
  h = await openHousehold();
});
afterAll(() => h.close());

const register = async (input: object, actor = clerk): Promise<string> => (await h.act('registerHousehold', input, actor)).id;
const verifier = { id: 'verifier-1', agency: 'county-990000', roles: ['verifier'], region: '990000', level: 'county' } as const;

describe('finding a household', () => {
  it('pages through one’s region in the order of registration, each once and none of another’s', async () => {
    const ids = await Promise.all(
      ['2026-01-03', '2026-01-01', '2026-01-02', '2026-01-02'].map((on) => register(aRegistration({ region: otherVillage, on }))),
    );
    await register(aRegistration({ region: farVillage }), farClerk);
    const query = `query ($after: String) { households(region: "${otherVillage}", status: active, first: 3, after: $after) {
      edges { cursor node { id registeredOn } } pageInfo { hasNextPage endCursor } } }`;
    type Page = { edges: { node: { id: string; registeredOn: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    const page = async (after?: string) => (await h.query<{ households: Page }>(query, { after })).households;
    const first = await page();
    const second = await page(first.pageInfo.endCursor);
    const nodes = [...first.edges, ...second.edges].map(({ node }) => node);
    expect(nodes.map(({ registeredOn }) => registeredOn)).toEqual(['2026-01-01', '2026-01-02', '2026-01-02', '2026-01-03']);
    expect(nodes.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect([first, second].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
    expect(await h.query('{ households(region: "990000002") { edges { cursor } } }')).toEqual({ households: { edges: [] } });
  });

  it('asks the database as often for twenty households as for one', async () => {
    for (let count = 0; count < 20; count += 1) await register(aFamily({ region: village }));
    const query = `query ($first: Int!) { households(region: "${village}", first: $first) { edges { node { version head { name } members { person { born idNumber } }
      facts { amount } } } } }`;
    const asked = async (first: number) => {
      const before = h.statements.length;
      await h.query(query, { first });
      return h.statements.slice(before).toSorted();
    };
    expect(await asked(20)).toEqual(await asked(1));
  });

  it('begins at the beginning for a cursor that it never gave, and finds nothing by an id that is none', async () => {
    const cursors = ['x', '\0', 'WyIyMDI2LTAyLTMwIiwieCJd', Buffer.from('["2026-02-30","x"]').toString('base64url')];
    for (const after of cursors) {
      await h.query(
        'query ($after: String) { households(first: 1, after: $after) { edges { cursor } } cases(after: $after) { edges { cursor } } }',
        { after },
      );
    }
    const nothing = 'query ($id: ID!) { household(id: $id) { id } person(id: $id) { id } case(id: $id) { id } }';
    for (const id of ['x', '\0', '', '<>']) expect(await h.query(nothing, { id })).toEqual({ household: null, person: null, case: null });
    expect(await h.query('query ($code: String!) { regions(within: $code) { code } }', { code: '\0' })).toEqual({ regions: [] });
  });

  it('goes by a member’s ID number, for a clerk or a verifier of the place, and is on record', async () => {
    const idNumber = aNumber();
    const id = await register(aRegistration({ members: [aMember({ relation: 'head' }), aMember({ idNumber })] }));
    const find = (actor: typeof clerk, number = idNumber) =>
      h.query('query ($n: String!) { householdByIdNumber(idNumber: $n) { id } }', { n: number }, actor);
    expect(await find(clerk, ` ${idNumber.toLowerCase()}`)).toEqual({ householdByIdNumber: { id } });
    expect(await find(farClerk)).toEqual({ householdByIdNumber: null });
    expect(await find(clerk, aNumber())).toEqual({ householdByIdNumber: null });
    await expect(find({ ...clerk, roles: ['reviewer'] })).rejects.toThrow('FORBIDDEN');
    expect(await h.rows("select from kit_audit where outcome = 'read' and fields = '{id-number}'")).not.toEqual([]);
  });
});

describe('the one door to names and numbers', () => {
  const asking = (actor: object) => ({ actor: { ...verifier, ...actor }, correlationId: 'test' });
  const purpose = 'economic-verification';

  it('resolves numbers and reveals persons to whom the purpose is given, and writes down whom', async () => {
    const idNumber = aNumber();
    await register(aRegistration({ members: [aMember({ relation: 'head', name: '测试甲', idNumber })] }));
    const resolved = (await runRoute(h.runtime, 'resolve', { numbers: [idNumber, aNumber()] }, asking({}))) as { personIds: string[] };
    const [person = ''] = resolved.personIds;
    expect(resolved.personIds).toEqual([expect.any(String), null]);
    const body = { persons: [person, randomUUID()], fields: ['name', 'id-number'], purpose };
    expect(await runRoute(h.runtime, 'reveal', body, asking({ purpose }))).toEqual({ [person]: { name: '测试甲', idNumber } });
    expect(await runRoute(h.runtime, 'reveal', body, asking({}))).toEqual({});
    expect(await runRoute(h.runtime, 'reveal', body, asking({ purpose, region: '990000002' }))).toEqual({});
    await expect(runRoute(h.runtime, 'reveal', { ...body, purpose: 'curiosity' }, asking({ purpose }))).rejects.toThrow(BadArguments);
    const audit = await h.rows("select persons, fields, purpose from kit_audit where act = 'reveal'");
    expect(audit).toEqual([{ persons: [person], fields: ['id-number', 'name'], purpose }]);
  });
});

describe('the ledger of cases', () => {
  const moved = caseMoved('subsistence');
  const event = (version: number, household: string, more: object): Envelope => ({
    id: randomUUID(),
    owner: 'subsistence',
    type: moved.type,
    stream: `household/${household}`,
    version,
    at: h.now(),
    correlationId: 'test',
    data: { ...moved.example, householdId: household, ...more },
  });

  it('follows the owners, one worklist for all, the case due first before the others', async () => {
    const react = reactor(h.runtime);
    const household = await register(aRegistration());
    const [caseId, later] = [`subsistence-case/${randomUUID()}`, `subsistence-case/${randomUUID()}`];
    await react([event(1, household, { caseId, region: village, dueOn: '2026-03-20' })]);
    await react([event(2, household, { caseId: later, region: village, openedOn: '2026-03-03', dueOn: undefined })]);
    await react([event(3, household, { caseId, region: village, status: 'confirmed', dueOn: '2026-03-10' })]);
    const fields = 'edges { node { __typename id status dueOn household { id } } }';
    const answer = await h.query(
      `query ($id: ID!) { household(id: $id) { cases { ${fields} } } cases(dueBefore: "2026-03-11") { ${fields} } all: cases { edges { node { id } } } }`,
      {
        id: household,
      },
    );
    const node = { __typename: 'SubsistenceCase', id: caseId, status: 'confirmed', dueOn: '2026-03-10', household: { id: household } };
    expect(answer).toMatchObject({
      household: { cases: { edges: [{ node }, { node: { id: later, dueOn: null } }] } },
      cases: { edges: [{ node }] },
      all: { edges: [{ node: { id: caseId } }, { node: { id: later } }] },
    });
    expect(await h.query('{ cases { edges { node { id } } } }', {}, farClerk)).toEqual({ cases: { edges: [] } });
  });

  it('types a case that it does not know yet by its id, with nothing else said', async () => {
    const id = `medical-case/${randomUUID()}`;
    const representations = [
      { __typename: 'MedicalCase', id },
      { __typename: 'AssistanceCase', id },
      { __typename: 'AssistanceCase', id: 'nonsense' },
    ];
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on MedicalCase { id status household { id } } } }`;
    const unknown = { __typename: 'MedicalCase', id, status: null, household: null };
    expect(await h.query(query, { representations })).toEqual({ _entities: [unknown, unknown, null] });
    expect(await h.query('query ($id: ID!) { case(id: $id) { id } }', { id })).toEqual({ case: null });
  });
});

describe('the rotation of keys', () => {
  it('brings all that is sealed under the new key, and finds everybody as before', async () => {
    const idNumber = aNumber();
    const traits = { illness: { major: true, diagnosis: '某种重病' } };
    const household = await register(aRegistration({ members: [aMember({ relation: 'head', idNumber, traits })] }));
    const find = () => h.query('query ($n: String!) { householdByIdNumber(idNumber: $n) { id } }', { n: idNumber });
    const job = await startJob(h.runtime, 'rotateKeys', {}, randomUUID(), { actor: registrar, correlationId: 'test' });
    const keyId = h.runtime.vault.currentKeyId;
    expect(await find()).toEqual({ householdByIdNumber: { id: household } });
    while ((await runJobs(h.runtime)) > 0);
    expect(await jobProgress(h.runtime, job)).toMatchObject({ state: 'done', faulted: 0 });
    const stale = `select p.id from people p left join statements s on s.person_id = p.id and s.kind = 'illness'
      where p.key_id <> $1 or p.name_sealed not like $1 || ':%' or p.id_number_sealed not like $1 || ':%' or p.id_index not like $1 || ':%'
        or s.value ->> 'diagnosis' not like $1 || ':%'`;
    expect(await h.rows(stale, [keyId])).toEqual([]);
    expect(await find()).toEqual({ householdByIdNumber: { id: household } });
    const again = { ...aRegistration({ members: [aMember({ relation: 'head', idNumber })] }) };
    expect(await h.act('registerHousehold', again)).toMatchObject({ code: 'PERSON_IN_ANOTHER_HOUSEHOLD' });
  });
});
