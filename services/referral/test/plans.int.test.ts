import type { Id } from '@jiuzhu/kernel';
import { ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planById, plansOfHousehold } from '../src/queries/assistance-plans.ts';
import { planView } from '../src/queries/plan-view.ts';
import { confirmed, eventsOf, ticketsOf, ticketTo } from './asked.ts';
import { auditor, clerk, type Family, officerOf, type Opened, openReferral, partnerOf, reviewer, uuid } from './opened.ts';

let r: Opened;
beforeAll(async () => void (r = await openReferral()));
afterAll(() => r.close());

const problem = (name: string, more: object = {}) => ({ problem: { problem: name, ...more } });
const needing = (it: Family, ...needs: readonly string[]) => {
  const asked = { line: 'application', reason: 'asked_for', needs: needs.map((need) => ({ need })) };
  return r.run('acceptNeed', { household: it.household, ...asked });
};
const planning = ({ household }: Family, tickets: readonly string[], actor = clerk) => r.run('writePlan', { household, tickets }, actor);
const planned = async (family: Family, tickets: readonly string[]): Promise<Id<'plan'>> => {
  const answer = await planning(family, tickets);
  if (!answer.accepted) throw new Error(`rejected: ${answer.problem.problem}`);
  return String(answer.reference['id']) as Id<'plan'>;
};
const seen = async (id: Id<'plan'>, actor = clerk) => {
  const found = (await ask(r.runtime, planById, [id], actor)).get(id);
  return found && planView(found);
};
const idsOf = async (family: Family) => (await ticketsOf(r, family)).map(({ id }) => id);

describe('a plan of assistance', () => {
  it('joins what all programmes do for a household in the order in which it is to be done, and leaves no need out', async () => {
    const family = await r.family();
    await needing(family, 'illness', 'housing');
    const [illness, housing] = [await ticketTo(r, family, 'medical'), await ticketTo(r, family, 'housing')];
    expect(await planning(family, [housing.id])).toMatchObject(problem('NeedLeftOut', { tickets: [illness.id] }));
    expect(await planning(family, [housing.id, housing.id])).toMatchObject(problem('InvalidInput', { path: ['tickets'] }));
    expect(await planning(family, [])).toMatchObject(problem('InvalidInput', { path: ['tickets'] }));
    expect(await planning(family, [housing.id, uuid()])).toMatchObject(problem('TicketUnknown', { path: ['tickets', '1'] }));
    const plan = await planned(family, [housing.id, illness.id]);
    expect(await seen(plan)).toMatchObject({
      ...{ on: '2026-03-02', by: clerk.id, agency: clerk.agency, standing: 'none', state: 'in_force', leftOut: [] },
      measures: [
        { need: 'housing', needText: '住房', receiver: { programme: 'housing', region: '990000' }, ticket: { id: housing.id } },
        { need: 'illness', receiver: { programme: 'medical' }, ticket: { id: illness.id } },
      ],
    });
    expect((await eventsOf(r, family, 'referral.plan-written.v1')).map(({ data }) => data)).toEqual([
      { planId: plan, householdId: family.household, tickets: [housing.id, illness.id], on: '2026-03-02' },
    ]);
  });

  it('says which need came up since, with what the household came to be, and is replaced by the one that joins that too', async () => {
    const family = await r.family();
    await needing(family, 'hunger');
    const hunger = (await ticketTo(r, family, 'subsistence')).id;
    const first = await planned(family, [hunger]);
    await r.tell(`household/${family.household}`, confirmed(family));
    const since = (await idsOf(family)).filter((id) => id !== hunger);
    expect(since).toHaveLength(4);
    const now = await seen(first);
    expect(now).toMatchObject({ state: 'in_force', standing: 'none' });
    expect(now?.leftOut.map(({ id }) => id).toSorted()).toEqual(since.toSorted());
    expect(await planning(family, [hunger, ...since])).toMatchObject(
      problem('TicketStandsElsewhere', { status: 'result', path: ['tickets', '0'] }),
    );
    const second = await planned(family, since);
    expect(await seen(first)).toMatchObject({ state: 'replaced', leftOut: [], measures: [{ ticket: { id: hunger } }] });
    expect(await seen(second)).toMatchObject({ state: 'in_force', standing: 'dibao', leftOut: [] });
    const all = (await ask(r.runtime, plansOfHousehold, [family.household], clerk)).get(family.household);
    expect(all?.ids).toEqual([second, first]);
  });

  it('is met once it is known what came of each of its needs, and says to whom each was sent then, wherever it went since', async () => {
    const family = await r.family();
    await needing(family, 'illness', 'rights');
    const [illness, rights] = [(await ticketTo(r, family, 'medical')).id, (await ticketTo(r, family, 'legal-aid')).id];
    const plan = await planned(family, [illness, rights]);
    const medical = officerOf('medical');
    await r.run('acceptTicket', { ticket: illness }, medical);
    await r.run('recordResult', { ticket: illness, result: 'granted' }, medical);
    await r.run('returnTicket', { ticket: rights, reason: 'not_ours' }, partnerOf('legal-aid'));
    await r.run('rerouteTicket', { ticket: rights, programme: 'welfare' });
    expect(await seen(plan)).toMatchObject({ state: 'in_force', measures: [{}, { receiver: { programme: 'legal_aid' } }] });
    const county = { ...reviewer, region: '990000' };
    await r.run('acceptTicket', { ticket: rights }, county);
    await r.run('recordResult', { ticket: rights, result: 'no_need' }, county);
    expect(await seen(plan)).toMatchObject({ state: 'met', leftOut: [] });
  });

  it('is of where the household lives, for those who see it on its page, and written at its window', async () => {
    const family = await r.family();
    await needing(family, 'illness');
    const tickets = await idsOf(family);
    expect(await planning(family, tickets, { ...clerk, region: '990000002' })).toMatchObject(problem('HouseholdUnknown'));
    const plan = await planned(family, tickets);
    for (const stranger of [{ ...clerk, region: '990000002' }, officerOf('medical'), partnerOf('housing')]) {
      expect(await seen(plan, stranger)).toBeUndefined();
      expect((await ask(r.runtime, plansOfHousehold, [family.household], stranger)).size).toBe(0);
    }
    for (const reader of [reviewer, auditor]) expect(await seen(plan, reader)).toBeDefined();
  });
});
