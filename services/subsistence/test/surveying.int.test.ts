import { randomUUID } from 'node:crypto';
import { fen } from '@jiuzhu/kernel';
import { ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseId } from '../src/domain/procedure/subsistence-case.ts';
import { fileOfCase } from '../src/queries/file-of-case.ts';
import { clerk, decider, openSubsistence, reviewer, surveyor } from './opened.ts';
import type { Family, Opened } from './opened.ts';

let s: Opened;
beforeAll(async () => void (s = await openSubsistence()));
afterAll(() => s.close());

const done = { accepted: true };
const problem = (problem: string, detail: object = {}) => ({ accepted: false, problem: { problem, ...detail } });
const fileOf = async (id: string) => (await ask(s.runtime, fileOfCase, [id as CaseId], decider)).get(id as CaseId);

const accepted = async (): Promise<{ family: Family; id: string }> => {
  const family = await s.family();
  const id = await s.applied(family);
  await s.act('acceptApplication', id, clerk);
  return { family, id };
};

describe('a survey', () => {
  it('by one person is none, nor one by a person named twice, and nothing has changed', async () => {
    const { family, id } = await accepted();
    const alone = problem('SurveyBySinglePerson', { path: ['surveyors'] });
    expect(await s.survey(family, id, {}, { surveyors: ['surveyor-1'] })).toEqual(alone);
    expect(await s.survey(family, id, {}, { surveyors: ['surveyor-1', 'surveyor-1'] })).toEqual(alone);
    expect(await fileOf(id)).toMatchObject({ status: 'accepted', surveys: [] });
  });

  it('is recorded by one who was there, at home, on a day of the procedure, signed by a member of age', async () => {
    const { family, id } = await accepted();
    const survey = (more: object) => s.survey(family, id, {}, more);
    expect(await survey({ surveyors: ['other-1', 'other-2'] })).toMatchObject(problem('NotAmongSurveyors'));
    expect(await survey({ methods: ['neighbour'] })).toMatchObject(problem('HomeNotVisited'));
    expect(await survey({ methods: ['remote'] })).toMatchObject(problem('HomeNotVisited'));
    expect(await survey({ on: '2026-03-01' })).toEqual(
      problem('DayOutsideProcedure', { from: '2026-03-02', to: '2026-03-02', path: ['on'] }),
    );
    expect(await survey({ on: '2026-03-03' })).toMatchObject(problem('DayOutsideProcedure'));
    expect(await survey({ signedBy: family.persons[2] })).toMatchObject(problem('SignedByNoMember'));
    expect(await survey({ signedBy: randomUUID() })).toMatchObject(problem('SignedByNoMember'));
    expect(await survey({ methods: ['remote'], emergency: '示例政发〔2026〕1号' })).toMatchObject(done);
  });

  it('finds nothing of those who do not live there', async () => {
    const { family, id } = await accepted();
    const stranger = randomUUID();
    const found = { selfCare: [{ person: stranger, failed: 4 }] };
    expect(await s.survey(family, id, found)).toEqual(problem('FoundOfNoMember', { persons: [stranger], path: ['findings'] }));
    expect(await s.survey(family, id, { selfCare: [{ person: family.persons[0], failed: 7 }] })).toMatchObject(problem('InvalidInput'));
  });

  it('is what the opinion is judged from, with all that it found', async () => {
    const { family, id } = await accepted();
    await s.report(family);
    expect(await s.act('givePreliminaryOpinion', id, reviewer)).toEqual(problem('SurveyNeeded'));
    const obligor = { of: family.persons[0], person: randomUUID(), born: '1950-01-01', aid: 'none', incapacity: 'no_civil_capacity' };
    const found = {
      obligors: [{ ...obligor, income: 1_200_000, propertyWithin: true }],
      careForms: [{ person: family.persons[0], form: 'home' }],
    };
    expect(await s.survey(family, id, found)).toMatchObject(done);
    expect(await s.act('givePreliminaryOpinion', id, reviewer)).toMatchObject(done);
    const { of, person: personId, born, aid } = obligor;
    expect((await fileOf(id))?.opinions[0]?.judged.snapshot.survey).toEqual({
      ...{ surveyId: expect.any(String), on: '2026-03-02', selfCare: [], childChoices: [] },
      obligors: [{ of, personId, born, aid, incapacity: 'no-civil-capacity', income: fen(1_200_000), propertyWithin: true }],
      careForms: [{ personId: family.persons[0], form: 'home' }],
    });
    await expect(s.rows(`update surveys set recorded_by = ''`)).rejects.toMatchObject({ code: '42501' });
  });

  it('is by other people than who review and who decide', async () => {
    const { family, id } = await accepted();
    await s.report(family);
    await s.survey(family, id);
    const surveyors = ['surveyor-1', 'surveyor-2'];
    for (const who of surveyors) {
      expect(await s.act('givePreliminaryOpinion', id, { ...reviewer, id: who })).toEqual(problem('ReviewedByItsSurveyor'));
    }
    await s.act('givePreliminaryOpinion', id, reviewer);
    await s.act('raiseObjection', id, clerk);
    expect(await s.survey(family, id, {}, { surveyors: ['surveyor-1', 'reviewer-1'] })).toMatchObject(problem('SurveyedByItsReviewer'));
    await s.survey(family, id);
    await s.act('givePreliminaryOpinion', id, reviewer);
    for (const who of surveyors) {
      expect(await s.act('decideSubsistence', id, { ...decider, id: who })).toEqual(problem('DecidedByItsSurveyor'));
    }
    expect(await s.act('decideSubsistence', id, decider)).toMatchObject(done);
    expect(await s.survey(family, id)).toMatchObject(problem('CaseInOtherStatus', { status: 'confirmed' }));
  });
});

describe('a democratic review', () => {
  const review = { heldOn: '2026-03-02', attended: 11, approving: 8, minutesHash: 'b'.repeat(64) };

  it('is held on an objection and never else, and takes the place of another survey', async () => {
    const { family, id } = await accepted();
    await s.report(family);
    await s.survey(family, id);
    expect(await s.act('recordDemocraticReview', id, clerk, review)).toEqual(problem('NotObjectedTo'));
    await s.act('givePreliminaryOpinion', id, reviewer);
    expect(await s.act('recordDemocraticReview', id, clerk, review)).toEqual(problem('NotObjectedTo'));
    await s.act('raiseObjection', id, clerk);
    expect(await s.act('recordDemocraticReview', id, clerk, { ...review, approving: 12 })).toMatchObject(problem('InvalidInput'));
    expect(await s.act('recordDemocraticReview', id, clerk, { ...review, heldOn: '2026-03-01' })).toMatchObject(
      problem('DayOutsideProcedure'),
    );
    expect(await s.act('recordDemocraticReview', id, clerk, review)).toMatchObject(done);
    expect(await fileOf(id)).toMatchObject({
      status: 'surveyed',
      reviews: [{ round: 1, attended: 11, approving: 8 }],
      surveys: [{ round: 1 }],
    });
    expect(await s.act('givePreliminaryOpinion', id, reviewer)).toMatchObject(done);
  });

  it('is recorded by the window, not by a surveyor', async () => {
    const { id } = await accepted();
    await expect(s.act('recordDemocraticReview', id, surveyor, review)).rejects.toThrow();
  });
});

it('an objection is heard in the round, through its last day, and not after it', async () => {
  const { family, id } = await accepted();
  await s.report(family);
  await s.survey(family, id);
  await s.act('givePreliminaryOpinion', id, reviewer);
  const { family: other, id: late } = await accepted();
  await s.report(other);
  await s.survey(other, late);
  await s.act('givePreliminaryOpinion', late, reviewer);
  s.forward(7);
  expect(await s.act('raiseObjection', id, clerk)).toMatchObject(done);
  s.forward(1);
  const over = problem('ObjectionAfterRound', { closedOn: '2026-03-09' });
  expect(await s.act('raiseObjection', late, clerk)).toEqual(over);
  await s.closePublicity();
  expect(await s.act('raiseObjection', late, clerk)).toMatchObject(problem('ObjectionAfterRound'));
  expect(await fileOf(late)).toMatchObject({ status: 'awaiting-decision', objections: [] });
});
