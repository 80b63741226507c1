import { openSubgraph, type Subgraph } from '@jiuzhu/graph-kit';
import { type Actor, type EffectRunner, effectRunner } from '@jiuzhu/service-kit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { graph } from '../src/adapters/graphql.ts';
import { type Agency, anAgency, type Behaves, honest, json } from './agency/an-agency.ts';
import { requested } from './asked.ts';
import { type Opened, openVerification, verifier } from './opened.ts';

const willing: Behaves = (answer, { asked }) => json(answer, honest(asked));
const silent: Behaves = () => undefined;

let bank: Agency;
let tax: Agency;
let v: Opened;
let subgraph: Subgraph;
let runner: EffectRunner | undefined;
beforeAll(async () => {
  [bank, tax] = [await anAgency(willing), await anAgency(willing)];
  const quick = { timeouts: { headersMs: 400, wholeMs: 14_000 }, breaker: { failures: 1_000 }, pace: { atOnce: 2, perMinute: 6_000 } };
  const http = { connector: 'http', ...quick };
  const patient = { ...http, timeouts: { headersMs: 14_000, wholeMs: 14_000 } };
  v = await openVerification({
    config: { AGENCY_SOURCES: JSON.stringify({ bank: { ...http, url: bank.url }, tax: { ...patient, url: tax.url } }) },
  });
  subgraph = await openSubgraph(v.runtime, graph);
});
afterEach(async () => {
  bank.behave(willing);
  await runner?.ended();
});
afterAll(async () => {
  await subgraph.close();
  await v.close();
  await bank.stop();
});

const document = `query ($id: ID!) { verificationRequest(id: $id) { status waitingFor
  failures { person { id } item { code agency } answer code text } } }`;
type Failure = {
  readonly person: { readonly id: string };
  readonly item: { readonly code: string };
  readonly answer: string;
  readonly code: string;
};
type Seen = { readonly status: string; readonly waitingFor: readonly string[]; readonly failures: readonly Failure[] };
const seen = async (id: string, actor: Actor = verifier): Promise<Seen> => {
  const { data, errors } = await subgraph.execute({ query: document, variables: { id } }, { actor, correlationId: 'test' });
  expect(errors).toBeUndefined();
  return (data as { verificationRequest: Seen }).verificationRequest;
};

const asking = async (scope: readonly string[]): Promise<string> => {
  const family = await v.family();
  await v.authorise(family, { scope });
  return requested(v, family.household);
};

describe('what an agency did wrong', () => {
  it.each<readonly [string, Behaves, string]>([
    [
      'answer-about-another-person',
      (answer, { asked }) => json(answer, { persons: [...honest(asked).persons, { ref: '9', idNumber: '1', items: [] }] }),
      'ERROR',
    ],
    ['answered-twice', (answer, { asked }) => json(answer, { persons: [...honest(asked).persons, ...honest(asked).persons] }), 'ERROR'],
    [
      'amount-below-zero',
      (answer, { asked }) =>
        json(answer, honest(asked, { bankAccount: { answer: 'HIT', findings: [{ amount: -1, asOf: '2026-03-01' }] } })),
      'ERROR',
    ],
    ['not-json', (answer) => void answer.end('<p>欧阳金丝雀</p>'), 'ERROR'],
    ['not-in-time', silent, 'TIMEOUT'],
    ['unavailable', (answer) => void answer.writeHead(503).end(), 'ERROR'],
  ])('is kept as %s and shown to the verifier, and nothing of its answer is taken', async (code, behaves, status) => {
    bank.behave(behaves);
    const request = await asking(['bankAccount']);
    await v.perform();
    const { failures, waitingFor } = await seen(request);
    expect(failures.map((it) => [it.item.code, it.answer, it.code])).toEqual(Array(3).fill(['bankAccount', status, code]));
    expect(waitingFor).toEqual([]);
    const [row] = await v.rows('select results from verification_requests where id = $1', [request]);
    for (const it of row?.['results'] as object[]) expect(it).toMatchObject({ status, findings: [] });
  });

  it('is asked again where that may help, under the same id, and no further than its attempts', async () => {
    bank.behave((answer) => void answer.writeHead(503).end());
    const before = bank.received.length;
    await asking(['bankAccount']);
    await v.perform();
    const ids = bank.received.slice(before).map(({ headers }) => headers['idempotency-key']);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(1);
  });

  it('is said of an obligor to whoever weighs the case, and to nobody who speaks with the applicant', async () => {
    bank.behave((answer) => void answer.writeHead(422).end());
    const family = await v.family();
    const [obligor = ''] = await v.oblige(family, 1);
    const signed = [...family.persons, obligor].map((person, at) => ({ person, ...(at === 2 ? { guardian: family.persons[0] } : {}) }));
    await v.authorise(family, { scope: ['bankAccount'], signatures: signed, obligors: true });
    const request = await requested(v, family.household);
    await v.perform();
    const persons = async (purpose?: string) =>
      (await seen(request, { ...verifier, ...(purpose ? { purpose } : {}) })).failures.map((it) => it.person.id);
    expect(await persons('economic-verification')).toContain(obligor);
    expect(new Set(await persons())).toEqual(new Set(family.persons));
  });

  it('leaves nothing of what household revealed in any row, though it was written to an agency', async () => {
    expect(bank.received.length).toBeGreaterThan(5);
    expect(v.secrets).toContain(bank.received[0]?.asked.persons[0]?.name);
    const tables = await v.rows(`select format('%I', tablename) as name from pg_tables where schemaname = 'verification'`);
    for (const { name: table } of tables) {
      const rows = await v.rows(`select t::text as text from ${String(table)} t`);
      for (const secret of v.secrets)
        expect(
          rows.some(({ text }) => String(text).includes(secret)),
          String(table),
        ).toBe(false);
    }
  });
});

describe('an agency that does not answer', () => {
  it('holds up no other: it is asked no more than it bears, and all else is answered meanwhile', async () => {
    tax.behave(silent);
    const requests: string[] = [];
    for (let n = 0; n < 8; n += 1) requests.push(await asking(['bankAccount', 'taxPayment']));
    const before = bank.received.length;
    const going = (runner = effectRunner(v.runtime));
    const waiting = async (): Promise<unknown> => {
      await going.round();
      return Promise.all(requests.map(async (id) => (await seen(id)).waitingFor.join()));
    };
    await expect.poll(waiting, { timeout: 10_000 }).toEqual(requests.map(() => '税务部门'));
    expect(tax.open()).toBe(2);
    expect(tax.received).toHaveLength(2);
    expect(bank.received.length - before).toBe(8);
    expect(bank.most()).toBeLessThanOrEqual(2);
    const attempts = `select distinct attempts from kit_effect where ended is null and leased_until is null`;
    expect(await v.rows(attempts)).toEqual([{ attempts: 0 }]);
    expect(v.runtime.pool.waitingCount).toBe(0);
    await tax.stop();
  });
});
