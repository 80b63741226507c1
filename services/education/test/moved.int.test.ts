import { randomUUID } from 'node:crypto';
import { day, fen } from '@jiuzhu/kernel';
import type { Id } from '@jiuzhu/kernel';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { assistanceChanged } from '@jiuzhu/schema/events/subsistence/assistance-changed.ts';
import { extremeDifficultyConfirmed } from '@jiuzhu/schema/events/subsistence/extreme-difficulty-confirmed.ts';
import { recognitionLapsed } from '@jiuzhu/schema/events/subsistence/recognition-lapsed.ts';
import { ask, runTimer } from '@jiuzhu/service-kit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseId } from '../src/domain/procedure/education-case.ts';
import { decisionsView, grantsView } from '../src/queries/case-view.ts';
import { fileOfCase } from '../src/queries/file-of-case.ts';
import { payWhenDue } from '../src/timers/pay-when-due.ts';
import { bureau, openEducation } from './opened.ts';
import type { Family, Opened } from './opened.ts';

let s: Opened;
beforeEach(async () => void (s = await openEducation()));
afterEach(() => s.close());

const done = { accepted: true };
const standing = async (id: string) => (await s.rows('select status from education_cases where id = $1', [id]))[0];
const fileOf = async (id: string) => {
  const it = (await ask(s.runtime, fileOfCase, [id as CaseId], bureau)).get(id as CaseId);
  if (!it) throw new Error('the bureau does not see the case');
  return it;
};
const senior = { educationStage: 'senior', boarding: false };
const decideSenior = (id: string) => s.decide(id, { educationStage: 'senior' });
const member = (personId: Id<'person'>) => ({
  ...{ personId, relation: 'child' as const, born: day('2013-01-01'), majorIllness: false, student: true, employed: false },
});

/** The child goes from one household to the other. */
const goes = async (from: Family, to: Family, on: string) => {
  const gone = { personId: from.child, on: day(on) };
  await s.tell(
    'household',
    from.household,
    membersChanged({ ...gone, householdId: from.household, change: 'moved-out', members: [member(from.parent)] }),
  );
  const members = [member(to.parent), member(to.child), member(from.child)];
  await s.tell('household', to.household, membersChanged({ ...gone, householdId: to.household, change: 'moved-in', members }));
};

it('refuses in writing for a pupil who is of another household by then, and lets that one apply', async () => {
  const [family, other] = [await s.family(), await s.family()];
  const id = await s.applied(family);
  await goes(family, other, '2026-09-02');
  s.at('2026-09-03');
  expect(await s.decide(id)).toMatchObject(done);
  await s.perform();
  expect(await standing(id)).toEqual({ status: 'refused' });
  expect(decisionsView(await fileOf(id))).toMatchObject([
    { outcome: 'refused', reasons: [{ code: 'of-household', verdict: 'fail' }], letter: { way: 'by_post', servedOn: '2026-09-03' } },
  ]);
  const anew = await s.applied({ ...other, child: family.child });
  expect(await s.decide(anew)).toMatchObject(done);
  expect(await standing(anew)).toEqual({ status: 'posted' });
});

it('does not pay later terms through a household of which the pupil is no more, tells why in writing, and gives them anew through the other', async () => {
  const [family, other] = [await s.family(), await s.family()];
  const id = await s.applied(family);
  await s.decide(id);
  await goes(family, other, '2026-09-03');
  s.at('2026-09-08');
  await s.tick();
  expect(await s.told('education.grant-stopped.v1')).toEqual([]);
  s.at('2026-09-09');
  await s.tick();
  await s.tick();
  await s.perform();
  const spring = { term: 'spring', kind: 'living-subsidy' };
  expect(await s.told('education.grant-stopped.v1')).toMatchObject([{ caseId: id, why: 'moved', stopped: [spring], on: '2026-09-09' }]);
  const file = await fileOf(id);
  expect(grantsView(file)).toMatchObject([{ stopped: false }, { stopped: true, stoppedFor: 'moved' }]);
  const told = decisionsView(file).at(-1);
  expect(told).toMatchObject({ number: 2, outcome: 'stopped', reasons: [{ code: 'of-household' }], letter: { servedOn: '2026-09-09' } });
  expect(told?.reasons[0]?.officerText).toContain('家庭成员（家庭登记，截至 2026-09-09');
  const anew = await s.applied({ ...other, child: family.child });
  await s.decide(anew);
  expect(grantsView(await fileOf(anew))).toMatchObject([{ term: 'spring', amount: 60_000, stopped: false }]);
  for (const on of ['2026-10-15', '2027-04-14']) {
    s.at(on);
    await s.tick();
    await s.tick();
  }
  expect((await s.told('education.payment-due.v1')).map(({ caseId, term }) => [caseId, term]).toSorted()).toEqual(
    [
      [id, 'autumn'],
      [anew, 'spring'],
    ].toSorted(),
  );
});

it('does not pay a later term to whoever is of another household on its day, whatever that household is', async () => {
  const [family, other] = [await s.family(), await s.family('other')];
  const id = await s.applied(family);
  await s.decide(id);
  s.at('2026-10-15');
  await s.tick();
  await s.tick();
  await goes(family, other, '2027-04-01');
  s.at('2027-04-14');
  await runTimer(s.runtime, payWhenDue);
  expect(grantsView(await fileOf(id))).toMatchObject([{ paidOn: '2026-10-15' }, { paidOn: null, stoppedFor: 'moved' }]);
});

const ended = (householdId: Id<'household'>, { from, until }: { readonly from: string; readonly until?: string }) =>
  assistanceChanged({
    ...{ householdId, decision: 1, kind: 'review', outcome: until ? 'gradual-exit' : 'ended', class: 'none', amount: fen(0) },
    ...{ on: day('2026-09-10'), from: day(from), ...(until ? { until: day(until) } : {}) },
  });

it('judges by what the household is until the month that a decision changes, and to the last day of a gradual exit', async () => {
  const [lost, leaving] = [await s.family(), await s.family()];
  const ofLost = [await s.applied(lost, senior), await s.applied(lost, { ...senior, schoolYear: 2027 })] as const;
  const ofLeaving = [await s.applied(leaving, senior), await s.applied(leaving, { ...senior, schoolYear: 2027 })] as const;
  s.at('2026-09-10');
  await s.tell('subsistence', lost.household, ended(lost.household, { from: '2026-10-01' }));
  await s.tell('subsistence', leaving.household, ended(leaving.household, { from: '2026-10-01', until: '2026-12-31' }));
  const classes = async (on: string, ...ids: readonly string[]) => {
    s.at(on);
    for (const id of ids) expect(await decideSenior(id)).toMatchObject(done);
    return Promise.all(ids.map(async (id) => decisionsView(await fileOf(id)).at(-1)?.class));
  };
  expect(await classes('2026-09-30', ofLost[0])).toEqual(['dibao']);
  expect(await classes('2026-10-01', ofLost[1])).toEqual(['other']);
  expect(await classes('2026-12-31', ofLeaving[0])).toEqual(['dibao']);
  expect(await classes('2027-01-01', ofLeaving[1])).toEqual(['other']);
});

it('a pupil in extreme difficulty is so when the recognition of the household as one of the margin is over', async () => {
  const { household, parent, child } = await s.family('margin');
  const caseId = `subsistence-case/${randomUUID()}` as Id<'subsistence-case'>;
  const support = { caseId, householdId: household, personId: child, amount: fen(1), from: day('2026-10-01') };
  await s.tell('subsistence', household, extremeDifficultyConfirmed(support));
  const id = await s.applied({ household, parent, child });
  s.at('2026-09-11');
  await s.tell(
    'subsistence',
    household,
    assistanceChanged({
      ...{ householdId: household, decision: 2, kind: 'lapse', outcome: 'reduced', class: 'tekun', amount: fen(1), on: day('2026-09-11') },
    }),
  );
  await s.tell('subsistence', household, recognitionLapsed({ householdId: household, class: 'margin', until: day('2026-09-10') }));
  expect(await s.decide(id)).toMatchObject(done);
  expect(decisionsView(await fileOf(id))).toMatchObject([{ outcome: 'granted', class: 'tekun' }]);
});

it('gives a pupil whose family has the allowance since what was not given as one of the margin', async () => {
  const family = await s.family('margin');
  const first = await s.applied(family, senior);
  await decideSenior(first);
  s.at('2026-12-10');
  await s.tick();
  await s.tell(
    'subsistence',
    family.household,
    assistanceChanged({
      ...{ householdId: family.household, decision: 1, kind: 'review', outcome: 'other-class', class: 'dibao', amount: fen(1) },
      ...{ on: day('2026-11-10'), from: day('2026-12-01') },
    }),
  );
  const second = await s.applied(family, { ...senior, fromTerm: 'spring' });
  expect(await decideSenior(second)).toMatchObject(done);
  expect(grantsView(await fileOf(second))).toMatchObject([{ term: 'spring', kind: 'fee_waiver', amount: 80_000 }]);
  s.at('2027-04-14');
  await s.tick();
  await s.tick();
  const spring = (await s.told('education.payment-due.v1')).filter(({ term }) => term === 'spring');
  expect(spring.map(({ kind, amount }) => [kind, amount]).toSorted()).toEqual([
    ['fee-waiver', 80_000],
    ['grant', 50_000],
  ]);
});
