import { createHash } from 'node:crypto';
import { addDays, day } from '@jiuzhu/kernel';
import { ask } from '@jiuzhu/service-kit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseId } from '../src/domain/procedure/temporary-case.ts';
import { decisionsView } from '../src/queries/case-view.ts';
import { fileOfCase } from '../src/queries/file-of-case.ts';
import { decide, means, today, unopposed } from './applied.ts';
import { clerk, county, mayor, openTemporary } from './opened.ts';
import type { Opened } from './opened.ts';

let s: Opened;
beforeEach(async () => void (s = await openTemporary()));
afterEach(() => s.close());

const done = { accepted: true };
const problem = (name: string, more: object = {}) => ({ accepted: false, problem: { problem: name, ...more } });
const decisions = async (id: string) => {
  const it = (await ask(s.runtime, fileOfCase, [id as CaseId], county)).get(id as CaseId);
  return it ? decisionsView(it) : [];
};
const refused = async () => {
  const id = await s.reported(await s.family());
  expect(await s.grant(id, 1, county, { livingInDifficulty: false })).toMatchObject(done);
  return id;
};
const serve = (id: string, more: object = {}) =>
  s.act('recordTemporaryService', id, clerk, { decision: 1, servedOn: today, way: 'by_hand', ...more });
const due = async (id: string) => (await s.rows('select due_on::text as due from temporary_cases where id = $1', [id]))[0]?.['due'];

it('a refusal is served by the post in writing, and from that day on it may be brought before another', async () => {
  const id = await refused();
  expect(await decisions(id)).toMatchObject([{ notice: { askedOn: today, servedOn: null, reconsiderUntil: null } }]);
  expect(await due(id)).toBe('2026-03-06');
  await s.perform();
  const [decision] = await decisions(id);
  const letterHash = createHash('sha256')
    .update(decision?.letter ?? '')
    .digest('hex');
  // sixty days end on a Saturday in the holiday of May, and the next working day is the sixth
  const appeals = { reconsiderUntil: '2026-05-06', litigateUntil: '2026-09-03' };
  expect(decision?.letter).toContain('在 60 日内（行政复议）或者 6 个月内（行政诉讼）');
  expect(decision?.notice).toMatchObject({ servedOn: today, way: 'by_post', letterHash, ...appeals });
  expect(s.post.book()).toMatchObject([{ hash: letterHash }]);
  expect(await s.told('temporary.letter-served.v1')).toEqual([
    expect.objectContaining({ caseId: id, decision: 1, servedOn: today, letterHash, ...appeals }),
  ]);
  expect(await due(id)).toBeNull();
  for (const table of ['temporary_cases', 'case_decisions', 'kit_effect', 'kit_outbox'])
    expect(JSON.stringify(await s.rows(`select * from ${table}`))).not.toContain('李示例');
});

it('each grant has a letter of its own, of an emergency and of what was applied for; an officer’s version stands while the post is out', async () => {
  await s.reserve(5_000_000);
  const fire = await s.reported(await s.family());
  await s.grant(fire, 100_000);
  await s.grant(fire, 50_000);
  const [before] = await s.rows('select version from temporary_cases where id = $1', [fire]);
  const family = await s.family();
  await means(s, family, 3_000_000);
  const spent = await unopposed(s, family, 360_000);
  await decide(s, spent, 360_000);
  await s.perform();
  expect(await decisions(fire)).toMatchObject([
    { outcome: 'granted', notice: { decision: 1, way: 'by_post' } },
    { outcome: 'granted', notice: { decision: 2, way: 'by_post' } },
  ]);
  expect(await decisions(spent)).toMatchObject([{ outcome: 'granted', notice: { servedOn: addDays(today, 8) } }]);
  expect(await s.rows('select version from temporary_cases where id = $1', [fire])).toEqual([before]);
  expect(await s.told('temporary.letter-served.v1')).toHaveLength(3);
});

it('a letter that comes back is brought by an officer, once, on a day since the decision', async () => {
  s.post.order({ returns: 'moved' });
  const id = await refused();
  await s.perform();
  expect(await decisions(id)).toMatchObject([{ notice: { notServedOn: today, whyNotServed: 'moved', servedOn: null } }]);
  expect(await serve(id, { decision: 2 })).toMatchObject(problem('NothingToServe'));
  expect(await serve(id, { servedOn: addDays(today, -1) })).toMatchObject(problem('DayOutsideProcedure', { from: today, to: today }));
  expect(await serve(id)).toMatchObject(done);
  expect(await decisions(id)).toMatchObject([{ notice: { servedOn: today, way: 'by_hand', servedBy: 'clerk-1' } }]);
  expect(await serve(id)).toMatchObject(problem('AlreadyServed', { on: today }));
});

it('a letter that an officer brought while the post could not be reached is not posted any more', async () => {
  s.post.order({ fails: 1 });
  const id = await refused();
  await s.perform();
  expect(await serve(id)).toMatchObject(done);
  s.forward({ hours: 1 });
  await s.perform();
  expect(s.post.book()).toEqual([]);
  expect(await decisions(id)).toMatchObject([{ notice: { servedOn: today, way: 'by_hand' } }]);
});

it('tells once that the letter of a refusal has not come within its working days', async () => {
  s.post.order({ returns: 'not-taken' });
  const id = await refused();
  await s.perform();
  s.forward({ days: 3 });
  await s.tick();
  expect(await s.told('temporary.deadline-missed.v1')).toEqual([]);
  s.forward({ days: 1 });
  await s.tick();
  await s.tick();
  const missed = { caseId: id, deadline: 'notice', decision: 1, dueOn: day('2026-03-06') };
  expect(await s.told('temporary.deadline-missed.v1')).toMatchObject([missed]);
});

it('a letter is nobody else’s to bring', async () => {
  const id = await refused();
  await expect(s.act('recordTemporaryService', id, mayor, { decision: 1, servedOn: today, way: 'by_hand' })).rejects.toThrow('not allowed');
});
