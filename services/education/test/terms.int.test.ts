import { ask } from '@jiuzhu/service-kit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseId } from '../src/domain/procedure/education-case.ts';
import { applicationView } from '../src/queries/case-view.ts';
import { fileOfCase } from '../src/queries/file-of-case.ts';
import { bureau, clerk, openEducation } from './opened.ts';
import type { Opened } from './opened.ts';

let s: Opened;
beforeEach(async () => void (s = await openEducation()));
afterEach(() => s.close());

const done = { accepted: true };
const problem = (name: string, more: object = {}) => ({ accepted: false, problem: { problem: name, ...more } });
const grants = (id: string) =>
  s.rows(
    `select term, kind, amount::int as amount, pays_on::text as pays, paid_on::text as paid, stopped from term_grants
      where case_id = $1 order by begins_on, kind`,
    [id],
  );

it('of a child who is taught at home nothing is paid, and the waived fees of another are the school’s', async () => {
  const atHome = await s.applied(await s.family(), { educationStage: 'at_home', boarding: false });
  const senior = await s.applied(await s.family(), { educationStage: 'senior', boarding: false, fromTerm: 'autumn' });
  await s.decide(atHome, { educationStage: 'at_home' });
  await s.decide(senior, { educationStage: 'senior' });
  s.at('2026-10-15');
  await s.tick();
  const told = await s.told('education.payment-due.v1');
  expect(told.map(({ caseId, kind, amount, to }) => [caseId, kind, amount, to])).toEqual([
    [senior, 'fee-waiver', 80_000, 'school'],
    [senior, 'grant', 100_000, 'family'],
  ]);
});

it('does not pay later terms of who has left, and lets the same be applied for anew', async () => {
  const family = await s.family();
  const id = await s.applied(family);
  await s.decide(id);
  s.at('2026-10-15');
  await s.tick();
  s.at('2026-12-01');
  const left = (on: string) => s.act('endEnrolment', id, clerk, { why: 'left_school', on });
  expect(await left('2026-12-02')).toMatchObject(problem('DayInFuture'));
  expect(await left('2026-11-30')).toMatchObject(done);
  expect(await left('2026-11-30')).toMatchObject(problem('CaseInOtherStatus', { status: 'ended' }));
  expect(await s.told('education.enrolment-ended.v1')).toMatchObject([
    { leftOn: '2026-11-30', stopped: [{ term: 'spring', kind: 'living-subsidy' }] },
  ]);
  s.at('2027-04-14');
  await s.tick();
  expect(await s.told('education.payment-due.v1')).toHaveLength(1);
  expect(await grants(id)).toMatchObject([
    { paid: '2026-10-15', stopped: false },
    { paid: null, stopped: true },
  ]);
  const again = await s.applied(family, { fromTerm: 'spring' });
  expect(await s.decide(again)).toMatchObject(done);
});

it('of the term in which a pupil leaves pays what the place says, and nothing of what was not in effect yet', async () => {
  const leave = async () => {
    const id = await s.applied(await s.family());
    await s.decide(id);
    s.at('2026-09-09');
    await s.tick();
    await s.act('endEnrolment', id, bureau, { why: 'left_school', on: '2026-09-09' });
    s.at('2026-10-15');
    await s.tick();
    return (await grants(id)).map(({ paid }) => paid);
  };
  expect(await leave()).toEqual(['2026-10-15', null]);
  s.at('2026-09-01');
  const id = await s.applied(await s.family());
  await s.decide(id);
  await s.act('endEnrolment', id, bureau, { why: 'changed_stage', on: '2026-09-01' });
  expect((await grants(id)).map(({ stopped }) => stopped)).toEqual([true, true]);
  expect(await s.told('education.publicity-closed.v1')).toHaveLength(2);
  await s.close();
  s = await openEducation({ 'education.term.of-leaving': 'not-paid' });
  expect(await leave()).toEqual([null, null]);
});

it('of a disabled child it is said whether the school is a special one, and what is given there is given where the roll says so too', async () => {
  await s.close();
  const special = { class: 'dibao', stage: 'junior', boarding: 'boarding', kind: 'living-subsidy', amount: 90_000 };
  s = await openEducation({ 'education.grants.special-school': [special] });
  const family = await s.family();
  expect(await s.apply(family, { educationStage: 'at_home', boarding: false, placement: 'special_school' })).toMatchObject(
    problem('InvalidInput', { path: ['placement'] }),
  );
  const id = await s.applied(family, { placement: 'special_school' });
  expect(await s.decide(id)).toMatchObject(problem('PlacementDisagrees', { applied: 'special_school', path: ['placement'] }));
  expect(await s.decide(id, { placement: 'with_others' })).toMatchObject(problem('PlacementDisagrees'));
  expect(await s.decide(id, { placement: 'special_school' })).toMatchObject(done);
  const shown = (await ask(s.runtime, fileOfCase, [id as CaseId], bureau)).get(id as CaseId);
  expect(shown && applicationView(shown)).toMatchObject({ educationStage: 'junior', placement: 'special_school' });
  expect(await grants(id)).toMatchObject([{ amount: 90_000 }, { amount: 90_000 }]);
  const other = await s.applied(await s.family(), { placement: 'with_others' });
  expect(await s.decide(other, { placement: 'with_others' })).toMatchObject(done);
  expect(await grants(other)).toMatchObject([{ amount: 60_000 }, { amount: 60_000 }]);
});
