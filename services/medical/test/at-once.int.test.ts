import { randomUUID } from 'node:crypto';
import { openSubgraph, type Subgraph } from '@jiuzhu/graph-kit';
import { readSubgraphSdl } from '@jiuzhu/schema';
import type { Actor } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graph } from '../src/adapters/graphql.ts';
import { aSubmission, idIn, type Opened, openMedical, window } from './opened.ts';

let m: Opened;
let hospital: string;
beforeAll(async () => {
  m = await openMedical();
  hospital = await m.hospital();
});
afterAll(() => m.close());

type Year = { readonly paid: number; readonly deductible: number; readonly tilt: number; readonly paid_limit: number };
const yearOf = async (person: string): Promise<Year | undefined> =>
  (
    await m.rows('select paid::int, deductible::int, tilt::int, paid_limit::int from person_years where person_id = $1', [person])
  )[0] as never;
/** What the settlements that stand have used, summed up. */
const sumsOf = async (person: string): Promise<unknown> =>
  (
    await m.rows(
      `select sum((outcome -> 'charge' ->> 'paid')::int)::int as paid, sum((outcome -> 'charge' ->> 'deductible')::int)::int as deductible,
        sum((outcome -> 'charge' ->> 'tilt')::int)::int as tilt
      from settlements s where person_id = $1 and not exists (select from settlement_reversals r where r.settlement_id = s.id)`,
      [person],
    )
  )[0];

describe('fifty bills at once', () => {
  it('of one person are paid to the cap of the year together, and not a fen beyond', async () => {
    const { person, number } = await m.recipient();
    const answers = await Promise.all(Array.from({ length: 50 }, () => m.submit(hospital, number)));
    expect(answers.every(({ accepted }) => accepted)).toBe(true);
    const settled = await Promise.all(answers.map((it) => m.settled(it)));
    expect(settled.reduce((sum, { outcome }) => sum + outcome.charge.paid, 0)).toBe(1_000_000);
    expect(await yearOf(person)).toMatchObject({ paid: 1_000_000, paid_limit: 1_000_000 });
    expect(await sumsOf(person)).toMatchObject({ paid: 1_000_000 });
  });

  it('some of them taken back meanwhile, leave the year with what those that stand have used', async () => {
    const { person, number } = await m.recipient();
    const settled = await Promise.all(Array.from({ length: 20 }, () => m.submit(hospital, number)));
    const acts = settled.flatMap((it, at) => [
      m.submit(hospital, number),
      ...(at % 2 === 0 ? [m.run('reverseSettlement', { settlement: idIn(it), reason: 'REFUNDED' })] : []),
    ]);
    expect((await Promise.all(acts)).every(({ accepted }) => accepted)).toBe(true);
    const { paid_limit: _, ...used } = (await yearOf(person)) ?? {};
    expect(used).toEqual(await sumsOf(person));
  });

  it('of many people are each paid as if they came alone', async () => {
    const patients = await Promise.all(Array.from({ length: 10 }, () => m.recipient()));
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => m.submit(hospital, patients[at % 10]?.number ?? '')));
    for (const answer of answers) expect((await m.settled(answer)).outcome.paid).toBe(70_000);
    for (const { person } of patients) expect(await yearOf(person)).toMatchObject({ paid: 350_000 });
  });

  it('that are one bill are one settlement, whichever of them comes first', async () => {
    const { person, number } = await m.recipient();
    const bill = { billNumber: `ZY-${randomUUID()}` };
    const answers = await Promise.all(Array.from({ length: 50 }, () => m.submit(hospital, number, bill)));
    expect(new Set(answers.map(idIn)).size).toBe(1);
    expect(await yearOf(person)).toMatchObject({ paid: 70_000 });
  });

  it('that are one bill of somebody whom nobody knows are one settlement too', async () => {
    const bill = { billNumber: `ZY-${randomUUID()}` };
    const answers = await Promise.all(Array.from({ length: 20 }, () => m.submit(hospital, '990000195001019990', bill)));
    const settled = answers.flatMap((it) => (it.accepted ? [idIn(it)] : []));
    expect(new Set(settled).size).toBe(1);
    // whoever came in between twice over is told to ask again
    expect(answers.flatMap((it) => (it.accepted || it.problem.problem === 'Busy' ? [] : [it.problem.problem]))).toEqual([]);
    expect(idIn(await m.submit(hospital, '990000195001019990', bill))).toBe(settled[0]);
  });
});

describe('two officers who designate one hospital at once', () => {
  it('make one provider with both contracts, each under the lock of the row that is then there', async () => {
    const code = `H${String(Math.floor(Math.random() * 1e11)).padStart(11, '0')}`;
    const contract = (from: string, until: string) => m.hospital({ providerCode: code, from, until });
    const [one, other] = await Promise.all([contract('2025-01-01', '2025-12-31'), contract('2026-01-01', '2026-12-31')]);
    expect(one).toBe(other);
    expect(await m.rows('select from_day::text from provider_contracts where provider_id = $1 order by from_day', [one])).toEqual([
      { from_day: '2025-01-01' },
      { from_day: '2026-01-01' },
    ]);
    const audited = await m.rows(`select stream from kit_audit where act = 'designateProvider' order by seq desc limit 2`);
    expect(audited.map(({ stream }) => stream)).toEqual([`provider/${one}`, `provider/${one}`]);
  });

  it('for the same days make one contract, and the second is told of the first', async () => {
    const code = `H${String(Math.floor(Math.random() * 1e11)).padStart(11, '0')}`;
    const again = async () => m.hospital({ providerCode: code }).catch((fault: unknown) => (fault as Error).message);
    const answers = await Promise.all([again(), again()]);
    expect(answers.filter((it) => it === 'ContractOverlaps')).toHaveLength(1);
  });
});

describe('a settlement', () => {
  it('is the same statements whatever was settled before', async () => {
    const { number } = await m.recipient();
    const sent = async (): Promise<readonly string[]> => {
      m.statements.length = 0;
      await m.submit(hospital, number);
      return [...m.statements].toSorted();
    };
    await m.submit(hospital, number);
    const first = await sent();
    for (let nth = 0; nth < 30; nth += 1) await m.submit(hospital, number);
    expect(await sent()).toEqual(first);
    expect(first.filter((name) => /^(bill|kit)-/.test(name))).toHaveLength(6);
  });
});

describe('the answer of a settlement', () => {
  let subgraph: Subgraph;
  beforeAll(async () => void (subgraph = await openSubgraph(m.runtime, graph)));
  afterAll(() => subgraph.close());

  const reason =
    'code text amount ratio limit article standard { parameter region from illustrative title number issuer } facts { kind stream version asOf }';
  const fields = `id provider { id name } providerCode case billNumber patient { id } class kind place referred emergency epidemic admittedOn dischargedOn year
    totalCost inPolicyCost basicPaid catastrophicPaid supplementaryPaid paid paidText tiltPaid leftToPatient leftToPatientText charity { id amount } charityPaid
    leftAfterCharity leftAfterCharityText reasons { ${reason} } settledOn reversal { id reason on }`;
  const settling = `mutation ($input: SettleBillInput!) { settleBill(input: $input) { __typename ... on MedicalSettlement { ${fields} } ... on Problem { code } } }`;
  const asking = `query ($id: ID!) { medicalSettlement(id: $id) { __typename ${fields} } }`;
  const execute = async (query: string, variables: Record<string, unknown>, actor: Actor = window) => {
    m.statements.length = 0;
    const { data, errors } = await subgraph.execute({ query, variables, operationName: undefined }, { actor, correlationId: randomUUID() });
    expect(errors).toBeUndefined();
    return data as Record<string, Record<string, unknown> | null>;
  };
  const settle = async (bill: object, actor?: Actor) =>
    (await execute(settling, { input: { idempotencyKey: randomUUID(), ...bill } }, actor))['settleBill'] ?? {};
  const asked = async (id: unknown, actor?: Actor) => (await execute(asking, { id }, actor))['medicalSettlement'];
  const isRead = (): boolean => m.statements.some((name) => name.startsWith('settlements-read'));

  it('is field by field what a query answers for it afterwards, though nothing was read for it', async () => {
    const declared = /type MedicalSettlement @key\(fields: "id"\) \{\n([\s\S]*?)\n\}/.exec(readSubgraphSdl('medical'))?.[1] ?? '';
    const names = [...declared.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name ?? '');
    const { number } = await m.recipient();
    const fresh = await settle(aSubmission(hospital, number));
    expect(isRead()).toBe(false);
    expect(Object.keys(fresh).toSorted()).toEqual(['__typename', ...names].toSorted());
    expect(fresh).toMatchObject({
      __typename: 'MedicalSettlement',
      paid: 70_000,
      leftToPatient: 30_000,
      provider: { id: hospital },
      patient: null,
    });
    expect(await asked(fresh['id'])).toEqual(fresh);
    expect(isRead()).toBe(true);
  });

  it('is the same for the same bill again, and for a key that was used', async () => {
    const { number } = await m.recipient();
    const bill = aSubmission(hospital, number);
    const once = { idempotencyKey: randomUUID(), ...bill };
    const fresh = await settle(once);
    expect(await settle(bill)).toEqual(fresh);
    expect(await settle(once)).toEqual(fresh);
  });

  it('says what came of the settlement since, where the same bill comes again', async () => {
    const { number } = await m.recipient();
    const once = { idempotencyKey: randomUUID(), ...aSubmission(hospital, number) };
    const { id } = await settle(once);
    await m.run('reverseSettlement', { settlement: id, reason: 'REFUNDED' });
    const again = await settle(once);
    expect(again).toMatchObject({ id, reversal: { reason: 'REFUNDED' } });
    expect(await asked(id)).toEqual(again);
  });

  it('of somebody whom nobody knows is that of a query too', async () => {
    const fresh = await settle(aSubmission(hospital, '990000195001019990'));
    expect(fresh).toMatchObject({ class: null, paid: 0 });
    expect(await asked(fresh['id'])).toEqual(fresh);
  });

  it('is nothing to whoever submits for another provider, by the bill or by its id', async () => {
    const { number } = await m.recipient();
    const bill = aSubmission(hospital, number);
    const stranger = { ...window, id: 'window-2', agency: 'hospital-2' };
    const { id } = await settle(bill);
    expect(await settle(bill, stranger)).toEqual({ __typename: 'ProviderUnknown', code: 'PROVIDER_UNKNOWN' });
    expect(await asked(id, stranger)).toBeNull();
    expect(await asked(id, { ...window, id: 'insurer', agency: 'insurer-1' })).toMatchObject({ id });
  });
});
