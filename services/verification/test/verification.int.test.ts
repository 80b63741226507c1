import pg from 'pg';
import type { Day, Id } from '@jiuzhu/kernel';
import { householdMoved } from '@jiuzhu/schema/events/household/household-moved.ts';
import { ask, runEffects } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KeptReport } from '../src/adapters/database/reports.ts';
import { reportById } from '../src/queries/report-by-id.ts';
import { deposit, eventsOf, reportsOf, requested, wage } from './asked.ts';
import { clerk, type Opened, openVerification, until, verifier } from './opened.ts';

let v: Opened;
beforeAll(async () => void (v = await openVerification()));
afterAll(() => v.close());
beforeEach(() => {
  for (const agency of ['bank', 'tax', 'health'] as const) v.sources.order(agency, {});
});

const statusOf = ({ report }: KeptReport, item: string): readonly string[] => [
  ...new Set(report.results.filter((it) => it.item === item).map(({ status }) => status)),
];

describe('a verification', () => {
  it('issues one numbered report when the last agency has answered, and tells sums and codes', async () => {
    const family = await v.family([deposit, wage]);
    await v.authorise(family);
    const request = await requested(v, family.household);
    await v.perform();
    const reports = await reportsOf(v, family.household);
    expect(reports).toHaveLength(1);
    const [kept] = reports;
    expect(kept?.number).toMatch(/^HD-990000-2026-\d{8}$/);
    expect(kept?.report).toMatchObject({ requestId: request, complete: true, differences: [], doubts: [], validUntil: '2027-03-01' });
    expect(kept?.report.source).toMatchObject({ stream: `household/${family.household}`, version: 2 });
    expect(kept?.report.sums).toEqual([
      { kind: 'income', item: 'wage', amount: 1_200_000, count: 1 },
      { kind: 'property', item: 'deposit', amount: 1_000_000, count: 1 },
    ]);
    const [told] = await eventsOf(v, family.household, 'verification.report-issued.v1');
    expect(told?.['data']).toMatchObject({ reportId: kept?.report.id, complete: true, sums: kept?.report.sums });
    expect(await v.run('askAgain', { request }, verifier)).toMatchObject({ problem: { problem: 'NothingFailed' } });
  });

  it('is not asked twice at a time for one purpose', async () => {
    const family = await v.family();
    await v.authorise(family);
    const request = await requested(v, family.household);
    const twin = await v.run('requestVerification', { household: family.household, purpose: 'SOCIAL_ASSISTANCE' });
    expect(twin).toEqual({ accepted: false, problem: { problem: 'VerificationUnderWay', request } });
    await v.perform();
  });

  it('shows what an agency knows beyond what was declared as a difference', async () => {
    const family = await v.family([deposit]);
    await v.authorise(family);
    v.sources.order('bank', { differs: [{ item: 'bankAccount', amount: 250_000 }] });
    await requested(v, family.household);
    await v.perform();
    const [kept] = await reportsOf(v, family.household);
    expect(kept?.report.differences).toEqual([{ item: 'deposit', declared: 1_000_000, verified: 1_250_000 }]);
    expect(kept?.report.doubts).toEqual(['property-undeclared']);
  });

  it('says ERROR of an agency that failed, never MISS; recovered and asked again, another report takes its place', async () => {
    const family = await v.family([deposit]);
    await v.authorise(family);
    v.sources.order('bank', { fails: 'until-recovered' });
    const request = await requested(v, family.household);
    await v.perform();
    const [first] = await reportsOf(v, family.household);
    if (!first) throw new Error('no report');
    expect(statusOf(first, 'bankAccount')).toEqual(['ERROR']);
    expect(first.report).toMatchObject({ complete: false, doubts: ['source-failed'], differences: [] });

    expect(await v.run('askAgain', { request }, verifier)).toMatchObject({ accepted: true });
    await v.perform();
    v.sources.order('bank', {});
    expect(await v.run('askAgain', { request }, verifier)).toMatchObject({ accepted: true });
    await v.perform();
    const [third, second, oldest] = await reportsOf(v, family.household);
    expect(oldest).toEqual(first);
    expect(second?.report).toMatchObject({ complete: false, supersedes: first.report.id });
    expect(third?.report).toMatchObject({ complete: true, doubts: [], supersedes: second?.report.id, round: 3 });
    expect(await eventsOf(v, family.household, 'verification.report-issued.v1')).toHaveLength(3);
  });

  it('asks nothing again while the same purpose is being asked about anew', async () => {
    const family = await v.family();
    await v.authorise(family, { scope: ['bankAccount'] });
    v.sources.order('bank', { fails: 4 });
    const first = await requested(v, family.household);
    await v.perform();
    const second = await requested(v, family.household);
    expect(await v.run('askAgain', { request: first }, verifier)).toEqual({
      accepted: false,
      problem: { problem: 'VerificationUnderWay', request: second },
    });
    await v.perform();
    expect(await v.run('askAgain', { request: first }, verifier)).toMatchObject({ accepted: true });
    expect(await v.run('requestVerification', { household: family.household, purpose: 'SOCIAL_ASSISTANCE' })).toMatchObject({
      problem: { problem: 'VerificationUnderWay', request: first },
    });
    await v.perform();
  });

  it('asks household who is who for one purpose, and no further than where the household lives now', async () => {
    const family = await v.family();
    await v.authorise(family, { scope: ['bankAccount'] });
    v.sources.order('bank', { fails: 4 });
    const request = await requested(v, family.household);
    await v.perform();
    const move = householdMoved({
      householdId: family.household,
      on: '2026-03-03' as Day,
      region: '990000002001' as never,
      settlement: 'urban',
    });
    await v.tell(`household/${family.household}`, move);
    expect(await v.run('askAgain', { request }, verifier)).toMatchObject({ accepted: true });
    v.askedAs.length = 0;
    await v.perform();
    expect(v.askedAs).toMatchObject([{ id: 'system:verification', region: '990000002001', purpose: 'economic-verification' }]);
    expect((await reportsOf(v, family.household))[0]?.report.complete).toBe(true);
  });

  it('tries an agency again that fails now and then, and hears it in the end', async () => {
    const family = await v.family([deposit]);
    await v.authorise(family);
    v.sources.order('bank', { fails: 3 });
    await requested(v, family.household);
    await v.perform();
    const [kept] = await reportsOf(v, family.household);
    expect(kept?.report.complete).toBe(true);
  });

  it('says TIMEOUT of an agency that never answers', async () => {
    const family = await v.family([wage]);
    await v.authorise(family);
    v.sources.order('tax', { hangs: true });
    await requested(v, family.household);
    await v.perform();
    const [kept] = await reportsOf(v, family.household);
    if (!kept) throw new Error('no report');
    expect(statusOf(kept, 'taxPayment')).toEqual(['TIMEOUT']);
    expect(kept.report).toMatchObject({ complete: false, doubts: ['source-failed'], differences: [] });
  });

  it('issues its report on the day it is due; an answer after that is kept and not applied', async () => {
    const family = await v.family([deposit]);
    await v.authorise(family);
    const request = await requested(v, family.household);
    expect(await v.issueDue()).toBe(0);
    v.forward(6.95);
    expect(await v.issueDue()).toBe(1);
    expect(await v.issueDue()).toBe(0);
    const [kept] = await reportsOf(v, family.household);
    if (!kept) throw new Error('no report');
    expect(new Set(kept.report.results.map(({ status }) => status))).toEqual(new Set(['TIMEOUT']));

    await v.perform();
    expect(await reportsOf(v, family.household)).toEqual([kept]);
    const [row] = await v.rows('select late, results, status from verification_requests where id = $1', [request]);
    expect(row?.['status']).toBe('reported');
    expect(new Set((row?.['late'] as { status: string }[]).map(({ status }) => status))).toEqual(new Set(['HIT', 'MISS']));
    expect(new Set((row?.['results'] as { status: string }[]).map(({ status }) => status))).toEqual(new Set(['TIMEOUT']));
  });

  it('says TIMEOUT where the question itself lay too long to be asked', async () => {
    const family = await v.family([deposit]);
    await v.authorise(family);
    await requested(v, family.household);
    const before = v.revealed.length;
    v.forward(8);
    await v.perform();
    expect(v.revealed).toHaveLength(before);
    const [kept] = await reportsOf(v, family.household);
    expect(new Set(kept?.report.results.map(({ status }) => status))).toEqual(new Set(['TIMEOUT']));
  });

  it('is answered once, however often an agency was asked under the same id', async () => {
    const family = await v.family([deposit]);
    await v.authorise(family, { scope: ['bankAccount'] });
    v.sources.order('bank', { latencyMs: 100 });
    const before = v.revealed.length;
    const request = await requested(v, family.household);
    const first = runEffects(v.runtime);
    await until(() => expect(v.revealed).toHaveLength(before + 1));
    v.forward(0.01);
    const second = runEffects(v.runtime);
    await Promise.all([first, second]);
    expect(v.revealed).toHaveLength(before + 2);
    expect(await reportsOf(v, family.household)).toHaveLength(1);
    const [row] = await v.rows('select late, results from verification_requests where id = $1', [request]);
    expect(row).toMatchObject({ late: [] });
    expect(row?.['results']).toHaveLength(3);
    const audit = `select act, outcome from kit_audit where act = 'query-source' and stream = $1`;
    expect(await v.rows(audit, [`household/${family.household}`])).toHaveLength(1);
  });
});

describe('a report', () => {
  it('keeps its seal, and whoever changes a fen of it behind the service breaks it', async () => {
    const family = await v.family([deposit]);
    await v.authorise(family);
    await requested(v, family.household);
    await v.perform();
    const [kept] = await reportsOf(v, family.household);
    expect(kept?.sealIntact).toBe(true);
    const change = `update verification_reports set content = jsonb_set(content, '{sums,0,amount}', '999999') where id = $1`;
    await expect(v.rows(change, [kept?.report.id])).rejects.toMatchObject({ code: '42501' });
    const admin = new pg.Client({ connectionString: v.database.urls['verification']?.owner ?? '' });
    await admin.connect();
    await admin.query(change, [kept?.report.id]);
    await admin.end();
    expect((await reportsOf(v, family.household))[0]?.sealIntact).toBe(false);
  });

  it('is there for the office whose region it is, and for nobody else', async () => {
    const family = await v.family();
    await v.authorise(family);
    await requested(v, family.household);
    await v.perform();
    const [kept] = await reportsOf(v, family.household);
    const id = kept?.report.id as Id<'report'>;
    expect(await ask(v.runtime, reportById, [id], clerk)).toHaveProperty('size', 1);
    expect(await ask(v.runtime, reportById, [id], { ...clerk, region: '990000002' })).toHaveProperty('size', 0);
    expect(await ask(v.runtime, reportById, [id], { ...clerk, roles: ['partner'] })).toHaveProperty('size', 0);
    expect(await ask(v.runtime, reportById, ['nonsense' as Id<'report'>], verifier)).toHaveProperty('size', 0);
  });
});

/** The tables of the whole database that hold one of the texts, and how many rows were looked at. */
const holding = async (texts: ReadonlySet<string>): Promise<{ readonly tables: readonly string[]; readonly rows: number }> => {
  const admin = new pg.Client({ connectionString: v.database.url });
  await admin.connect();
  const { rows: tables } = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  let rows = 0;
  for (const { name } of tables) {
    const { rows: said } = await admin.query<{ text: string }>(`select t::text as text from ${name} t`);
    rows += said.length;
    if (said.some(({ text }) => [...texts].some((it) => text.includes(it)))) found.push(name);
  }
  await admin.end();
  return { tables: found, rows };
};

describe('what household revealed', () => {
  it('is kept nowhere: not in a row, an event, an effect or the audit', async () => {
    expect(v.secrets.size).toBeGreaterThan(10);
    const { tables, rows } = await holding(v.secrets);
    expect(rows).toBeGreaterThan(100);
    expect(tables).toEqual([]);
  });

  it('would be found, were it kept', async () => {
    const [secret] = v.secrets;
    await v.rows(`update households set settlement = $1 where id = (select id from households limit 1)`, [secret]);
    expect((await holding(v.secrets)).tables).toEqual(['verification.households']);
    await v.rows(`update households set settlement = 'rural' where settlement = $1`, [secret]);
  });
});
