import { readStandards } from '@jiuzhu/policy';
import { openSubgraph, type Subgraph } from '@jiuzhu/graph-kit';
import { type Actor } from '@jiuzhu/service-kit';
import { isSigned } from '@jiuzhu/vault';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graph } from '../src/adapters/graphql.ts';
import { checkDocument } from '../src/adapters/database/report-document.ts';
import { sealOf } from '../src/adapters/ports/seal.ts';
import { theLimits } from '../src/testing/builders.ts';
import { deposit, eventsOf, reportsOf, requested } from './asked.ts';
import { clerk, type Opened, openVerification, verifier } from './opened.ts';

const ref = { doc: '示例', title: '示例', issuer: '示例' };
const values = (value: unknown) => [{ from: '2020-01-01', publishedAt: '2020-01-01', value, illustrative: true, ref }];
const written = theLimits
  .filter(({ id }) => !id.endsWith('machinery'))
  .map(({ id, unit, value }) => ({ name: `${id}.yaml`, text: JSON.stringify({ id, unit, region: '99', values: values(value) }) }));
const standards = readStandards(written, { allowIllustrative: true });

let v: Opened;
let subgraph: Subgraph;
beforeAll(async () => {
  v = await openVerification({ standards, config: { SIMULATED_SOURCES: JSON.stringify({ hiddenOneIn: 1 }) } });
  subgraph = await openSubgraph(v.runtime, graph);
});
afterAll(async () => {
  await subgraph.close();
  await v.close();
});

const atWork: Actor = { ...verifier, purpose: 'economic-verification' };
const asked = `query ($id: ID!) { verificationReport(id: $id) { number document signedBy sealIntact
  obligors { person { id } relation signed complete sums { item amount } results { item { code } answer } }
  flags { code } limits { rule verdict text } verdict { word rules items }
  signatory { agency commissionedBy { officer agency } } results { item { code } asOf } } }`;
type Shown = {
  readonly number: string;
  readonly document: string | null;
  readonly sealIntact: boolean;
  readonly obligors:
    | readonly {
        readonly person: { readonly id: string };
        readonly signed: boolean;
        readonly sums: readonly { readonly amount: number }[];
      }[]
    | null;
  readonly limits: readonly { readonly rule: string; readonly verdict: string; readonly text: string }[];
  readonly verdict: { readonly word: string; readonly rules: readonly string[] };
  readonly signatory: object;
  readonly results: readonly { readonly asOf: string | null }[];
};
const shown = async (id: string | undefined, actor: Actor): Promise<Shown> => {
  const { data, errors } = await subgraph.execute({ query: asked, variables: { id } }, { actor, correlationId: 'test' });
  expect(errors).toBeUndefined();
  return (structuredClone(data) as { verificationReport: Shown }).verificationReport;
};

/** For extreme difficulty: one obligor signed, one did not; everybody has a deposit that nobody declared. */
async function reported(more: object = {}) {
  const family = await v.family([deposit]);
  const obligors = await v.oblige(family, 2);
  const [head = '', spouse, child] = family.persons;
  const signatures = [{ person: head }, { person: spouse }, { person: child, guardian: head }, { person: obligors[0] }];
  const given = await v.authorise(family, { obligors: true, signatures, ...more });
  if (!given.accepted) throw new Error(given.problem.problem);
  await requested(v, family.household);
  await v.perform();
  const [report] = await reportsOf(v, family.household);
  if (!report) throw new Error('no report');
  return { family, obligors, report };
}

describe('a statutory obligor', () => {
  it('who signed is asked about, apart from the household; of one who did not, nobody was asked and the report says so', async () => {
    const before = v.revealed.length;
    const { family, obligors, report } = await reported();
    const [signed = '', unsigned = ''] = obligors;
    expect(v.revealed.slice(before).flat()).toContain(signed);
    expect(v.revealed.slice(before).flat()).not.toContain(unsigned);
    const [one, other] = report.report.obligors.toSorted((it) => (it.personId === signed ? -1 : 1));
    expect(one).toMatchObject({ personId: signed, signed: true, complete: true, sums: [{ item: 'deposit' }] });
    expect(other).toMatchObject({ personId: unsigned, signed: false, complete: false, sums: [] });
    expect(new Set(other?.results.map(({ status }) => status))).toEqual(new Set(['NOT_AUTHORISED']));
    expect(report.report.results.map(({ personId }) => personId)).not.toContain(signed);
    const theirs = one?.sums[0]?.amount ?? 0;
    const members = report.report.results.flatMap(({ item, findings }) =>
      item === 'bankAccount' ? findings.map(({ amount }) => Number(amount)) : [],
    );
    expect(report.report.sums.find(({ item }) => item === 'deposit')?.amount).toBe(members.reduce((sum, it) => sum + it, 0));
    expect(theirs).toBeGreaterThan(0);

    const [told] = await eventsOf(v, family.household, 'verification.report-issued.v1');
    expect(told?.['data']).toMatchObject({ sums: report.report.sums, complete: true });
    expect((told?.['data'] as { obligors: unknown[] }).obligors).toEqual(
      expect.arrayContaining([
        { personId: signed, authorised: true, complete: true, sums: [{ kind: 'property', item: 'deposit', amount: theirs, count: 1 }] },
        { personId: unsigned, authorised: false, complete: false, sums: [] },
      ]),
    );
  });

  it('is no signer where the authorisation is not for extreme difficulty, and no minor signs alone', async () => {
    const family = await v.family();
    const [obligor] = await v.oblige(family, 1);
    const [head = '', spouse, child] = family.persons;
    const signatures = [{ person: head }, { person: spouse }, { person: child, guardian: head }, { person: obligor }];
    expect(await v.authorise(family, { signatures })).toMatchObject({ problem: { problem: 'SignersUnknown', persons: [obligor] } });
    expect(
      await v.authorise(family, { signatures: [...signatures.slice(0, 3), { person: obligor, guardian: child }], obligors: true }),
    ).toMatchObject({
      problem: { problem: 'SignersMissing', persons: [obligor] },
    });
    expect(await v.authorise(family, { obligors: true, purpose: 'HOUSING_FUND' })).toMatchObject({
      problem: { problem: 'InvalidInput', path: ['obligors'] },
    });
  });

  it('is shown to whoever weighs the case, and to nobody who speaks with the applicant', async () => {
    const { report } = await reported();
    const { id } = report.report;
    expect((await shown(id, atWork)).obligors).toHaveLength(2);
    const reviewer: Actor = { ...clerk, roles: ['reviewer'], purpose: 'assistance-application' };
    expect((await shown(id, reviewer)).obligors).toHaveLength(2);
    for (const actor of [clerk, { ...clerk, purpose: 'assistance-application' }, verifier, { ...reviewer, level: 'village' as const }])
      expect((await shown(id, actor)).obligors).toBeNull();
  });
});

describe('a report', () => {
  it('names each limit that is exceeded, what is not set, the day of each answer and who signs for it', async () => {
    const { report } = await reported();
    const seen = await shown(report.report.id, atWork);
    expect(seen.limits.filter(({ verdict }) => verdict === 'not-set')).toEqual([
      { rule: 'subsistence.property.machinery', verdict: 'not-set', text: '本地区未公布此项限额，未作比较' },
    ]);
    expect(seen.limits.find(({ rule }) => rule === 'subsistence.property.vehicles/dibao')).toEqual({
      rule: 'subsistence.property.vehicles/dibao',
      verdict: 'within',
      text: '限额 0，已知 0：未超限',
    });
    expect(seen.verdict.word).toBe(seen.verdict.rules.length > 0 ? 'OVER_LIMIT' : 'DOUBT');
    expect(seen.results.every(({ asOf }) => asOf === '2026-03-02')).toBe(true);
    expect(seen.signatory).toEqual({ agency: 'county-990000', commissionedBy: { officer: 'clerk-1', agency: 'township-990000001' } });
  });

  it('is exported whole, as a document that its public key checks, to whoever may see all of it', async () => {
    const { report } = await reported();
    const { document, signedBy } = (await shown(report.report.id, atWork)) as Shown & { readonly signedBy: string };
    const check = (text: string) => checkDocument(text, (signed, signature) => isSigned(signed, signature, [signedBy]));
    expect(check(document ?? '')).toEqual({ number: report.number, seal: report.seal });
    expect(check((document ?? '').replace(report.number, 'HD-990000-2026-99999999'))).toEqual({ fault: 'seal-broken' });
    for (const actor of [clerk, verifier, { ...atWork, level: 'village' as const }])
      expect((await shown(report.report.id, actor)).document).toBeNull();
  });

  it('does not pass for whole when a digit was changed behind the service and its seal made anew', async () => {
    const { report } = await reported();
    const forged = { ...report.sealed, validUntil: '2099-12-31' };
    const admin = new pg.Client({ connectionString: v.database.urls['verification']?.owner ?? '' });
    await admin.connect();
    const change = 'update verification_reports set content = $2, seal = $3 where id = $1';
    await admin.query(change, [report.report.id, JSON.stringify(forged), sealOf(forged)]);
    await admin.end();
    expect(await shown(report.report.id, atWork)).toMatchObject({ sealIntact: false });
  });

  it('is numbered by county and year, from one, none left out', async () => {
    const numberOf = async (): Promise<readonly [string, number]> => {
      const { number } = (await reported({ validUntil: '2028-03-01' })).report;
      return [number.slice(0, -8), Number(number.slice(-8))];
    };
    const [[, one], [first, two]] = [await numberOf(), await numberOf()];
    expect([first, two]).toEqual(['HD-990000-2026-', one + 1]);
    expect(await v.rows('select count(*)::int as n from verification_reports')).toEqual([{ n: two }]);
    v.forward(365);
    expect(await numberOf()).toEqual(['HD-990000-2027-', 1]);
  });
});
