import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idIn, type Opened, openMedical } from './opened.ts';

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
