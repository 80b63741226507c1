import { ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rulesHash } from '../src/adapters/database/rules-hash.ts';
import { rederive } from '../src/domain/classification/rederive.ts';
import type { CaseId } from '../src/domain/procedure/subsistence-case.ts';
import { fileOfCase } from '../src/queries/file-of-case.ts';
import { opined, publicityOver } from './on-the-way.ts';
import { clerk, decider, deposit, openSubsistence, reviewer, wage } from './opened.ts';
import type { Family, Opened } from './opened.ts';

let s: Opened;
beforeAll(async () => void (s = await openSubsistence()));
afterAll(() => s.close());

const fileOf = async (id: string) => {
  const file = (await ask(s.runtime, fileOfCase, [id as CaseId], decider)).get(id as CaseId);
  if (!file) throw new Error('the decider does not see the case');
  return file;
};
const told = async ({ household }: Family) => {
  const text = 'select type, data from kit_outbox where stream = $1 order by stream_version';
  const rows = await s.rows(text, [`household/${household}`]);
  return rows.map(({ type, data }) => ({ type: String(type).slice('subsistence.'.length), data: data as Record<string, unknown> }));
};
const done = { accepted: true };
const problem = (problem: string, detail: object = {}) => ({ accepted: false, problem: { problem, ...detail } });

/** Up to the posted opinion. */
const posted = async (family: Family): Promise<string> => {
  const id = await s.applied(family);
  await opined(s, family, id);
  return id;
};

describe('the main road', () => {
  it('leads from the window to the confirmation, and tells each step', async () => {
    const family = await s.family();
    const id = await posted(family);
    expect(await fileOf(id)).toMatchObject({ status: 'publicity', publicity: { opensOn: '2026-03-02', closesOn: '2026-03-09' } });
    s.forward(7);
    expect(await s.closePublicity()).toBe(0);
    s.forward(1);
    expect(await s.closePublicity()).toBe(1);
    expect(await s.closePublicity()).toBe(0);
    expect(await s.act('decideSubsistence', id, decider)).toMatchObject(done);
    const file = await fileOf(id);
    expect(file).toMatchObject({ status: 'confirmed', decisions: [{ number: 1, on: '2026-03-10', by: 'decider-1', from: '2026-04-01' }] });
    expect(file.decisions[0]?.judged.judgement).toMatchObject({ class: 'dibao', grants: [{ class: 'dibao', amount: 180_000 }] });
    const events = await told(family);
    expect(events.map(({ type, data }) => (type === 'case-moved.v1' ? data['status'] : type))).toEqual([
      ...['submitted', 'accepted', 'surveyed', 'surveyed', 'publicity-opened.v1', 'publicity', 'publicity-closed.v1', 'awaiting-decision'],
      ...['assistance-confirmed.v1', 'confirmed'],
    ]);
    expect(events.find(({ type }) => type === 'publicity-opened.v1')?.data).toEqual({
      ...{ caseId: id, householdId: family.household, round: 1, opensOn: '2026-03-02', closesOn: '2026-03-09', of: 'opinion' },
      ...{ applicant: family.persons[0], members: 3, amount: 180_000 },
    });
    expect(events.find(({ type }) => type === 'assistance-confirmed.v1')?.data).toEqual({
      ...{ caseId: id, householdId: family.household, class: 'dibao', amount: 180_000, from: '2026-04-01' },
    });
    expect(events.filter(({ type }) => type === 'case-moved.v1').map(({ data }) => [data['agency'], data['stage'], data['dueOn']])).toEqual(
      [
        ['township-610304001', 'application', undefined],
        // nobody has let the agencies be asked: the clock stands
        ['township-610304001', 'survey', undefined],
        ['township-610304001', 'survey', undefined],
        // the report has come
        ['township-610304001', 'survey', '2026-04-14'],
        ['township-610304001', 'publicity', '2026-03-09'],
        ['county-610304', 'confirmation', '2026-03-24'],
        ['township-610304001', 'closed', undefined],
      ],
    );
  });

  it('ends in a refusal by one fen of property, with all reasons and the day of the notice', async () => {
    const family = await s.family([deposit(3 * 3 * 12 * 60_000 + 1)]);
    const id = await posted(family);
    const before = await fileOf(id);
    expect([before.status, before.publicity]).toEqual(['awaiting-decision', undefined]);
    expect(await s.act('decideSubsistence', id, decider)).toMatchObject(done);
    const { decisions, status } = await fileOf(id);
    const decision = decisions[0];
    expect(status).toBe('refused');
    expect(decision).toMatchObject({ noticeDue: { day: '2026-03-13', provisional: false } });
    expect(decision?.judged.judgement.trials.map((it) => [it.tried, it.failing])).toEqual([
      ['tekun', ['financial-assets', 'tekun-obligors']],
      ['dibao', ['financial-assets']],
      ['margin', ['margin-floor', 'financial-assets']],
      ['rigid', ['financial-assets']],
    ]);
    expect(decision?.judged.judgement.trials[1]?.reasons.map(({ code }) => code)).toEqual([
      ...['members', 'income', 'financial-assets', 'vehicles', 'homes', 'home-area', 'businesses', 'machinery'],
    ]);
    expect(decision?.judged.judgement.trials[1]?.reasons[2]).toMatchObject({
      ...{ verdict: 'fail', actual: 6_480_001, limit: 4_320_000, standard: { document: { number: '示例〔2021〕1号' } } },
      facts: [{ kind: 'verification-report' }, { kind: 'property.deposit', version: 2 }, { kind: 'members' }],
    });
    expect((await told(family)).at(-2)).toEqual({
      type: 'assistance-refused.v1',
      data: { caseId: id, householdId: family.household, reasons: ['financial-assets'], noticeDueOn: '2026-03-13' },
    });
  });

  it('is derived again, identical, from what was kept with the decision', async () => {
    const kept = await s.rows('select judgement, snapshot, standards_hash, rules_hash from decisions');
    expect(kept.length).toBeGreaterThanOrEqual(2);
    for (const row of kept) {
      const judged = {
        judgement: row['judgement'],
        snapshot: row['snapshot'],
        standardsHash: row['standards_hash'],
        rulesHash: row['rules_hash'],
      };
      expect(rederive('610304001001' as never, judged as never, s.book, rulesHash)).toEqual({
        ...{ kind: 'derived', judgement: row['judgement'], sameStandards: true, sameRules: true },
      });
    }
    await expect(s.rows(`update decisions set rules_hash = ''`)).rejects.toMatchObject({ code: '42501' });
    await expect(s.rows('delete from opinions')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('an application', () => {
  it('is made by a member, with the promise, of a household that is known', async () => {
    const [family, other] = [await s.family(), await s.family()];
    const input = { household: family.household, applicant: family.persons[0], alone: false, nearRelative: false, commitment: true };
    expect(await s.run('applyForSubsistence', { ...input, applicant: other.persons[0] })).toMatchObject(problem('ApplicantNotAMember'));
    expect(await s.run('applyForSubsistence', { ...input, commitment: false })).toMatchObject(
      problem('InvalidInput', { path: ['commitment'] }),
    );
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await s.run('applyForSubsistence', { ...input, household: nobody })).toEqual(problem('HouseholdUnknown'));
    expect(await s.run('applyForSubsistence', input, { ...clerk, region: '610304002' })).toEqual(problem('HouseholdUnknown'));
  });

  it('is one at a time, also when two come at the same instant; a person alone applies beside it', async () => {
    const family = await s.family();
    const input = { household: family.household, applicant: family.persons[0], alone: false, nearRelative: false, commitment: true };
    const answers = await Promise.all([1, 2, 3].map(() => s.run('applyForSubsistence', input)));
    expect(answers.filter(({ accepted }) => accepted)).toHaveLength(1);
    expect(answers.filter((it) => !it.accepted && it.problem.problem === 'CaseAlreadyOpen')).toHaveLength(2);
    expect(await s.run('applyForSubsistence', { ...input, alone: true })).toMatchObject(done);
  });

  it('is asked once for all that is missing', async () => {
    const id = await s.applied(await s.family());
    expect(await s.act('acceptApplication', id, clerk, { missing: ['authorisation', 'register'] })).toMatchObject(done);
    expect(await fileOf(id)).toMatchObject({ status: 'incomplete', asked: { missing: ['authorisation', 'register'] } });
    expect(await s.act('acceptApplication', id, clerk, { missing: ['mandate'] })).toMatchObject(problem('AskedOnlyOnce'));
    expect(await s.act('acceptApplication', id, clerk, { missing: ['register'] })).toMatchObject(done);
    expect(await s.act('acceptApplication', id, clerk)).toMatchObject(done);
    expect(await fileOf(id)).toMatchObject({ status: 'accepted' });
  });

  it('may be withdrawn until it is decided, and made again', async () => {
    const family = await s.family();
    const id = await s.applied(family);
    expect(await s.act('withdrawApplication', id, clerk)).toMatchObject(done);
    expect(await s.act('withdrawApplication', id, clerk)).toMatchObject(problem('CaseInOtherStatus', { status: 'withdrawn' }));
    expect(await s.applied(family)).not.toBe(id);
  });

  it('is not changed by one who has seen an older version, nor by one from elsewhere', async () => {
    const id = await s.applied(await s.family());
    expect(await s.run('withdrawApplication', { case: id, version: 0 })).toEqual(
      problem('StaleVersion', { current: 1, path: ['version'] }),
    );
    expect(await s.act('withdrawApplication', id, { ...clerk, region: '610305001' })).toEqual(problem('CaseUnknown'));
  });
});

describe('an opinion', () => {
  it('is not given while something is not known, and says what', async () => {
    const family = await s.family();
    const id = await s.applied(family);
    await s.act('acceptApplication', id, clerk);
    await s.survey(family, id);
    expect(await s.act('givePreliminaryOpinion', id, reviewer)).toEqual(
      problem('FactsNeeded', { needs: [{ need: 'verification-report' }] }),
    );
    await s.report(family, { complete: false });
    expect(await s.act('givePreliminaryOpinion', id, reviewer)).toMatchObject(
      problem('FactsNeeded', { needs: [{ need: 'complete-verification-report' }] }),
    );
    await s.report(family);
    expect(await s.act('givePreliminaryOpinion', id, reviewer)).toMatchObject(done);
  });

  it('is given by another than who accepted, and decided by another than both', async () => {
    const family = await s.family();
    const id = await s.applied(family);
    const both = { ...clerk, roles: ['clerk', 'reviewer', 'decider'], region: '610304' };
    await s.act('acceptApplication', id, both);
    await s.survey(family, id);
    await s.report(family);
    expect(await s.act('givePreliminaryOpinion', id, both)).toEqual(problem('ReviewedByItsClerk'));
    expect(await s.act('givePreliminaryOpinion', id, reviewer)).toMatchObject(done);
    await publicityOver(s);
    expect(await s.act('decideSubsistence', id, both)).toEqual(problem('DecidedByItsClerk'));
    expect(await s.act('decideSubsistence', id, { ...reviewer, roles: ['decider'], region: '610304' })).toEqual(
      problem('DecidedByItsReviewer'),
    );
    expect(await s.act('decideSubsistence', id, { ...decider, region: '610304001', level: 'township' })).toEqual(
      problem('DelegationNotInForce', { programmes: ['dibao'] }),
    );
    expect(await s.act('decideSubsistence', id, decider)).toMatchObject(done);
  });

  it('is outdated once the household or its report has moved, and given anew', async () => {
    const family = await s.family();
    const id = await posted(family);
    await publicityOver(s);
    await s.record(family, [wage(50_000, family.persons[0])]);
    expect(await s.act('decideSubsistence', id, decider)).toEqual(problem('OpinionOutdated', { moved: ['household'] }));
    expect(await s.act('givePreliminaryOpinion', id, reviewer)).toMatchObject(done);
    expect(await fileOf(id)).toMatchObject({ status: 'publicity', publicity: { round: 2 }, opinions: [{ round: 1 }, { round: 2 }] });
    expect(await s.act('givePreliminaryOpinion', id, reviewer)).toMatchObject(problem('CaseInOtherStatus', { status: 'publicity' }));
    await publicityOver(s);
    await s.report(family);
    expect(await s.act('decideSubsistence', id, decider)).toEqual(problem('OpinionOutdated', { moved: ['report'] }));
  });

  it('is outdated once the report it rests on has expired', async () => {
    const family = await s.family();
    const id = await s.applied(family);
    await s.act('acceptApplication', id, clerk);
    await s.survey(family, id);
    const [row] = await s.rows('select $1::date::text as soon', [new Date(s.runtime.clock.now().getTime() + 8.4e7)]);
    await s.report(family, { validUntil: row?.['soon'] as never });
    expect(await s.act('givePreliminaryOpinion', id, reviewer)).toMatchObject(done);
    await publicityOver(s);
    expect(await s.act('decideSubsistence', id, decider)).toEqual(problem('OpinionOutdated', { moved: ['report'] }));
    expect(await s.act('givePreliminaryOpinion', id, reviewer)).toMatchObject(
      problem('FactsNeeded', { needs: [{ need: 'valid-verification-report' }] }),
    );
  });

  it('that is objected to is given anew after another survey, and the case has longer', async () => {
    const family = await s.family();
    const id = await posted(family);
    expect(await s.act('raiseObjection', id, clerk)).toMatchObject(done);
    expect(await fileOf(id)).toMatchObject({ status: 're-survey', publicity: { closedOn: expect.any(String) } });
    expect(await s.closePublicity()).toBe(0);
    expect(await s.act('decideSubsistence', id, decider)).toMatchObject(problem('CaseInOtherStatus', { status: 're-survey' }));
    expect(await s.act('givePreliminaryOpinion', id, reviewer)).toEqual(problem('SurveyNeeded'));
    expect(await s.survey(family, id)).toMatchObject(done);
    expect(await s.act('givePreliminaryOpinion', id, reviewer)).toMatchObject(done);
    expect(await fileOf(id)).toMatchObject({
      ...{ status: 'awaiting-decision', opinions: [{ round: 1 }, { round: 2 }], surveys: [{ round: 1 }, { round: 2 }] },
    });
    expect(await s.act('raiseObjection', id, clerk)).toMatchObject(problem('ObjectionAfterRound'));
    expect((await told(family)).filter(({ type }) => type === 'publicity-closed.v1')).toHaveLength(1);
  });
});

it('an application of near relatives is visited by the deciding office first', async () => {
  const family = await s.family();
  const id = await s.applied(family, { nearRelative: true });
  await opined(s, family, id);
  await publicityOver(s);
  expect(await s.act('decideSubsistence', id, decider)).toMatchObject(problem('HomeVisitNeeded'));
  expect(await s.act('decideSubsistence', id, decider, { homeVisitOn: '2030-01-01' })).toMatchObject(problem('HomeVisitNeeded'));
  const [row] = await s.rows('select $1::date::text as today', [s.runtime.clock.now()]);
  expect(await s.act('decideSubsistence', id, decider, { homeVisitOn: row?.['today'] })).toMatchObject(done);
});

it('a standard that nobody adopted is named, and the case stays open', async () => {
  const other = await openSubsistence({}, (await import('@jiuzhu/policy')).readStandards([]));
  const id = await other.applied(await other.family());
  expect(await other.act('acceptApplication', id, clerk)).toMatchObject(
    problem('StandardMissing', { parameter: 'subsistence.period.survey-start', region: '610304001001', day: '2026-03-02' }),
  );
  expect(await other.rows('select status from subsistence_cases')).toEqual([{ status: 'submitted' }]);
  await other.close();
});

it('the number of statements does not grow with the cases that are read', async () => {
  const families = await Promise.all([s.family(), s.family(), s.family()]);
  const ids = (await Promise.all(families.map((it) => s.applied(it)))) as CaseId[];
  const statementsOf = async (some: readonly CaseId[]): Promise<number> => {
    const before = s.statements.length;
    expect((await ask(s.runtime, fileOfCase, some, decider)).size).toBe(some.length);
    return s.statements.length - before;
  };
  expect(await statementsOf(ids)).toBe(await statementsOf(ids.slice(0, 1)));
});
