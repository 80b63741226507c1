import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import { householdSplit } from '@jiuzhu/schema/events/household/household-split.ts';
import { householdErased } from '@jiuzhu/schema/events/household/household-erased.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ticketsReceived } from '../src/queries/tickets-received.ts';
import { becomeOne, confirmed, eventsOf, listed, ticketsOf, ticketTo } from './asked.ts';
import { clerk, type Family, type Opened, openReferral, officerOf, partnerOf, reviewer, uuid } from './opened.ts';

let r: Opened;
beforeAll(async () => void (r = await openReferral()));
afterAll(() => r.close());

const streamOf = ({ household }: Family) => `household/${household}`;
const send = ({ household }: Family, needs: readonly object[], more: object = {}) =>
  r.run('acceptNeed', { household, line: 'application', reason: 'asked_for', needs, ...more });
const kinds = async (family: Family) => (await ticketsOf(r, family)).map(({ need }) => need).toSorted();

describe('the tickets of a household that became one with another', () => {
  it('are the other’s, where they stand, and are worked as before', async () => {
    const [kept, ended] = [await r.family(), await r.family()];
    await send(kept, [{ need: 'illness' }]);
    await send(ended, [{ need: 'illness' }, { need: 'housing' }]);
    const ticket = (await ticketTo(r, ended, 'housing')).id;
    await r.run('acceptTicket', { ticket }, partnerOf('housing'));
    await becomeOne(r, kept, ended);
    expect(await kinds(ended)).toEqual([]);
    expect(await kinds(kept)).toEqual(['housing', 'illness', 'illness']);
    expect(await ticketTo(r, kept, 'housing')).toMatchObject({ id: ticket, status: 'accepted', householdId: kept.household });
    await r.run('recordResult', { ticket, result: 'granted' }, partnerOf('housing'));
    expect((await eventsOf(r, kept, 'referral.ticket-moved.v1')).map(({ data }) => data)).toMatchObject([
      { ticketId: ticket, householdId: kept.household, result: 'granted' },
    ]);
    expect(await send(kept, [{ need: 'illness' }])).toMatchObject({ problem: { problem: 'NeedSeenTo' } });
    expect(await send(ended, [{ need: 'rights' }])).toMatchObject({ problem: { problem: 'HouseholdUnknown' } });
  });

  it('are answered by what is decided of the other', async () => {
    const [kept, ended] = [await r.family(), await r.family()];
    await send(ended, [{ need: 'hunger' }]);
    await becomeOne(r, kept, ended);
    await r.tell(streamOf(kept), confirmed(kept));
    expect(await ticketTo(r, kept, 'subsistence')).toMatchObject({ status: 'result', result: 'granted' });
  });

  it('go on with it where that becomes one with a third', async () => {
    const [first, second, third] = [await r.family(), await r.family(), await r.family('990000001002')];
    await send(first, [{ need: 'rights' }]);
    await becomeOne(r, second, first);
    await becomeOne(r, third, second);
    expect([await kinds(first), await kinds(second), await kinds(third)]).toEqual([[], [], ['rights']]);
  });

  it('stay on the worklists of who has them, wherever the other lives', async () => {
    const [kept, ended] = [await r.family('990000008001'), await r.family('990000007001')];
    const [there, bureau] = [{ ...reviewer, region: '990000007' }, officerOf('medical')];
    const clerkThere = { ...clerk, region: '990000007' };
    const input = {
      household: ended.household,
      line: 'application',
      reason: 'asked_for',
      needs: [{ need: 'hunger' }, { need: 'illness' }],
    };
    await r.run('acceptNeed', input, clerkThere);
    const hunger = (await ticketTo(r, ended, 'subsistence', clerkThere)).id;
    const illness = (await ticketTo(r, ended, 'medical', clerkThere)).id;
    expect(await listed(r, ticketsReceived, there)).toEqual([hunger]);
    await becomeOne(r, kept, ended);
    expect(await listed(r, ticketsReceived, there)).toEqual([hunger]);
    expect(await listed(r, ticketsReceived, bureau)).toContain(illness);
    await r.run('recordResult', { ticket: hunger, result: 'no_need' }, there);
    await r.run('rerouteTicket', { ticket: illness, programme: 'legal_aid' }, { ...clerk, region: '990000008' });
    expect(await listed(r, ticketsReceived, there)).toEqual([hunger]);
    expect(await listed(r, ticketsReceived, bureau)).not.toContain(illness);
  });

  it('keep nothing of what was written once the other is erased', async () => {
    const [kept, ended] = [await r.family(), await r.family()];
    await send(ended, [{ need: 'rights' }], { wordsHash: 'e'.repeat(64) });
    await becomeOne(r, kept, ended);
    await r.tell(streamOf(kept), householdErased({ ...householdErased.example, householdId: kept.household, on: r.today() }));
    expect(await r.rows('select words_hash from tickets where household_id = $1', [ended.household])).toEqual([{ words_hash: null }]);
  });
});

describe('the tickets of a household that split', () => {
  it('go with the one who left, and what was sent of all stays', async () => {
    const family = await r.family();
    const [head, child] = family.persons;
    await send(family, [{ need: 'schooling', person: child }, { need: 'illness', person: head }, { need: 'housing' }]);
    const [stays, leaves] = family.members;
    if (!stays || !leaves) throw new Error('two members');
    const into = { ...family, household: uuid<'household'>() };
    const on = r.today();
    const split = { householdId: family.household, on, into: { householdId: into.household, version: 1 }, members: [stays] };
    await r.tell(streamOf(family), householdSplit(split));
    expect(await kinds(family)).toEqual(['housing', 'illness']);
    const registered = { householdId: into.household, on, region: '990000002001' as never, settlement: 'urban' as const };
    await r.tell(streamOf(into), householdRegistered({ ...registered, members: [leaves] }));
    const there = { ...officerOf('education'), roles: ['clerk'], region: '990000002' };
    expect((await ticketsOf(r, into, there)).map(({ need, personId }) => [need, personId])).toEqual([['schooling', child]]);
    expect(await r.run('acceptTicket', { ticket: (await ticketsOf(r, into, there))[0]?.id }, officerOf('education'))).toMatchObject({
      accepted: true,
    });
  });
});
