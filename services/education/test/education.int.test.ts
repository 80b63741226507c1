import { randomUUID } from 'node:crypto';
import { day, fen } from '@jiuzhu/kernel';
import type { Id } from '@jiuzhu/kernel';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { assistanceChanged } from '@jiuzhu/schema/events/subsistence/assistance-changed.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bureau, clerk, openEducation } from './opened.ts';
import type { Opened } from './opened.ts';

let s: Opened;
beforeEach(async () => void (s = await openEducation()));
afterEach(() => s.close());

const done = { accepted: true };
const problem = (name: string, more: object = {}) => ({ accepted: false, problem: { problem: name, ...more } });
const standing = async (id: string) => (await s.rows('select status, due_on::text as due from education_cases where id = $1', [id]))[0];
it('gives a pupil with the allowance the row of the stage in each term of the year, posted first, and tells each payment on its day, once', async () => {
  const family = await s.family();
  const id = await s.applied(family);
  // fifteen working days, the twentieth of September among them, which makes up for a holiday
  expect(await standing(id)).toEqual({ status: 'applied', due: '2026-09-21' });
  expect(await s.decide(id)).toMatchObject(done);
  expect(await standing(id)).toEqual({ status: 'posted', due: null });
  expect(await s.told('education.grant-decided.v1')).toMatchObject([
    {
      ...{ caseId: id, personId: family.child, outcome: 'granted', stage: 'junior', schoolYear: 2026, reasons: [] },
      grants: [
        { term: 'autumn', kind: 'living-subsidy', amount: 60_000 },
        { term: 'spring', kind: 'living-subsidy', amount: 60_000 },
      ],
    },
  ]);
  // five working days: through the eighth; on the ninth it is in effect
  s.at('2026-09-08');
  await s.tick();
  expect(await standing(id)).toMatchObject({ status: 'posted' });
  s.at('2026-09-09');
  await s.tick();
  expect(await standing(id)).toMatchObject({ status: 'granted' });
  s.at('2026-10-14');
  await s.tick();
  expect(await s.told('education.payment-due.v1')).toEqual([]);
  s.at('2026-10-15');
  await s.tick();
  await s.tick();
  expect(await s.told('education.payment-due.v1')).toMatchObject([
    { caseId: id, personId: family.child, term: 'autumn', kind: 'living-subsidy', amount: 60_000, to: 'family', on: '2026-10-15' },
  ]);
  s.at('2027-04-14');
  await s.tick();
  await s.tick();
  expect((await s.told('education.payment-due.v1')).map(({ term, on }) => [term, on])).toEqual([
    ['autumn', '2026-10-15'],
    ['spring', '2027-04-14'],
  ]);
  expect((await s.told('education.case-moved.v1')).map(({ status, stage, agency }) => [status, stage, agency])).toEqual([
    ['applied', 'decision', 'county-610304'],
    ['posted', 'publicity', 'county-610304'],
    ['granted', 'payment', 'county-610304'],
    ['granted', 'payment', 'county-610304'],
    ['completed', 'closed', 'county-610304'],
  ]);
});

it('tells nobody who is posted at the school, not even by an id', async () => {
  const family = await s.family();
  const id = await s.applied(family);
  await s.decide(id);
  const [posted, ...more] = await s.told('education.publicity-opened.v1');
  expect(more).toEqual([]);
  expect(posted).toEqual({
    ...{ caseId: id, householdId: family.household, round: 1 },
    ...{ opensOn: '2026-09-01', closesOn: '2026-09-08', provisional: false },
  });
});

it('is in effect at once where the place posts nothing, and what is late is paid on the day that comes', async () => {
  await s.close();
  s = await openEducation({ 'education.period.publicity': undefined });
  s.at('2026-11-02');
  const id = await s.applied(await s.family());
  await s.decide(id);
  expect(await standing(id)).toMatchObject({ status: 'granted' });
  expect(await s.told('education.publicity-opened.v1')).toEqual([]);
  await s.tick();
  expect((await s.told('education.payment-due.v1')).map(({ term, on }) => [term, on])).toEqual([['autumn', '2026-11-02']]);
});

it('refuses with every reason, in a letter from whose service appeals run', async () => {
  const id = await s.applied(await s.family('other'));
  expect(await s.act('recordEducationService', id, clerk, { decision: 1, servedOn: '2026-09-01', way: 'by_hand' })).toMatchObject(
    problem('NothingToServe'),
  );
  expect(await s.decide(id, { enrolled: false })).toMatchObject(done);
  expect(await s.told('education.grant-decided.v1')).toMatchObject([
    { outcome: 'refused', grants: [], reasons: ['enrolled', 'class-in-grants'] },
  ]);
  expect(await standing(id)).toEqual({ status: 'refused', due: '2026-09-04' });
  s.at('2026-09-03');
  const serve = (servedOn: string) => s.act('recordEducationService', id, clerk, { decision: 1, servedOn, way: 'by_hand' });
  expect(await serve('2026-08-31')).toMatchObject(problem('DayOutsideProcedure'));
  expect(await serve('2026-09-04')).toMatchObject(problem('DayOutsideProcedure'));
  expect(await serve('2026-09-02')).toMatchObject(done);
  expect(await serve('2026-09-02')).toMatchObject(problem('AlreadyServed', { on: '2026-09-02' }));
  expect(await s.told('education.letter-served.v1')).toMatchObject([
    { servedOn: '2026-09-02', reconsiderUntil: '2026-11-02', litigateUntil: '2027-03-02' },
  ]);
  expect(await standing(id)).toEqual({ status: 'refused', due: null });
});

it('tells once that nobody decided within the working days, and that a letter is not served on its day', async () => {
  const [waiting, refused] = [await s.applied(await s.family()), await s.applied(await s.family('other'))];
  await s.decide(refused);
  s.at('2026-09-04');
  await s.tick();
  expect(await s.told('education.deadline-missed.v1')).toEqual([]);
  s.at('2026-09-05');
  await s.tick();
  await s.tick();
  expect(await s.told('education.deadline-missed.v1')).toMatchObject([{ caseId: refused, deadline: 'notice', dueOn: '2026-09-04' }]);
  s.at('2026-09-21');
  await s.tick();
  expect(await s.told('education.deadline-missed.v1')).toHaveLength(1);
  s.at('2026-09-22');
  await s.tick();
  await s.tick();
  const missed = await s.told('education.deadline-missed.v1');
  expect(missed.find(({ deadline }) => deadline === 'decision')).toMatchObject({
    ...{ caseId: waiting, dueOn: '2026-09-21', agency: 'county-610304' },
  });
  expect(missed).toHaveLength(2);
});

it('gives by the stage of the roll alone, and refuses nobody whom the law obliges to help because the table is silent', async () => {
  const family = await s.family();
  const id = await s.applied(family);
  expect(await s.decide(id, { educationStage: 'senior' })).toMatchObject(problem('StageDisagrees', { applied: 'junior' }));
  const primary = await s.applied(await s.family(), { educationStage: 'primary' });
  expect(await s.decide(primary, { educationStage: 'primary' })).toMatchObject(problem('MandatoryGrantMissing'));
  expect(await s.rows('select * from case_decisions')).toEqual([]);
  const preschool = await s.applied(await s.family(), { educationStage: 'preschool', boarding: false });
  expect(await s.decide(preschool, { educationStage: 'preschool' })).toMatchObject(done);
  expect(await standing(preschool)).toMatchObject({ status: 'refused' });
});

it('is decided by the county’s education office, and by nobody who took it in', async () => {
  const id = await s.applied(await s.family());
  expect(await s.decide(id, {}, { ...bureau, id: clerk.id })).toMatchObject(problem('DecidedByItsClerk'));
  await expect(s.decide(id, {}, { ...bureau, level: 'township', region: '610304001' })).rejects.toThrow('not allowed');
  await expect(s.decide(id, {}, clerk)).rejects.toThrow('not allowed');
  expect(await s.decide(id, {}, { ...bureau, region: '610305' })).toMatchObject(problem('CaseUnknown'));
  expect(await s.decide(id, { version: 9 })).toMatchObject(problem('StaleVersion'));
  expect(await s.decide(id)).toMatchObject(done);
  expect(await s.decide(id)).toMatchObject(problem('CaseInOtherStatus', { status: 'posted' }));
});

it('gives the same kind once for a pupil and a term, whoever decides and in whichever household, and refuses in writing where nothing is left', async () => {
  const [family, other] = [await s.family(), await s.family('margin', '610305001001')];
  await s.decide(await s.applied(family));
  // the child goes to the other parent, in another county
  const member = (personId: Id<'person'>) => ({
    ...{ personId, relation: 'child' as const, born: day('2013-01-01'), majorIllness: false, student: true, employed: false },
  });
  const joined = { on: day('2026-09-02'), change: 'moved-in' as const, personId: family.child };
  const members = [member(other.parent), member(family.child)];
  await s.tell('household', other.household, membersChanged({ householdId: other.household, ...joined, members }));
  const there = { ...clerk, region: '610305001' };
  const asked = {
    ...{ household: other.household, person: family.child, handedInAt: 'window', schoolCode: '2161000002', schoolName: '示例二中' },
  };
  const answer = await s.run(
    'applyForEducation',
    { ...asked, educationStage: 'junior', boarding: true, schoolYear: 2026, fromTerm: 'spring' },
    there,
  );
  if (!answer.accepted) throw new Error(answer.problem.problem);
  await s.tell('subsistence', other.household, assistanceChanged({ ...ofClass('dibao'), householdId: other.household }));
  const second = String(answer.reference['id']);
  s.at('2026-09-02');
  const abroad = { ...bureau, id: 'education-2', region: '610305', agency: 'office-610305' };
  expect(await s.decide(second, {}, abroad)).toMatchObject(done);
  expect(await standing(second)).toMatchObject({ status: 'refused' });
  expect((await s.told('education.grant-decided.v1')).find(({ caseId }) => caseId === second)).toMatchObject({
    ...{ outcome: 'refused', reasons: ['same-kind'], grants: [] },
  });
  // and the database says so whoever writes
  await expect(
    s.runtime.pool.query(
      `insert into term_grants (case_id, decision, person_id, school_year, term, kind, amount, begins_on, pays_on, stopped)
        select $1, decision, person_id, school_year, term, kind, amount, begins_on, pays_on, stopped from term_grants`,
      [second],
    ),
  ).rejects.toThrow('term_grants_once');
});

const ofClass = (of: 'dibao' | 'none') => ({
  ...{ decision: 1, kind: 'review' as const, outcome: 'stays' as const, class: of, amount: fen(0), on: day('2026-09-02') },
});

it('takes one application for a pupil and a year until it is decided, of a member, for a term that is not over', async () => {
  const family = await s.family();
  await s.applied(family);
  expect(await s.apply(family, { fromTerm: 'spring' })).toMatchObject(problem('AppliedAlready'));
  expect(await s.apply(family, { schoolYear: 2027 })).toMatchObject(done);
  expect(await s.apply(family, { person: randomUUID() })).toMatchObject(problem('MemberUnknown'));
  expect(await s.apply({ ...family, household: randomUUID() as Id<'household'> })).toMatchObject(problem('HouseholdUnknown'));
  expect(await s.apply(await s.family('dibao', '610305001001'))).toMatchObject(problem('HouseholdUnknown'));
  expect(await s.apply(family, { educationStage: 'at_home' })).toMatchObject(problem('InvalidInput', { path: ['boarding'] }));
  const other = await s.family();
  // the day before the next term begins is the last of this one
  s.at('2027-02-28');
  expect(await s.apply(other)).toMatchObject(done);
  s.at('2027-03-01');
  expect(await s.apply(await s.family())).toMatchObject(problem('TermOver', { endedOn: '2027-02-28' }));
});

it('judges by the class of the day: a recognition counts on its last day and not on the next', async () => {
  const senior = { educationStage: 'senior', boarding: false };
  const [one, other] = [await s.applied(await s.family('margin'), senior), await s.applied(await s.family('margin'), senior)];
  s.at('2026-09-10');
  await s.decide(one, { educationStage: 'senior' });
  s.at('2026-09-11');
  await s.decide(other, { educationStage: 'senior' });
  expect([await standing(one), await standing(other)]).toMatchObject([{ status: 'posted' }, { status: 'refused' }]);
});

it('what was decided is not changed, nor what was given but for what came of it, by whoever runs the service', async () => {
  const declined = async (text: string) => expect(s.runtime.pool.query(text)).rejects.toThrow('permission denied');
  await s.decide(await s.applied(await s.family()));
  await declined(`update case_decisions set outcome = 'refused'`);
  await declined('delete from case_decisions');
  await declined('update term_grants set amount = 1');
  await declined('delete from term_grants');
});
