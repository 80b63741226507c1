import { householdErased } from '@jiuzhu/schema/events/household/household-erased.ts';
import { type Actor, ask } from '@jiuzhu/service-kit';
import type { Day, Id } from '@jiuzhu/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { erasureOfHousehold } from '../src/queries/erasure-of-household.ts';
import { deposit, reportsOf, requested, wage } from './asked.ts';
import { type Opened, openVerification, verifier } from './opened.ts';

let v: Opened;
beforeAll(async () => void (v = await openVerification()));
afterAll(() => v.close());
beforeEach(() => v.sources.order('bank', {}));

const auditor: Actor = { id: 'auditor-1', agency: 'county-990000', roles: ['auditor'], region: '990000', level: 'county' };
const erase = ({ household, persons }: Awaited<ReturnType<Opened['family']>>): Promise<void> =>
  v.tell(`household/${household}`, householdErased({ householdId: household, on: '2029-03-03' as Day, personIds: [...persons] }));
const proofOf = async (household: Id<'household'>, who = auditor) =>
  (await ask(v.runtime, erasureOfHousehold, [household], who)).get(household)?.proof;
const countsOf = async (household: Id<'household'>, count: 'destroyed' | 'left') =>
  Object.fromEntries(((await proofOf(household))?.stores ?? []).map((it) => [it.store.slice('verification.'.length), it[count]]));
const none = {
  'households.members': 0,
  'households.obligors': 0,
  'authorisations.document_hash': 0,
  'verification_requests.results': 0,
  'verification_requests.late': 0,
  'verification_requests.commitments': 0,
  'verification_requests.disputes': 0,
  'verification_reports.content': 0,
};

/** All rows of a household, of whatever table. */
const rowsOf = (household: string) =>
  v.rows(
    `select to_jsonb(t) as it from households t where id = $1 union all select to_jsonb(t) from authorisations t where household_id = $1
    union all select to_jsonb(t) from verification_requests t where household_id = $1
    union all select to_jsonb(t) from verification_reports t where household_id = $1`,
    [household],
  );

/** Three reports, the first of which lacked an answer that was then asked again, and disputed while an obligor stood beside it; and answers that came too late. */
async function verified(): Promise<Awaited<ReturnType<Opened['family']>>> {
  const family = await v.family([deposit, wage]);
  const [obligor] = await v.oblige(family, 1);
  const [head = '', spouse, child] = family.persons;
  const signatures = [{ person: head }, { person: spouse }, { person: child, guardian: head }, { person: obligor }];
  await v.authorise(family, { validUntil: '2030-01-01', obligors: true, signatures });
  v.sources.order('bank', { fails: 'until-recovered' });
  const commitments = [{ person: head, item: 'vehicle', documentHash: 'c'.repeat(64) }];
  const request = await requested(v, family.household, { commitments });
  await v.perform();
  v.sources.order('bank', {});
  await v.run('askAgain', { request }, verifier);
  await v.perform();
  const [latest] = await reportsOf(v, family.household);
  const items = [{ person: head, item: 'bankAccount' }];
  const disputed = await v.run('disputeReport', { report: latest?.report.id, items, evidence: ['d'.repeat(64)] });
  if (!disputed.accepted) throw new Error(disputed.problem.problem);
  await v.perform();
  await requested(v, family.household);
  v.forward(6.95);
  await v.issueDue();
  await v.perform();
  return family;
}

describe('what is held of a household that was erased', () => {
  it('is destroyed: members, the hash of what they signed, and what was answered of each of them; sums, doubts and seals stay', async () => {
    const [family, neighbour] = [await verified(), await verified()];
    const [before, theirs] = [await reportsOf(v, family.household), await rowsOf(neighbour.household)];
    expect(before.map(({ sealIntact }) => sealIntact)).toEqual([true, true, true, true]);
    expect(before.flatMap(({ report }) => report.obligors).length).toBeGreaterThan(0);
    await erase(family);

    const after = await reportsOf(v, family.household);
    const kept = before.map(({ report, ...it }) => ({
      ...it,
      sealed: undefined,
      report: { ...report, results: [], flags: [], committed: [], obligors: [] },
      sealIntact: undefined,
      erasedOn: '2029-03-03',
    }));
    expect(after.map((it) => ({ ...it, sealed: undefined }))).toEqual(kept);
    expect(after.flatMap(({ report }) => report.sums).length).toBeGreaterThan(0);
    const [authorisation] = await v.rows('select document_hash, signatures from authorisations where household_id = $1', [
      family.household,
    ]);
    expect(authorisation).toMatchObject({ document_hash: null, signatures: [{ personId: family.persons[0] }, {}, {}, {}] });
    expect(theirs).toHaveLength(8);
    expect(await rowsOf(neighbour.household)).toEqual(theirs);
  });

  it('is proven store by store, and counted anew whenever the proof is looked at', async () => {
    const family = await verified();
    expect(await proofOf(family.household)).toBeUndefined();
    await erase(family);
    expect(await countsOf(family.household, 'destroyed')).toEqual({
      'households.members': 1,
      'households.obligors': 1,
      'authorisations.document_hash': 1,
      'verification_requests.results': 2,
      'verification_requests.late': 1,
      'verification_requests.commitments': 1,
      'verification_requests.disputes': 1,
      'verification_reports.content': 4,
    });
    expect(await countsOf(family.household, 'left')).toEqual(none);
    await v.rows(`update authorisations set document_hash = 'back' where household_id = $1`, [family.household]);
    expect(await countsOf(family.household, 'left')).toEqual({ ...none, 'authorisations.document_hash': 1 });
    expect(await proofOf(family.household, { ...auditor, region: '990099' })).toBeUndefined();
    expect(await proofOf(family.household, verifier)).toBeUndefined();
  });

  it('does not come back: a question under way is closed, its answer is not heard, and nothing more is asked', async () => {
    const family = await v.family([deposit]);
    await v.authorise(family, { validUntil: '2030-01-01' });
    const request = await requested(v, family.household);
    await erase(family);
    await v.perform();
    v.forward(8);
    expect(await v.issueDue()).toBe(0);
    expect(await reportsOf(v, family.household)).toEqual([]);
    expect(await v.run('askAgain', { request }, verifier)).toMatchObject({ problem: { problem: 'NothingFailed' } });
    expect(await countsOf(family.household, 'left')).toEqual(none);
  });

  it('is destroyed by an erasure alone: a report is written once for whoever runs the service', async () => {
    const family = await verified();
    const before = await reportsOf(v, family.household);
    await expect(v.rows(`update verification_reports set content = '{}'`)).rejects.toMatchObject({ code: '42501' });
    await v.rows('select erase_reports($1::uuid[])', [[family.household]]);
    expect(await reportsOf(v, family.household)).toEqual(before);
  });
});
