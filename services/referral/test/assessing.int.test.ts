import type { Id } from '@jiuzhu/kernel';
import { ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessmentById, needsAssessments } from '../src/queries/needs-assessments.ts';
import { eventsOf, ticketsOf, ticketTo } from './asked.ts';
import { auditor, clerk, type Family, type Opened, openReferral, officerOf, uuid } from './opened.ts';

let r: Opened;
beforeAll(async () => void (r = await openReferral()));
afterAll(() => r.close());

const assess = ({ household }: Family, answered: readonly object[], more: object = {}) =>
  r.run('assessNeeds', { household, line: 'application', reason: 'asked_for', answered, ...more });
const assessmentsOf = async ({ household }: Family, actor = clerk) => {
  const ids = (await ask(r.runtime, needsAssessments, [household], actor)).get(household)?.ids ?? [];
  const found = await ask(r.runtime, assessmentById, ids, actor);
  return ids.flatMap((id) => found.get(id as Id<'needs-assessment'>) ?? []);
};
const yes = (observation: string, person?: string) => ({ observation, answer: 'yes', ...(person ? { person } : {}) });

describe('a household that is asked about the five needs', () => {
  it('is sent on with each need that is found, with what speaks for it and who asked, and what was not asked stays open', async () => {
    const family = await r.family();
    const [head, child] = family.persons;
    const asked = { who: 'village_officer', because: 'disability' };
    const answered = [yes('untreated', head), yes('out_of_school', child), { observation: 'schooling_beyond_means', answer: 'no' }];
    expect(await assess(family, answered, { asked })).toMatchObject({ accepted: true });
    expect((await ticketsOf(r, family)).map(({ need, personId }) => [need, personId]).toSorted()).toEqual([
      ['illness', head],
      ['schooling', child],
    ]);
    expect((await ticketTo(r, family, 'medical')).why).toEqual({
      ...{ code: 'asked-for', observed: ['untreated'] },
      asked: { who: 'village-officer', because: 'disability' },
    });
    const [assessment] = await assessmentsOf(family);
    expect(assessment).toMatchObject({ on: '2026-03-02', by: clerk.id, line: 'application', asked: { who: 'village-officer' } });
    expect(assessment?.findings.map(({ need, outcome }) => `${need} ${outcome}`)).toEqual([
      'hunger open',
      'illness found',
      'housing open',
      'unemployment open',
      'schooling found',
    ]);
    expect(assessment?.findings[1]?.known).toEqual(['gravely-ill']);
    expect((await eventsOf(r, family, 'referral.needs-assessed.v1')).map(({ data }) => data)).toMatchObject([
      { assessmentId: assessment?.id, line: 'application', found: ['illness', 'schooling'], open: ['hunger', 'housing', 'unemployment'] },
    ]);
    expect(await eventsOf(r, family, 'referral.ticket-opened.v1')).toHaveLength(2);
  });

  it('is sent nowhere twice: the second assessment names the ticket that is open', async () => {
    const family = await r.family();
    const input = { answered: [yes('home_unsafe')], idempotencyKey: uuid() };
    const first = await assess(family, input.answered, { idempotencyKey: input.idempotencyKey });
    expect(await assess(family, input.answered, { idempotencyKey: input.idempotencyKey })).toEqual(first);
    await assess(family, input.answered);
    const { id } = await ticketTo(r, family, 'housing');
    expect(await ticketsOf(r, family)).toHaveLength(1);
    expect((await assessmentsOf(family)).map(({ findings }) => findings[2]?.tickets)).toEqual([[id], [id]]);
  });

  it('is asked nothing of a stranger, for nobody who asked where it was found, and not for others without a reason', async () => {
    const family = await r.family();
    expect(await assess(family, [yes('untreated', uuid())])).toMatchObject({
      problem: { problem: 'NotAMember', path: ['answered', '0', 'person'] },
    });
    expect(await assess(family, [yes('untreated')])).toMatchObject({ problem: { problem: 'NotAMember' } });
    const found = { line: 'discovery', reason: 'found_at_visit', asked: { who: 'self' } };
    expect(await assess(family, [], found)).toMatchObject({ problem: { problem: 'InvalidInput', path: ['asked'] } });
    expect(await assess(family, [], { asked: { who: 'neighbour' } })).toMatchObject({
      problem: { problem: 'InvalidInput', path: ['asked', 'because'] },
    });
    expect(await assess(await r.family('990000002001'), [])).toMatchObject({ problem: { problem: 'HouseholdUnknown' } });
    expect(await assessmentsOf(family)).toEqual([]);
    expect(await ticketsOf(r, family)).toEqual([]);
  });

  it('is shown so to the window and the auditor, and to no receiver', async () => {
    const family = await r.family();
    await assess(family, [yes('untreated', family.persons[0])]);
    expect(await assessmentsOf(family, auditor)).toHaveLength(1);
    expect(await assessmentsOf(family, officerOf('medical'))).toEqual([]);
    expect(await assessmentsOf(family, { ...clerk, region: '990000002' })).toEqual([]);
  });
});

describe('both lines of intake', () => {
  it('are written down with who asked for whom, where somebody asked', async () => {
    const family = await r.family();
    const needs = (need: string) => ({ household: family.household, needs: [{ need }] });
    await r.run('acceptNeed', {
      ...needs('illness'),
      line: 'application',
      reason: 'asked_for',
      asked: { who: 'relative', because: 'age' },
    });
    await r.run('acceptNeed', { ...needs('housing'), line: 'discovery', reason: 'found_at_visit' });
    expect(await ticketTo(r, family, 'medical')).toMatchObject({
      line: 'application',
      why: { asked: { who: 'relative', because: 'age' } },
    });
    expect(await ticketTo(r, family, 'housing')).toMatchObject({ line: 'discovery', why: { code: 'found-at-visit' } });
    expect((await ticketTo(r, family, 'housing')).why.asked).toBeUndefined();
  });
});
