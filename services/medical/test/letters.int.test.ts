import { randomUUID } from 'node:crypto';
import type { Id } from '@jiuzhu/kernel';
import { householdErased } from '@jiuzhu/schema/events/household/household-erased.ts';
import { householdMoved } from '@jiuzhu/schema/events/household/household-moved.ts';
import { reportIssued } from '@jiuzhu/schema/events/verification/report-issued.ts';
import { type Answer, ask } from '@jiuzhu/service-kit';
import { open } from '@jiuzhu/vault';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LetterPorts } from '../src/effects/letter-ports.ts';
import { decisionView } from '../src/queries/case-view.ts';
import { fileOfCase } from '../src/queries/file-of-case.ts';
import { reliefView } from '../src/queries/relief-view.ts';
import { claimsOf } from './claims.ts';
import { emergenciesIn } from './emergencies.ts';
import { aNumber, clerk, idIn, type Opened, officer, openMedical, reviewer, window } from './opened.ts';

let m: Opened;
let claims: ReturnType<typeof claimsOf>;
beforeEach(async () => {
  m = await openMedical();
  claims = claimsOf(m);
});
afterEach(() => m.close());

const done = { accepted: true };
const problem = (name: string, more: object = {}) => ({ accepted: false, problem: { problem: name, ...more } });
const decisionOf = async (id: string) => {
  const found = (await ask(m.runtime, fileOfCase, [id as Id<'medical-case'>], officer)).get(id as Id<'medical-case'>);
  const seen = found ? decisionView(found) : null;
  if (!seen) throw new Error('it is not decided');
  return seen;
};
const told = async (type: string): Promise<readonly unknown[]> =>
  (await m.rows('select data from kit_outbox where type = $1 order by stream_version, id', [type])).map(({ data }) => data);
/** A refusal, and what the post came to say of it. */
const refused = async (): Promise<string> => {
  const id = await claims.applied(await m.recipient(), { place: 'REGION', cause: 'NO_CONTRACT' });
  await claims.decide(id);
  await m.perform();
  return id;
};
const bring = (id: string, more: object = {}, actor = clerk): Promise<Answer> =>
  claims.act('recordMedicalService', id, actor, { servedOn: '2026-06-01', way: 'by_hand', ...more });
/** Sixty days, and six months. */
const appeals = { reconsiderUntil: '2026-07-31', litigateUntil: '2026-12-01' };

describe('what was decided of a claim', () => {
  it('is served by the post to the applicant, where the household lives now, and from that day may be brought before another', async () => {
    const it = await m.recipient();
    const id = await claims.applied(it);
    await m.tell(
      `household/${it.household}`,
      householdMoved({ ...householdMoved.example, householdId: it.household, region: '990000002001' as never }),
    );
    await claims.decide(id);
    expect((await decisionOf(id)).notice).toMatchObject({ askedOn: '2026-06-01', servedOn: null, reconsiderUntil: null });
    const { version } = await claims.caseOf(id);
    m.forward(1);
    await m.perform();
    const { letter, notice } = await decisionOf(id);
    expect(m.named).toEqual([`${it.person} 990000002001`]);
    expect(notice).toMatchObject({ servedOn: '2026-06-02', way: 'by_post', letterHash: letter.sha256 });
    expect(notice).toMatchObject({ reconsiderUntil: '2026-08-03', litigateUntil: '2026-12-02' });
    expect(m.post.book()).toMatchObject([{ hash: letter.sha256 }]);
    expect(await told('medical.letter-served.v1')).toEqual([
      {
        ...{ caseId: id, householdId: it.household, servedOn: '2026-06-02', letterHash: letter.sha256 },
        ...{ reconsiderUntil: '2026-08-03', litigateUntil: '2026-12-02' },
      },
    ]);
    expect((await claims.caseOf(id)).version).toBe(version);
    for (const table of ['medical_cases', 'medical_case_decisions', 'kit_effect', 'kit_outbox', 'kit_audit'])
      expect(JSON.stringify(await m.rows(`select * from ${table}`))).not.toContain('李示例');
  });

  it('is refused in writing too, and so is whoever is not recognised as impoverished by an illness', async () => {
    const claim = await refused();
    expect((await decisionOf(claim)).notice).toMatchObject({ way: 'by_post', ...appeals });
    const { household, person } = await m.somebody();
    const report = randomUUID();
    const found = {
      ...reportIssued.example,
      householdId: household,
      reportId: report,
      sums: [],
      declared: [],
      differences: [],
      doubts: [],
    };
    await m.tell(`household/${household}`, reportIssued(found as never), 'verification');
    const id = idIn(await m.run('applyAsIllnessPoor', { household, patient: person, missing: [] }, clerk));
    await claims.act('reviewMedicalCase', id, reviewer);
    m.forward(10);
    await m.tick();
    const figures = { report, income: 9_000_000, selfPaid: 0, propertyWithin: true, gravelyIll: true };
    expect(await claims.act('decideIllnessPoor', id, officer, figures)).toMatchObject(done);
    await m.perform();
    expect(await decisionOf(id)).toMatchObject({ outcome: 'REFUSED', notice: { servedOn: '2026-06-11', way: 'by_post' } });
    expect(m.named.at(-1)).toBe(`${person} 990000001001`);
  });

  it('and whose letter comes back is brought by an officer, once, on a day since the decision', async () => {
    m.post.order({ returns: 'moved' });
    const id = await refused();
    const { letter, notice } = await decisionOf(id);
    expect(notice).toMatchObject({ notServedOn: '2026-06-01', whyNotServed: 'moved', servedOn: null, reconsiderUntil: null });
    expect(await told('medical.letter-served.v1')).toEqual([]);
    expect(await bring(id, { servedOn: '2026-05-31' })).toMatchObject(
      problem('DayOutsideProcedure', { from: '2026-06-01', to: '2026-06-01', path: ['servedOn'] }),
    );
    expect(await bring(id, { servedOn: '2026-06-02' })).toMatchObject(problem('DayOutsideProcedure'));
    expect(await m.run('recordMedicalService', { case: id, version: 0, servedOn: '2026-06-01', way: 'by_hand' }, clerk)).toMatchObject(
      problem('StaleVersion'),
    );
    await expect(bring(id, {}, window)).rejects.toThrow('not allowed');
    expect(await bring(id)).toMatchObject(done);
    expect((await decisionOf(id)).notice).toMatchObject({
      ...{ servedOn: '2026-06-01', way: 'by_hand', servedBy: 'clerk-1', letterHash: letter.sha256, ...appeals },
    });
    expect(await bring(id, {}, officer)).toMatchObject(problem('AlreadyServed', { on: '2026-06-01' }));
    expect(await told('medical.letter-served.v1')).toMatchObject([{ caseId: id, servedOn: '2026-06-01', ...appeals }]);
  });

  it('has no letter before, and none that could be brought', async () => {
    const id = await claims.applied(await m.recipient());
    await m.perform();
    expect(m.named).toEqual([]);
    expect(await bring(id)).toMatchObject(problem('NothingToServe'));
  });

  it('before letters were sent has none, and none that could be brought', async () => {
    const id = await refused();
    await m.rows(`update medical_cases set content = content - 'notices' where id = $1`, [id]);
    expect((await decisionOf(id)).notice).toBeNull();
    expect(await bring(id)).toMatchObject(problem('NothingToServe'));
  });

  it('of somebody who was erased meanwhile finds nobody to write to', async () => {
    const it = await m.recipient();
    const id = await claims.applied(it);
    await claims.decide(id);
    m.forget(it.person);
    await m.tell(
      `household/${it.household}`,
      householdErased({ householdId: it.household, on: '2026-06-01' as never, personIds: [it.person] }),
    );
    await m.perform();
    expect((await decisionOf(id)).notice).toMatchObject({ servedOn: null, whyNotServed: 'post_failed' });
    expect(m.post.book()).toEqual([]);
  });
});

describe('what was decided of an emergency', () => {
  let hospital: string;
  beforeEach(async () => void (hospital = await m.hospital()));
  const { report, reliefOf, act, claim, decide } = emergenciesIn(() => ({ m, hospital }));
  const decided = async (): Promise<string> => {
    const id = idIn(await report({ why: 'CANNOT_PAY', patient: aNumber() }));
    await claim(id);
    expect(await decide(id)).toMatchObject(done);
    await m.perform();
    return id;
  };
  const serve = { servedOn: '2026-06-01', way: 'left_at_home' };

  it('is served by the post to the hospital under its name, and told without a word of whom it treated', async () => {
    const id = await decided();
    const { providerId } = await reliefOf(id);
    const { decision } = reliefView(await reliefOf(id));
    const letterHash = decision?.letter.sha256;
    expect(decision?.notice).toMatchObject({ servedOn: '2026-06-01', way: 'by_post', letterHash, ...appeals });
    expect(m.post.book()).toMatchObject([{ hash: letterHash }]);
    expect(m.named).toEqual([]);
    const { hospitals } = m.runtime.ports as LetterPorts;
    const name = await hospitals.nameOf(providerId, {
      region: '990000' as never,
      correlationId: 'test',
      signal: new AbortController().signal,
    });
    expect(name && open(name)).toBe('示例医院');
    expect(await told('medical.relief-letter-served.v1')).toEqual([
      { reliefId: id, providerId, servedOn: '2026-06-01', letterHash, ...appeals },
    ]);
    expect(await act('recordReliefService', id, serve)).toMatchObject(problem('AlreadyServed', { on: '2026-06-01' }));
  });

  it('and whose letter comes back is brought by the office, and by nobody else', async () => {
    m.post.order({ returns: 'not-taken' });
    const id = await decided();
    const { version } = await reliefOf(id);
    expect(reliefView(await reliefOf(id)).decision?.notice).toMatchObject({ servedOn: null, whyNotServed: 'not_taken' });
    await expect(act('recordReliefService', id, serve, clerk)).rejects.toThrow('not allowed');
    expect(await m.run('recordReliefService', { relief: id, version: version - 1, ...serve }, officer)).toMatchObject(
      problem('StaleVersion'),
    );
    expect(await act('recordReliefService', id, serve)).toMatchObject(done);
    expect(reliefView(await reliefOf(id)).decision?.notice).toMatchObject({ way: 'left_at_home', servedBy: 'officer-1', ...appeals });
  });
});
