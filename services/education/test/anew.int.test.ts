import { day, fen } from '@jiuzhu/kernel';
import type { Id } from '@jiuzhu/kernel';
import { assistanceChanged } from '@jiuzhu/schema/events/subsistence/assistance-changed.ts';
import { ask } from '@jiuzhu/service-kit';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseId } from '../src/domain/procedure/education-case.ts';
import { decisionsView, grantsView } from '../src/queries/case-view.ts';
import { fileOfCase } from '../src/queries/file-of-case.ts';
import { bureau, clerk, openEducation } from './opened.ts';
import type { Family, Opened } from './opened.ts';

let s: Opened;
beforeEach(async () => void (s = await openEducation()));
afterEach(() => s.close());

const done = { accepted: true };
const problem = (name: string, more: object = {}) => ({ accepted: false, problem: { problem: name, ...more } });
const standing = async (id: string) => (await s.rows('select status, due_on::text as due from education_cases where id = $1', [id]))[0];
const fileOf = async (id: string) => {
  const it = (await ask(s.runtime, fileOfCase, [id as CaseId], bureau)).get(id as CaseId);
  if (!it) throw new Error('the bureau does not see the case');
  return it;
};
const decisions = async (id: string) => decisionsView(await fileOf(id));
const grants = async (id: string) => grantsView(await fileOf(id));
const other = { ...bureau, id: 'education-2' };
const became = (household: Id<'household'>, of: 'dibao' | 'none', on: string) =>
  s.tell(
    'subsistence',
    household,
    assistanceChanged({
      ...{ householdId: household, decision: 1, kind: 'review', outcome: of === 'none' ? 'ended' : 'stays', class: of },
      ...{ amount: fen(0), on: day(on) },
    }),
  );
const object = (id: string, actor = clerk) => s.act('objectToEducationGrant', id, actor);
const reconsider = (id: string, actor = other, more: object = {}) =>
  s.act('reconsiderEducation', id, actor, { enrolled: true, educationStage: 'junior', ...more });
const refused = async (): Promise<{ readonly id: string; readonly family: Family }> => {
  const family = await s.family();
  const id = await s.applied(family);
  expect(await s.decide(id, { enrolled: false })).toMatchObject(done);
  return { id, family };
};

it('is decided anew when somebody objects within the days at the school, and nothing of what was posted is paid', async () => {
  const id = await s.applied(await s.family());
  expect(await object(id)).toMatchObject(problem('CaseInOtherStatus', { status: 'applied' }));
  await s.decide(id);
  s.at('2026-09-08');
  expect(await object(id)).toMatchObject(done);
  // fifteen working days from the objection: three of the festival left out, the Sunday before it made up for
  expect(await standing(id)).toEqual({ status: 'objected', due: '2026-09-29' });
  expect(await s.told('education.publicity-closed.v1')).toMatchObject([{ round: 1 }]);
  expect(await object(id)).toMatchObject(problem('CaseInOtherStatus', { status: 'objected' }));
  s.at('2026-09-09');
  await s.tick();
  expect((await grants(id)).map(({ stopped, stoppedFor }) => [stopped, stoppedFor])).toEqual([
    [true, 'objected'],
    [true, 'objected'],
  ]);
  expect(await s.decide(id)).toMatchObject(done);
  expect(await s.told('education.publicity-opened.v1')).toMatchObject([{ round: 1 }, { round: 2, opensOn: '2026-09-09' }]);
  s.at('2026-10-15');
  await s.tick();
  await s.tick();
  expect(await s.told('education.payment-due.v1')).toMatchObject([{ caseId: id, term: 'autumn', amount: 60_000 }]);
  expect((await grants(id)).map(({ decision, paidOn }) => [decision, paidOn])).toEqual([
    [1, null],
    [1, null],
    [2, '2026-10-15'],
    [2, null],
  ]);
});

it('is not objected to when the days at the school are over, and may be refused anew', async () => {
  const [late, doubted] = [await s.applied(await s.family()), await s.applied(await s.family())];
  await s.decide(late);
  await s.decide(doubted);
  expect(await object(doubted, bureau)).toMatchObject(done);
  s.at('2026-09-09');
  expect(await object(late)).toMatchObject(problem('CaseInOtherStatus', { status: 'posted' }));
  expect(await s.decide(doubted, { enrolled: false })).toMatchObject(done);
  expect(await standing(doubted)).toMatchObject({ status: 'refused' });
  expect(await decisions(doubted)).toMatchObject([
    { number: 1, outcome: 'granted', letter: null },
    { number: 2, outcome: 'refused', cites: null, letter: { decision: 2 } },
  ]);
});

it('tells what is granted in writing when it is in effect, and what is refused at once, to the head of the household', async () => {
  const { id: not } = await refused();
  const id = await s.applied(await s.family());
  await s.decide(id);
  await s.perform();
  expect(await decisions(id)).toMatchObject([{ letter: null }]);
  s.at('2026-09-09');
  await s.tick();
  await s.perform();
  const [granted] = await decisions(id);
  const hashOf = (text = '') => createHash('sha256').update(text).digest('hex');
  const served = { servedOn: '2026-09-09', way: 'by_post', letterHash: hashOf(granted?.letter?.text) };
  expect(granted?.letter).toMatchObject({ dueOn: null, ...served, reconsiderUntil: '2026-11-09' });
  expect(granted?.letter?.text).toContain('秋季学期，生活补助 600.00 元');
  expect(await decisions(not)).toMatchObject([{ letter: { servedOn: '2026-09-01', way: 'by_post', reconsiderUntil: '2026-11-02' } }]);
  expect((await s.told('education.letter-served.v1')).map(({ decision, servedOn }) => [decision, servedOn]).toSorted()).toEqual([
    [1, '2026-09-01'],
    [1, '2026-09-09'],
  ]);
  expect(JSON.stringify(await s.rows('select * from kit_effect'))).not.toContain('李示例');
});

it('reconsiders what was refused by another officer: the new decision cites the old one, which stays', async () => {
  const { id } = await refused();
  await s.perform();
  expect(await reconsider(id, bureau)).toMatchObject(problem('ReconsideredByItsDecider'));
  expect(await reconsider(id, { ...bureau, id: clerk.id })).toMatchObject(problem('DecidedByItsClerk'));
  expect(await reconsider(id, other, { educationStage: 'senior' })).toMatchObject(problem('StageDisagrees'));
  expect(await reconsider(id)).toMatchObject(done);
  expect(await standing(id)).toMatchObject({ status: 'posted' });
  expect(await decisions(id)).toMatchObject([
    { number: 1, outcome: 'refused', decidedBy: 'education-1' },
    { number: 2, outcome: 'granted', cites: 1, decidedBy: 'education-2' },
  ]);
  expect(await s.told('education.grant-decided.v1')).toMatchObject([
    { decision: 1, outcome: 'refused', grants: [] },
    { decision: 2, cites: 1, outcome: 'granted', grants: [{ term: 'autumn' }, { term: 'spring' }] },
  ]);
  expect(await reconsider(id, { ...bureau, id: 'education-3' })).toMatchObject(problem('CaseInOtherStatus', { status: 'posted' }));
});

it('a reconsideration that comes to the same is a refusal of its own, with its own letter, and nobody has decided it before', async () => {
  const { id } = await refused();
  await s.perform();
  expect(await reconsider(id, other, { enrolled: false })).toMatchObject(done);
  await s.perform();
  expect(await decisions(id)).toMatchObject([
    { number: 1, letter: { way: 'by_post' } },
    { number: 2, outcome: 'refused', cites: 1, letter: { way: 'by_post', reconsiderUntil: '2026-11-02' } },
  ]);
  expect(await reconsider(id, bureau)).toMatchObject(problem('ReconsideredByItsDecider'));
});

it('is reconsidered within the days from the service, through the last of them; what was not served has no last day', async () => {
  s.post.order({ returns: 'moved' });
  const { id: unserved } = await refused();
  await s.perform();
  s.post.order({});
  const [{ id: early }, { id: late }] = [await refused(), await refused()];
  await s.perform();
  s.at('2026-11-02');
  expect(await reconsider(early)).toMatchObject(done);
  s.at('2026-11-03');
  expect(await reconsider(late)).toMatchObject(problem('ReconsiderationTooLate', { until: '2026-11-02' }));
  expect(await reconsider(unserved)).toMatchObject(done);
});

it('does not pay a new term to whoever is not any more what they were; the term that ran when it was decided is paid', async () => {
  const family = await s.family();
  const id = await s.applied(family);
  await s.decide(id);
  await became(family.household, 'none', '2026-10-01');
  s.at('2026-10-15');
  await s.tick();
  await s.tick();
  expect(await s.told('education.payment-due.v1')).toMatchObject([{ term: 'autumn' }]);
  s.at('2027-04-14');
  await s.tick();
  await s.tick();
  expect(await s.told('education.payment-due.v1')).toHaveLength(1);
  expect(await s.told('education.grant-stopped.v1')).toEqual([
    {
      ...{
        caseId: id,
        householdId: family.household,
        personId: family.child,
        decision: 2,
        schoolYear: 2026,
        why: 'class-lost',
        on: '2027-04-14',
      },
      stopped: [{ term: 'spring', kind: 'living-subsidy' }],
    },
  ]);
  expect(await s.told('education.grant-decided.v1')).toHaveLength(1);
  expect(await standing(id)).toEqual({ status: 'completed', due: '2027-04-19' });
  expect(await grants(id)).toMatchObject([{ paidOn: '2026-10-15' }, { paidOn: null, stopped: true, stoppedFor: 'class_lost' }]);
});

it('pays a new term to whoever is again, or more than, what they were when it was decided', async () => {
  const [lost, risen] = [await s.family(), await s.family('margin')];
  await s.decide(await s.applied(lost));
  const senior = { educationStage: 'senior', boarding: false };
  await s.decide(await s.applied(risen, senior), { educationStage: 'senior' });
  await became(lost.household, 'none', '2026-12-01');
  await became(lost.household, 'dibao', '2027-02-01');
  await became(risen.household, 'dibao', '2027-02-01');
  s.at('2026-09-09');
  await s.tick();
  s.at('2027-04-14');
  await s.tick();
  expect((await s.told('education.payment-due.v1')).filter(({ term }) => term === 'spring')).toHaveLength(2);
  expect(await s.told('education.grant-stopped.v1')).toEqual([]);
});

const unpaid = async (of: 'dibao' | 'none' = 'none'): Promise<string> => {
  const family = await s.family();
  const id = await s.applied(family);
  await s.decide(id);
  s.at('2026-10-15');
  await s.tick();
  await became(family.household, of, '2026-12-01');
  await s.tick();
  await s.perform();
  s.at('2027-04-14');
  await s.tick();
  return id;
};

it('tells a family whose term is not paid since the class was lost what is ended, since when and why, by the post, and until when they may appeal', async () => {
  const id = await unpaid();
  await s.perform();
  const [granted, lost, ...more] = await decisions(id);
  expect([granted?.outcome, more]).toEqual(['granted', []]);
  expect(lost).toMatchObject({
    ...{ number: 2, outcome: 'stopped', decidedOn: '2027-04-14', decidedBy: 'system:education', class: 'other', cites: null },
    reasons: [{ code: 'class-kept', verdict: 'fail' }],
  });
  expect(lost?.reasons[0]?.officerText).toContain('民政部门认定，截至 2027-04-14');
  const letterHash = createHash('sha256')
    .update(lost?.letter?.text ?? '')
    .digest('hex');
  const served = { servedOn: '2027-04-14', way: 'by_post', letterHash, dueOn: '2027-04-19' };
  expect(lost?.letter).toMatchObject({ ...served, reconsiderUntil: '2027-06-14', litigateUntil: '2027-10-14' });
  expect(lost?.letter?.text).toContain('自2027年3月1日开始的学期起停发以下各项：\n1. 春季学期，生活补助 600.00 元');
  expect(await s.told('education.letter-served.v1')).toMatchObject([{ decision: 1 }, { decision: 2, letterHash }]);
  expect(await standing(id)).toEqual({ status: 'completed', due: null });
});

it('a letter of what is stopped that comes back is brought by an officer, and that it has not come within its days is told once', async () => {
  s.post.order({ returns: 'moved' });
  const id = await unpaid();
  await s.perform();
  s.at('2027-04-20');
  await s.tick();
  await s.tick();
  expect((await s.told('education.deadline-missed.v1')).filter(({ decision }) => decision === 2)).toMatchObject([
    { caseId: id, deadline: 'notice', dueOn: '2027-04-19' },
  ]);
  const bring = () => s.act('recordEducationService', id, clerk, { decision: 2, servedOn: '2027-04-20', way: 'left_at_home' });
  expect(await bring()).toMatchObject(done);
  expect(await bring()).toMatchObject(problem('AlreadyServed', { on: '2027-04-20' }));
  expect((await decisions(id)).at(-1)).toMatchObject({ letter: { way: 'left_at_home', servedBy: 'clerk-1', notServedOn: '2027-04-14' } });
});

it('a family that stays what it was is told nothing of a new term that is paid, and what was stopped is not reconsidered but applied for anew', async () => {
  expect(await decisions(await unpaid('dibao'))).toHaveLength(1);
  await s.close();
  s = await openEducation();
  const id = await unpaid();
  expect(await reconsider(id)).toMatchObject(problem('CaseInOtherStatus', { status: 'completed' }));
});
