import { ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseId } from '../src/domain/procedure/subsistence-case.ts';
import { fileOfCase } from '../src/queries/file-of-case.ts';
import { opined, publicityOver } from './on-the-way.ts';
import { clerk, decider, openSubsistence, reviewer } from './opened.ts';
import type { Family, Opened } from './opened.ts';

let s: Opened;
beforeAll(async () => void (s = await openSubsistence()));
afterAll(() => s.close());

const done = { accepted: true };
const problem = (problem: string, detail: object = {}) => ({ accepted: false, problem: { problem, ...detail } });
const fileOf = async (it: Opened, id: string) => (await ask(it.runtime, fileOfCase, [id as CaseId], decider)).get(id as CaseId);
const township = { ...decider, id: 'decider-2', region: '610304001', level: 'township' as const };
const needed = (...reasons: readonly string[]) => problem('HomeVisitNeeded', { reasons, path: ['homeVisitOn'] });

/** With an opinion that is posted. */
const posted = async (more: object = {}, it: Opened = s): Promise<{ id: string; family: Family }> => {
  const family = await it.family();
  const id = await it.applied(family, more);
  await opined(it, family, id);
  return { id, family };
};
const over = async (it: Opened = s): Promise<void> => {
  await publicityOver(it);
};
const todayOf = async (id: string) => (await fileOf(s, id))?.awaitingSince;

describe('before it is decided, the county visits the home', () => {
  it('of whoever somebody complained about, or of whom there is a major doubt, from then on', async () => {
    const { id } = await posted();
    expect(await s.act('demandHomeVisit', id, reviewer, { reason: 'doubt' })).toMatchObject(done);
    await over();
    const on = await todayOf(id);
    expect(await s.act('recordHomeVisit', id, decider, { on, asStated: true })).toMatchObject(done);
    s.forward(1);
    expect(await s.act('demandHomeVisit', id, clerk, { reason: 'complaint' })).toMatchObject(done);
    // the visit was before the complaint
    expect(await s.act('decideSubsistence', id, decider)).toEqual(needed('complaint', 'doubt'));
    expect(await s.act('decideSubsistence', id, decider, { homeVisitOn: on })).toEqual(needed('complaint', 'doubt'));
    s.forward(1);
    const [row] = await s.rows('select $1::date::text as today', [s.runtime.clock.now()]);
    expect(await s.act('decideSubsistence', id, decider, { homeVisitOn: row?.['today'] })).toMatchObject(done);
    expect(await s.act('demandHomeVisit', id, clerk, { reason: 'doubt' })).toMatchObject(problem('CaseInOtherStatus'));
  });

  it('itself: a township that decides rests on what the county recorded, and not on its own word', async () => {
    await s.delegate('610304001');
    const { id } = await posted({ nearRelative: true });
    await over();
    const on = await todayOf(id);
    const deciding = { homeVisitOn: on, meeting: { on, resolution: { year: 2026, number: 1 }, attendees: ['a', 'b', 'c'] } };
    expect(await s.act('decideSubsistence', id, township, deciding)).toEqual(needed('kin'));
    expect(await s.act('recordHomeVisit', id, township, { on, asStated: true })).toEqual(problem('VisitNotByCounty'));
    expect(await s.act('recordHomeVisit', id, decider, { on: '2026-01-01', asStated: true })).toMatchObject(problem('DayOutsideProcedure'));
    expect(await s.act('recordHomeVisit', id, decider, { on, asStated: true })).toMatchObject(done);
    expect(await s.act('decideSubsistence', id, township, deciding)).toMatchObject(done);
  });

  it('and what it finds otherwise than stated is surveyed anew, and judged on that', async () => {
    const { id, family } = await posted();
    await over();
    expect(await s.act('recordHomeVisit', id, decider, { on: await todayOf(id), asStated: false })).toMatchObject(done);
    expect(await fileOf(s, id)).toMatchObject({ status: 're-survey', surveys: [{ round: 1 }], opinions: [{ round: 1 }] });
    expect(await s.act('givePreliminaryOpinion', id, reviewer)).toEqual(problem('SurveyNeeded'));
    await s.survey(family, id);
    expect(await s.act('givePreliminaryOpinion', id, reviewer)).toMatchObject(done);
    expect(await fileOf(s, id)).toMatchObject({ status: 'publicity', publicity: { round: 2 } });
  });
});

it('whoever is a near relative of a member has no part in the case', async () => {
  const family = await s.family();
  const undeclared = { household: family.household, applicant: family.persons[0], alone: false, nearRelative: false, commitment: true };
  expect(await s.run('applyForSubsistence', { ...undeclared, kin: ['reviewer-1'] })).toMatchObject(problem('InvalidInput'));
  const kin = ['surveyor-2', 'reviewer-1', 'decider-1', 'a'];
  const id = await s.applied(family, { nearRelative: true, kin });
  await s.act('acceptApplication', id, clerk);
  expect(await s.survey(family, id)).toEqual(problem('NearRelativeRecused', { officers: ['surveyor-2'], path: ['surveyors'] }));
  expect(await fileOf(s, id)).toMatchObject({ status: 'accepted', surveys: [] });
  await s.survey(family, id, {}, { surveyors: ['surveyor-1', 'surveyor-3'] });
  await s.report(family);
  expect(await s.act('givePreliminaryOpinion', id, reviewer)).toEqual(problem('NearRelativeRecused', { officers: ['reviewer-1'] }));
  expect(await s.act('givePreliminaryOpinion', id, { ...reviewer, id: 'reviewer-2' })).toMatchObject(done);
  await over();
  const on = await todayOf(id);
  expect(await s.act('recordHomeVisit', id, decider, { on, asStated: true })).toEqual(
    problem('NearRelativeRecused', { officers: ['decider-1'] }),
  );
  expect(await s.act('decideSubsistence', id, decider, { homeVisitOn: on })).toEqual(
    problem('NearRelativeRecused', { officers: ['decider-1'] }),
  );
  const meeting = { on, resolution: { year: 2026, number: 1 }, attendees: ['a', 'b', 'c'] };
  expect(await s.act('decideSubsistence', id, township, { meeting })).toEqual(
    problem('NearRelativeRecused', { officers: ['a'], path: ['meeting', 'attendees'] }),
  );
  expect(await s.act('decideSubsistence', id, { ...decider, id: 'decider-3' }, { homeVisitOn: on })).toMatchObject(done);
});

describe('the lot', () => {
  it('is drawn of each case that would be granted, once, and falls on no fewer than the share of them', async () => {
    const drawing = await openSubsistence({ 'subsistence.spot-check.share': { tekun: 3_000, dibao: 3_000 } });
    const ids = [];
    for (let count = 0; count < 12; count += 1) ids.push((await posted({}, drawing)).id);
    await over(drawing);
    const lots = (await Promise.all(ids.map((id) => fileOf(drawing, id)))).map((it) => it?.spotCheck);
    expect(lots.filter((it) => it === undefined)).toEqual([]);
    const fell = ids.filter((_, at) => lots[at]?.drawn);
    expect(fell.length).toBeGreaterThanOrEqual(4);
    const spared = ids.find((id) => !fell.includes(id));
    expect(await drawing.act('decideSubsistence', fell[0] ?? '', decider)).toEqual(needed('lot'));
    if (spared !== undefined) expect(await drawing.act('decideSubsistence', spared, decider)).toMatchObject(done);
    await drawing.close();
  });

  it('is not drawn of what is refused, nor where no document says that it be', async () => {
    const { id } = await posted();
    await over();
    expect((await fileOf(s, id))?.spotCheck).toBeUndefined();
  });
});
