import { householdMerged } from '@jiuzhu/schema/events/household/household-merged.ts';
import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import { householdSplit } from '@jiuzhu/schema/events/household/household-split.ts';
import { householdErased } from '@jiuzhu/schema/events/household/household-erased.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmed, eventsOf, ticketsOf, ticketTo } from './asked.ts';
import { type Family, type Opened, openReferral, officerOf, partnerOf, uuid } from './opened.ts';

let r: Opened;
beforeAll(async () => void (r = await openReferral()));
afterAll(() => r.close());

const streamOf = ({ household }: Family) => `household/${household}`;
const send = ({ household }: Family, needs: readonly object[], more: object = {}) =>
  r.run('acceptNeed', { household, line: 'application', reason: 'asked_for', needs, ...more });
const kinds = async (family: Family) => (await ticketsOf(r, family)).map(({ need }) => need).toSorted();

/** The second becomes one with the first. */
async function merge(kept: Family, ended: Family): Promise<void> {
  const at = (it: Family) => ({ householdId: it.household, version: 9 });
  const on = r.today();
  const members = [...kept.members, ...ended.members];
  await r.tell(streamOf(ended), householdMerged({ householdId: ended.household, on, role: 'ended', other: at(kept), members: [] }));
  await r.tell(streamOf(kept), householdMerged({ householdId: kept.household, on, role: 'kept', other: at(ended), members }));
}

describe('the tickets of a household that became one with another', () => {
  it('are the other’s, where they stand, and are worked as before', async () => {
    const [kept, ended] = [await r.family(), await r.family()];
    await send(kept, [{ need: 'illness' }]);
    await send(ended, [{ need: 'illness' }, { need: 'housing' }]);
    const ticket = (await ticketTo(r, ended, 'housing')).id;
    await r.run('acceptTicket', { ticket }, partnerOf('housing'));
    await merge(kept, ended);
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
    await merge(kept, ended);
    await r.tell(streamOf(kept), confirmed(kept));
    expect(await ticketTo(r, kept, 'subsistence')).toMatchObject({ status: 'result', result: 'granted' });
  });

  it('go on with it where that becomes one with a third', async () => {
    const [first, second, third] = [await r.family(), await r.family(), await r.family('990000001002')];
    await send(first, [{ need: 'rights' }]);
    await merge(second, first);
    await merge(third, second);
    expect([await kinds(first), await kinds(second), await kinds(third)]).toEqual([[], [], ['rights']]);
  });

  it('keep nothing of what was written once the other is erased', async () => {
    const [kept, ended] = [await r.family(), await r.family()];
    await send(ended, [{ need: 'rights' }], { wordsHash: 'e'.repeat(64) });
    await merge(kept, ended);
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
