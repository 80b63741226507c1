import { ask, dayOf, listPage, runTimer } from '@jiuzhu/service-kit';
import { createHash } from 'node:crypto';
import { addWorkingDays, daysBetween, workingDaysBetween } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadlinesOf } from '../src/domain/procedure/deadlines.ts';
import type { CaseId, SubsistenceCase } from '../src/domain/procedure/subsistence-case.ts';
import { fileOfCase } from '../src/queries/file-of-case.ts';
import { timesOfDecisions } from '../src/queries/times-of-decisions.ts';
import { workIn } from '../src/queries/work-in.ts';
import { tellOverdueWhenDue } from '../src/timers/tell-overdue-when-due.ts';
import { publicityOver } from './on-the-way.ts';
import { letterIn } from './letter-in.ts';
import { clerk, decider, openSubsistence, reviewer } from './opened.ts';
import type { Family, Opened } from './opened.ts';

let s: Opened;
beforeAll(async () => void (s = await openSubsistence({ 'subsistence.period.survey': { first: 10, 'after-objection': 15 } })));
afterAll(() => s.close());

const problem = (problem: string, detail: object = {}) => ({ accepted: false, problem: { problem, ...detail } });
const fileOf = async (id: string) => (await ask(s.runtime, fileOfCase, [id as CaseId], decider)).get(id as CaseId);
const work = async (asked: object, actor = decider): Promise<readonly string[]> =>
  (await listPage(s.runtime, workIn, 'workIn', asked, { first: 100 }, actor)).keys.map(({ key }) => key);
const dueOf = async (id: string) => (await s.rows('select due_on::text as day from subsistence_cases where id = $1', [id]))[0]?.['day'];
const today = () => dayOf(s.runtime.clock.now());
const late = () => runTimer(s.runtime, tellOverdueWhenDue);
const missed = async (id: string) =>
  (
    await s.rows(`select data from kit_outbox where type = 'subsistence.deadline-missed.v1' and data->>'caseId' = $1 order by seq`, [id])
  ).map(({ data }) => data as Record<string, unknown>);

const accepted = async ({ authorised = true, begun = true } = {}): Promise<{
  family: Family;
  id: string;
  authorisation: string | undefined;
}> => {
  const family = await s.family();
  const authorisation = authorised ? await s.authorise(family) : undefined;
  const id = await s.applied(family);
  await s.act('acceptApplication', id, clerk);
  if (authorised && begun) await s.begin(family);
  return { family, id, authorisation };
};
/** From the acceptance to the decision, publicity included. */
const decided = async (days: number, decide: (id: string) => Promise<unknown>): Promise<string> => {
  const { family, id } = await accepted();
  await s.survey(family, id);
  await s.report(family);
  await s.act('givePreliminaryOpinion', id, reviewer);
  await publicityOver(s);
  s.forward(days - 8);
  expect(await decide(id)).toMatchObject({ accepted: true });
  return id;
};

describe('what is to be done', () => {
  it('is listed for the officer who has the next step, and for nobody while days of publicity run', async () => {
    const { family, id } = await accepted();
    const of = async (officer: string) => (await work({ officer, agency: 'township-610304001' })).includes(id);
    expect([await of('surveyor'), await of('reviewer'), await of('clerk')]).toEqual([true, false, false]);
    await s.survey(family, id);
    await s.report(family);
    expect([await of('surveyor'), await of('reviewer')]).toEqual([false, true]);
    await s.act('givePreliminaryOpinion', id, reviewer);
    expect(await work({})).not.toContain(id);
    await publicityOver(s);
    expect(await work({ officer: 'decider', agency: 'township-610304001' })).not.toContain(id);
    expect(await work({ officer: 'decider', agency: 'county-610304' })).toContain(id);
    await s.act('decideSubsistence', id, decider);
    expect(await work({})).not.toContain(id);
  });

  it('is due, overdue, or stands still while the family is asked for a paper, each by itself', async () => {
    const [{ id: running }, { id: waiting }] = [await accepted(), await accepted({ authorised: false })];
    const [incomplete] = [await s.applied(await s.family())];
    await s.act('acceptApplication', incomplete, clerk, { missing: ['register'] });
    const among = async (state: string) => (await work({ state })).filter((it) => [running, waiting, incomplete].includes(it));
    expect([await among('due'), await among('overdue')]).toEqual([[running], []]);
    expect(new Set(await among('paused'))).toEqual(new Set([waiting, incomplete]));
    s.forward(4);
    expect([await among('due'), await among('overdue')]).toEqual([[], [running]]);
    expect(new Set(await among('paused'))).toEqual(new Set([waiting, incomplete]));
    expect(await work({ state: 'overdue' }, { ...decider, region: '610305' })).toEqual([]);
    expect(await work({ region: '610304001', state: 'overdue' })).toContain(running);
    expect(await work({ region: '610304002' })).toEqual([]);
  });

  it('is turned over in pages, the case due first before the others', async () => {
    const all = await work({});
    const first = await listPage(s.runtime, workIn, 'workIn', {}, { first: 2 }, decider);
    const rest = await listPage(s.runtime, workIn, 'workIn', {}, { first: 100, after: first.keys.at(-1)?.cursor }, decider);
    expect([first.more, [...first.keys, ...rest.keys].map(({ key }) => key)]).toEqual([true, all]);
  });
});

describe('a deadline that passes without what it is for', () => {
  it('is told once, from the next day on, and changes nothing that an officer has seen', async () => {
    await late();
    const { family, id } = await accepted();
    const { version, accepted: { on = '' as Day } = {} } = (await fileOf(id)) ?? {};
    s.forward(daysBetween(on, (await dueOf(id)) as Day));
    expect([await late(), await missed(id)]).toEqual([0, []]);
    s.forward(1);
    expect([await late(), await late()]).toEqual([1, 0]);
    const start = { deadline: 'survey-start', provisional: false, agency: 'township-610304001' };
    expect(await missed(id)).toMatchObject([{ caseId: id, householdId: family.household, ...start }]);
    expect(await fileOf(id)).toMatchObject({ version, missed: [{ what: 'survey-start' }] });
    s.forward(24);
    await late();
    expect((await missed(id)).map(({ deadline }) => deadline)).toEqual(['survey-start', 'survey']);
    expect(await s.survey(family, id)).toMatchObject({ accepted: true });
  });

  it('does not pass while the clock stands, and is later by the working days that it stood', async () => {
    const { family, id, authorisation } = await accepted();
    const before = await dueOf(id);
    await s.withdraw(family, authorisation ?? '');
    expect(await dueOf(id)).toBeNull();
    s.forward(14);
    await late();
    expect(await missed(id)).toEqual([]);
    await s.authorise(family);
    const [pause] = (await fileOf(id))?.pauses ?? [];
    const { count: stood } = workingDaysBetween(pause?.from as Day, pause?.until as Day);
    expect([stood > 0, await dueOf(id)]).toEqual([true, addWorkingDays(before as Day, stood).day]);
  });
});

it('the county starts to ask within three working days of the request, though the township decides; from then on the agencies are waited for', async () => {
  await s.delegate('610304001');
  const { family, id } = await accepted({ begun: false });
  await s.survey(family, id);
  const requested = (await fileOf(id))?.verification?.since as Day;
  const due = addWorkingDays(requested, 3).day;
  expect([await dueOf(id), (await fileOf(id))?.accepted?.delegation !== undefined]).toEqual([due, true]);
  s.forward(daysBetween(requested, due));
  await late();
  expect(await missed(id)).toEqual([]);
  s.forward(1);
  await late();
  expect(await missed(id)).toMatchObject([{ deadline: 'verification-start', dueOn: due, agency: 'county-610304' }]);
  await s.begin(family);
  expect((await fileOf(id))?.verification).toMatchObject({ kind: 'asked', begunOn: today() });
  expect(deadlinesOf((await fileOf(id)) as SubsistenceCase).map(({ what }) => what)).not.toContain('verification-start');
});

it('who takes the application back is not written to', async () => {
  const { id } = await accepted();
  expect(await s.act('withdrawApplication', id, clerk)).toMatchObject({ accepted: true });
  expect(await fileOf(id)).toMatchObject({ status: 'withdrawn', notices: [] });
});

it('a family that declines to take part is heard, and the procedure ends with what it declined; it may apply again', async () => {
  const { family, id } = await accepted({ authorised: false });
  const on = (await fileOf(id))?.accepted?.on ?? '';
  const end = (declined: readonly string[], more: object = {}) =>
    s.act('endProcedure', id, reviewer, { declined, heardOn: on, recordHash: 'd'.repeat(64), ...more });
  expect(await end([])).toMatchObject(problem('InvalidInput'));
  expect(await end(['verification'], { heardOn: '2026-01-01' })).toMatchObject(problem('DayOutsideProcedure'));
  await s.survey(family, id);
  expect(await end(['survey', 'verification'])).toEqual(problem('NotDeclined', { given: ['survey'], path: ['declined'] }));
  expect(await end(['verification', 'facts'])).toMatchObject({ accepted: true });
  expect(await fileOf(id)).toMatchObject({
    status: 'procedure-terminated',
    ended: { by: 'reviewer-1', declined: ['verification', 'facts'] },
  });
  expect(await end(['facts'])).toMatchObject(problem('CaseInOtherStatus'));
  expect((await fileOf(id))?.notices).toMatchObject([{ decision: 1, askedOn: today() }]);
  await s.perform();
  const [notice] = (await fileOf(id))?.notices ?? [];
  expect(notice).toMatchObject({ decision: 1, servedOn: today(), way: 'by-post' });
  const letter = await letterIn(s, id, 1);
  expect(letter).toContain('没有授权核对家庭经济状况');
  expect(notice?.letterHash).toBe(
    createHash('sha256')
      .update(letter ?? '')
      .digest('hex'),
  );
  expect(await s.rows(`select 1 from kit_outbox where type = 'subsistence.letter-served.v1' and data->>'caseId' = $1`, [id])).toHaveLength(
    1,
  );
  const { id: letting } = await accepted();
  const ending = { declined: ['verification'], heardOn: (await fileOf(letting))?.accepted?.on, recordHash: 'd'.repeat(64) };
  expect(await s.act('endProcedure', letting, reviewer, ending)).toMatchObject(problem('NotDeclined', { given: ['verification'] }));
  expect(await s.applied(family)).toMatch(/^subsistence-case\//);
});

describe('how long decisions took', () => {
  it('is told by who decided, in calendar days and in working days, for a region and a period', async () => {
    await s.close();
    s = await openSubsistence();
    const meeting = { resolution: { year: 2026, number: 1 }, attendees: ['a', 'b', 'c'] };
    const township = { ...decider, id: 'decider-2', region: '610304001', level: 'township' as const };
    const byTownship = async (id: string) =>
      s.act('decideSubsistence', id, township, { meeting: { ...meeting, on: (await fileOf(id))?.awaitingSince } });
    for (const days of [20, 12, 16]) await decided(days, (id) => s.act('decideSubsistence', id, decider));
    await s.delegate('610304001');
    for (const days of [8, 9, 10, 8, 8]) await decided(days, byTownship);
    const times = async (region: string, from = '2026-01-01', to = '2026-12-31', actor = decider) => {
      const asked = { region, from: from as Day, to: to as Day };
      return (await ask(s.runtime, timesOfDecisions, [asked], actor)).get(asked)?.modes;
    };
    expect(await times('610304')).toMatchObject([
      { mode: 'county', decided: 3, provisional: 0, calendarDays: { median: 16, ninetieth: 20, inAll: 48 } },
      { mode: 'devolved', decided: 5, provisional: 0, calendarDays: { median: 8, ninetieth: 10, inAll: 43 } },
    ]);
    const [county] = (await times('610304')) ?? [];
    expect(county?.workingDays.median).toBeLessThan(16);
    expect(await times('610304002')).toEqual([]);
    expect(await times('610304', '2026-01-01', '2026-03-01')).toEqual([]);
    expect(await times('610304', '2026-01-01', '2026-12-31', clerk)).toBeUndefined();
  });
});
