import type { Id } from '@jiuzhu/kernel';
import { dayOf, runEffects } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KeptReport } from '../src/adapters/database/reports.ts';
import type { Dispute } from '../src/domain/dispute.ts';
import { deposit, eventsOf, reportsOf, requested } from './asked.ts';
import { clerk, type Opened, openVerification, verifier } from './opened.ts';

let v: Opened;
beforeAll(async () => void (v = await openVerification()));
afterAll(() => v.close());
beforeEach(() => v.sources.order('bank', {}));

type Family = Awaited<ReturnType<Opened['family']>>;
const evidence = ['e'.repeat(64)];

/** A family of whom the bank says more than they declared. */
async function reported(
  more: object = {},
): Promise<{ readonly family: Family; readonly report: KeptReport; readonly request: Id<'request'> }> {
  const family = await v.family([deposit]);
  await v.authorise(family, more);
  v.sources.order('bank', { differs: [{ item: 'bankAccount', amount: 250_000 }] });
  const request = await requested(v, family.household);
  await v.perform();
  v.sources.order('bank', {});
  const [report] = await reportsOf(v, family.household);
  if (!report) throw new Error('no report');
  return { family, report, request };
}
const headOf = ({ persons: [head = '' as Id<'person'>] }: Family): Id<'person'> => head;
const dispute = (report: KeptReport, family: Family, item = 'bankAccount', actor = clerk) =>
  v.run('disputeReport', { report: report.report.id, items: [{ person: headOf(family), item }], evidence }, actor);
const disputesOf = async (request: string): Promise<readonly Dispute[]> => {
  const [row] = await v.rows('select disputes from verification_requests where id = $1', [request]);
  return row?.['disputes'] as readonly Dispute[];
};

describe('a report that the family disputes', () => {
  it('is asked about again where it is disputed and nowhere else; another takes its place, and both stay with what came of it', async () => {
    const { family, report, request } = await reported();
    expect(report.report.differences).toHaveLength(1);
    const before = v.revealed.length;
    expect(await dispute(report, family)).toMatchObject({ accepted: true });
    const [asked] = await v.rows(`select request from kit_effect where ended is null`);
    expect(asked).toMatchObject({ request: { agency: 'bank', questions: [{ personId: headOf(family), items: ['bankAccount'] }] } });
    await v.perform();
    expect(v.revealed.slice(before)).toEqual([[headOf(family)]]);

    const [newer, older, ...rest] = await reportsOf(v, family.household);
    expect(rest).toEqual([]);
    expect(older).toEqual(report);
    expect(newer?.report).toMatchObject({ supersedes: report.report.id, differences: [], round: 2 });
    const place = { personId: headOf(family), item: 'bankAccount' };
    const [known, ...others] = await disputesOf(request);
    expect(others).toEqual([]);
    expect(known).toMatchObject({ report: report.report.id, items: [place], evidence, openedBy: clerk.id });
    expect(known?.outcome).toEqual({ report: newer?.report.id, on: '2026-03-02', changed: [place], unanswered: [] });
    expect(known?.said).toMatchObject([{ ...place, findings: [{ amount: 1_250_000 }] }]);
    expect(newer?.report.dispute).toBe(known?.id);
    const told = await eventsOf(v, family.household, 'verification.report-issued.v1');
    expect(told.map(({ data }) => (data as { supersedes?: string }).supersedes)).toEqual([undefined, report.report.id]);
  });

  it('may be right: then nothing has changed, which is said too', async () => {
    const { family, report, request } = await reported();
    v.sources.order('bank', { differs: [{ item: 'bankAccount', amount: 250_000 }] });
    await dispute(report, family);
    await v.perform();
    const [known] = await disputesOf(request);
    expect(known?.outcome?.changed).toEqual([]);
    expect((await reportsOf(v, family.household))[0]?.report.differences).toEqual(report.report.differences);
  });

  it('is not disputed where nobody was asked, nor of somebody else, nor at another window', async () => {
    const { family, report, request } = await reported();
    const inNone = { accepted: false, problem: { problem: 'ItemsNotInReport', items: ['hivStatus'], path: ['items'] } };
    expect(await dispute(report, family, 'hivStatus')).toEqual(inNone);
    const stranger = { ...family, persons: (await v.family()).persons };
    expect(await dispute(report, stranger)).toMatchObject({ problem: { problem: 'ItemsNotInReport', items: ['bankAccount'] } });
    expect(await dispute(report, family, 'bankAccount', { ...clerk, region: '990000002' })).toEqual({
      accepted: false,
      problem: { problem: 'ReportUnknown' },
    });
    expect(await v.run('disputeReport', { report: report.report.id, items: [], evidence })).toMatchObject({
      problem: { problem: 'InvalidInput', path: ['items'] },
    });
    expect(await disputesOf(request)).toEqual([]);
    expect(await v.rows('select id from kit_effect where ended is null')).toEqual([]);
  });

  it('is disputed once at a time, and only while it is the newest', async () => {
    const { family, report } = await reported();
    await dispute(report, family);
    expect(await dispute(report, family, 'vehicle')).toMatchObject({ problem: { problem: 'DisputeOpen', openedOn: '2026-03-02' } });
    await v.perform();
    const [newer] = await reportsOf(v, family.household);
    expect(await dispute(report, family)).toEqual({ accepted: false, problem: { problem: 'ReportSuperseded', by: newer?.report.id } });
    if (!newer) throw new Error('no report');
    expect(await dispute(newer, family, 'vehicle')).toMatchObject({ accepted: true });
    await v.perform();
  });

  it('is not disputed while the same is being asked anew, nor once its authorisation is withdrawn', async () => {
    const { family, report } = await reported();
    const second = await requested(v, family.household);
    expect(await dispute(report, family)).toMatchObject({ problem: { problem: 'VerificationUnderWay', request: second } });
    await v.perform();
    await v.run('withdrawAuthorisation', { authorisation: report.report.authorisationId });
    expect(await dispute(report, family)).toEqual({ accepted: false, problem: { problem: 'NotAuthorised' } });
  });

  it('is disputed through the last day on which it holds, and not on the next', async () => {
    const { family, report } = await reported({ validUntil: '2026-03-03' });
    v.forward(1);
    await expect(dispute(report, family)).resolves.toMatchObject({ accepted: true });
    await v.perform();
    const [newer] = await reportsOf(v, family.household);
    v.forward(1);
    if (!newer) throw new Error('no report');
    expect(await dispute(newer, family)).toEqual({ accepted: false, problem: { problem: 'ReportLapsed', validUntil: '2026-03-03' } });
  });
});

describe('an authorisation withdrawn in the middle of a query', () => {
  it('lets nothing more leave, takes nothing that comes, and is named in the report', async () => {
    const family = await v.family([deposit]);
    const given = await v.authorise(family, { scope: ['bankAccount', 'vehicle', 'taxPayment'] });
    const authorisation = given.accepted ? given.reference['id'] : '';
    const arrived = Promise.withResolvers<undefined>();
    const proceed = Promise.withResolvers<undefined>();
    for (const agency of ['bank', 'tax', 'public-security'] as const) v.sources.order(agency, { hangs: true });
    v.whenRevealed(async () => {
      arrived.resolve(undefined);
      await proceed.promise;
    });
    await requested(v, family.household);
    const running = runEffects(v.runtime, 1);
    await arrived.promise;
    const left = v.revealed.length;
    expect(await v.run('withdrawAuthorisation', { authorisation })).toMatchObject({ accepted: true });
    proceed.resolve(undefined);
    await running;
    // an agency that had been asked would hang, and the question wait for another attempt
    const tried = `select ended, attempts from kit_effect where request->>'authorisationId' = $1 and attempts > 0`;
    expect(await v.rows(tried, [authorisation])).toEqual([{ ended: 'answered', attempts: 1 }]);
    v.whenRevealed(undefined);
    for (const agency of ['bank', 'tax', 'public-security'] as const) v.sources.order(agency, {});
    await v.perform();
    expect(v.revealed).toHaveLength(left);
    const [kept] = await reportsOf(v, family.household);
    expect(kept?.report).toMatchObject({ complete: false, sums: [], differences: [], withdrawnOn: dayOf(v.runtime.clock.now()) });
    expect(new Set(kept?.report.results.map(({ status }) => status))).toEqual(new Set(['NOT_AUTHORISED']));
    expect(kept?.report.doubts).toContain('authorisation-withdrawn');
    const [told] = await eventsOf(v, family.household, 'verification.report-issued.v1');
    expect(told?.['data']).toMatchObject({ complete: false, doubts: ['member-not-authorised', 'authorisation-withdrawn'] });
  });
});

describe('what a member commits to', () => {
  const committed = async (item = 'bankAccount') => {
    const family = await v.family([deposit]);
    await v.authorise(family);
    const commitments = [{ person: headOf(family), item, documentHash: 'c'.repeat(64) }];
    return {
      family,
      answer: await v.run('requestVerification', { household: family.household, purpose: 'SOCIAL_ASSISTANCE', commitments }),
    };
  };

  it('is not asked, is in the report and the event as what it is, and the report is not complete with it', async () => {
    const { family, answer } = await committed();
    expect(answer).toMatchObject({ accepted: true });
    const asked = await v.rows(`select request from kit_effect where ended is null`);
    const questions = asked.flatMap(({ request }) => (request as { questions: { personId: string; items: string[] }[] }).questions);
    expect(questions.filter(({ personId }) => personId === headOf(family)).flatMap(({ items }) => items)).not.toContain('bankAccount');
    expect(questions.flatMap(({ items }) => items)).toContain('bankAccount');
    await v.perform();
    const [kept] = await reportsOf(v, family.household);
    const place = { personId: headOf(family), item: 'bankAccount' };
    expect(kept?.report).toMatchObject({ complete: false, committed: [place], doubts: ['item-committed'], differences: [] });
    const [told] = await eventsOf(v, family.household, 'verification.report-issued.v1');
    expect(told?.['data']).toMatchObject({ complete: false, committed: [place] });
  });

  it('is told to nobody else where the item is sensitive, and neither is anything that was answered about one', async () => {
    const family = await v.family([deposit]);
    await v.authorise(family, { scope: ['bankAccount', 'death', 'hivStatus', 'creditReference', 'imprisonment'] });
    const commitments = [{ person: headOf(family), item: 'creditReference', documentHash: 'c'.repeat(64) }];
    v.sources.order('health', { differs: [{ item: 'death' }] });
    await requested(v, family.household, { commitments });
    await v.perform();
    v.sources.order('health', {});
    const [kept] = await reportsOf(v, family.household);
    expect(kept?.report).toMatchObject({ flags: [{ flag: 'death' }], committed: [{ item: 'creditReference' }] });
    const [told] = await eventsOf(v, family.household, 'verification.report-issued.v1');
    expect(told?.['data']).not.toHaveProperty('committed');
    expect(JSON.stringify(told?.['data'])).not.toMatch(/creditReference|hivStatus|imprison|flags|results|personId/);
    expect(told?.['data']).toMatchObject({ doubts: ['source-failed', 'death-recorded', 'item-committed'] });
  });

  it('is asked when the check is asked for, and what is more than declared is a commitment broken', async () => {
    const { family, answer } = await committed();
    await v.perform();
    const request = answer.accepted ? answer.reference['id'] : '';
    v.sources.order('bank', { differs: [{ item: 'bankAccount', amount: 1 }] });
    expect(await v.run('checkCommitments', { request }, verifier)).toMatchObject({ accepted: true });
    await v.perform();
    const [kept, before] = await reportsOf(v, family.household);
    expect(kept?.report).toMatchObject({ complete: true, committed: [], supersedes: before?.report.id });
    expect(kept?.report.doubts).toEqual(['property-undeclared', 'commitment-broken']);
    expect(await v.run('checkCommitments', { request }, verifier)).toEqual({ accepted: false, problem: { problem: 'NothingCommitted' } });
  });

  it('is not beyond the authorisation, and not all that there is to ask', async () => {
    const { answer } = await committed('hivStatus');
    expect(answer).toMatchObject({ problem: { problem: 'CommitmentsBeyondScope', items: ['hivStatus'], path: ['commitments'] } });
    const family = await v.family();
    await v.authorise(family, { scope: ['vehicle'] });
    const commitments = family.persons.map((person) => ({ person, item: 'vehicle', documentHash: 'c'.repeat(64) }));
    expect(await v.run('requestVerification', { household: family.household, purpose: 'SOCIAL_ASSISTANCE', commitments })).toEqual({
      accepted: false,
      problem: { problem: 'NothingToAsk' },
    });
  });
});
