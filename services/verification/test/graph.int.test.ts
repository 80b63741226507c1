import { openSubgraph, type Subgraph } from '@jiuzhu/graph-kit';
import type { Actor } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graph } from '../src/adapters/graphql.ts';
import { deposit } from './asked.ts';
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

type Json = { readonly [key: string]: Json } & readonly Json[] & string;

const ask = async (query: string, variables: Readonly<Record<string, unknown>>, actor: Actor = verifier): Promise<Json> => {
  const { data, errors } = await subgraph.execute({ query, variables }, { actor, correlationId: 'test' });
  expect(errors).toBeUndefined();
  return structuredClone(data) as unknown as Json;
};

const atWork = { ...verifier, purpose: 'economic-verification' };

const verified = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Household {
  verificationAuthorisations { purpose inForce scope { code name agencyName } signatures { person { id } guardian { id } } }
  verificationRequests { status waitingFor reports { id } }
  verifications { number complete completeness sealIntact supersedes { id } request { id } authorisation { id }
    sums { item amount amountText count } differences { text } doubts { code text }
    results { person { id } item { code } answer findings { amountText } } } } } }`;

describe('the graph of verification', () => {
  it('leads from the authorisation to the report, sensitive answers only for those at work', async () => {
    const { household, persons } = await v.family([deposit]);
    const authorise = `mutation ($input: AuthoriseVerificationInput!) { authoriseVerification(input: $input) { __typename
      ... on VerificationAuthorisation { id inForce } ... on SignersMissing { code message path persons } } }`;
    const [head, spouse, child] = persons;
    const input = {
      idempotencyKey: `graph-${household}`,
      household,
      purpose: 'SOCIAL_ASSISTANCE',
      signatures: [{ person: head }, { person: spouse }],
      signedOn: '2026-03-02',
      validUntil: '2027-03-01',
      documentHash: 'a'.repeat(64),
    };
    expect(await ask(authorise, { input }, clerk)).toEqual({
      authoriseVerification: {
        __typename: 'SignersMissing',
        code: 'SIGNERS_MISSING',
        message: '还有 1 名成员未签署授权书：成年人应本人签署，未成年人由监护人代签',
        path: ['signatures'],
        persons: [child],
      },
    });
    const signed = {
      ...input,
      idempotencyKey: `graph-2-${household}`,
      signatures: [...input.signatures, { person: child, guardian: head }],
    };
    expect(await ask(authorise, { input: signed }, clerk)).toMatchObject({
      authoriseVerification: { __typename: 'VerificationAuthorisation', inForce: true },
    });

    const request = `mutation ($input: RequestVerificationInput!) { requestVerification(input: $input) { __typename
      ... on VerificationRequest { id status dueOn waitingFor } } }`;
    const asked = await ask(request, { input: { idempotencyKey: `graph-3-${household}`, household, purpose: 'SOCIAL_ASSISTANCE' } }, clerk);
    expect(asked).toMatchObject({ requestVerification: { status: 'ASKING', dueOn: '2026-03-09' } });
    expect(asked['requestVerification']?.['waitingFor']).toContain('商业银行');
    await v.perform();

    const of = [{ __typename: 'Household', id: household }];
    const seen = async (actor: Actor) => (await ask(verified, { of }, actor))['_entities']?.[0] as Json;
    const report = (await seen(atWork))['verifications']?.[0];
    expect(report).toMatchObject({ complete: true, completeness: '应查 36 项，已答复 36 项', sealIntact: true, supersedes: null });
    expect(report?.['sums']).toEqual([{ item: 'deposit', amount: 1_000_000, amountText: '10,000.00 元', count: 1 }]);
    const codes = (it: Json | undefined) =>
      new Set((it?.['results'] as unknown as { item: { code: string } }[]).map(({ item }) => item.code));
    expect(codes(report)).toContain('death');
    const byClerk = await seen(clerk);
    expect(codes(byClerk['verifications']?.[0])).not.toContain('death');
    expect(codes(byClerk['verifications']?.[0])).toContain('vehicle');
    expect(byClerk['verificationRequests']).toMatchObject([{ status: 'REPORTED', waitingFor: [] }]);
  });

  it('shows nothing to an office of another region, nor to a role that has no part in it', async () => {
    const { household } = await v.family();
    const of = [{ __typename: 'Household', id: household }];
    const nothing = { verificationAuthorisations: null, verificationRequests: null, verifications: null };
    expect((await ask(verified, { of }, { ...verifier, region: '110000' }))['_entities']).toEqual([nothing]);
    expect((await ask(verified, { of }, { ...verifier, roles: ['partner'] }))['_entities']).toEqual([nothing]);
  });

  it('answers an id that is none like one that is not there', async () => {
    const query = '{ verificationReport(id: "x") { id } verificationRequest(id: "00000000-0000-8000-8000-000000000000") { id } }';
    expect(await ask(query, {})).toEqual({ verificationReport: null, verificationRequest: null });
  });

  it('sends as many statements for twenty households as for one', async () => {
    const counted = async (n: number): Promise<number> => {
      const families = await Promise.all(Array.from({ length: n }, () => v.family([deposit])));
      for (const family of families) {
        await v.authorise(family);
        await v.run('requestVerification', { household: family.household, purpose: 'SOCIAL_ASSISTANCE' });
      }
      for (let i = 0; i < n; i += 1) await v.perform();
      v.statements.length = 0;
      const of = families.map(({ household }) => ({ __typename: 'Household', id: household }));
      const { _entities } = await ask(verified, { of }, atWork);
      expect((_entities as unknown as { verifications: unknown[] }[]).every(({ verifications }) => verifications.length === 1)).toBe(true);
      return v.statements.length;
    };
    const one = await counted(1);
    expect(one).toBeGreaterThan(3);
    expect(await counted(20)).toBe(one);
  });
});
