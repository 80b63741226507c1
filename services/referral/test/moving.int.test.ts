import type { Id } from '@jiuzhu/kernel';
import { householdMoved } from '@jiuzhu/schema/events/household/household-moved.ts';
import { type Actor, ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ticketById } from '../src/queries/ticket-by-id.ts';
import { ticketsReceived } from '../src/queries/tickets-received.ts';
import { ticketsSent } from '../src/queries/tickets-sent.ts';
import { journalView } from '../src/queries/ticket-view.ts';
import { listed, ticketsOf, ticketTo } from './asked.ts';
import { auditor, clerk, type Family, officerOf, type Opened, openReferral, partnerOf, reviewer } from './opened.ts';

let r: Opened;
beforeAll(async () => void (r = await openReferral()));
afterAll(() => r.close());

const at = (township: string, actor = clerk): Actor => ({
  ...actor,
  id: `${actor.id}-there`,
  agency: `office-${township}`,
  region: township,
});
const newWindow = at('990000002');
const newDesk = at('990000002', reviewer);
const medical = officerOf('medical');
const problem = (name: string, more: object = {}) => ({ problem: { problem: name, ...more } });

const move = ({ household }: Family, region = '990000002001') =>
  r.tell(`household/${household}`, householdMoved({ householdId: household, on: r.today(), region: region as never, settlement: 'urban' }));
const sees = async (ticket: Id<'ticket'>, actor: Actor) => (await ask(r.runtime, ticketById, [ticket], actor)).has(ticket);
const worked = async (ticket: Id<'ticket'>, actor: Actor) => [
  await sees(ticket, actor),
  (await listed(r, ticketsReceived, actor)).includes(ticket),
];
const send = async (family: Family, need: string, programme: string, actor = clerk) => {
  await r.run('acceptNeed', { household: family.household, line: 'application', reason: 'asked_for', needs: [{ need }] }, actor);
  return ticketTo(r, family, programme);
};
/** A family that has hunger found at the county's desk of medicine, and is with its township's desk for it. */
const fromMedical = async () => {
  const family = await r.family();
  const { id: ticket } = await send(family, 'illness', 'medical');
  await r.run('referOn', { ticket, need: 'hunger' }, medical);
  return { family, ticket: await ticketTo(r, family, 'subsistence') };
};

describe('a ticket of a household that has moved away', () => {
  it('stays with the desk that has it, and with who sent it, until it is followed up, and the new window sees where it is', async () => {
    const { family, ticket: before } = await fromMedical();
    const { id: ticket } = before;
    await r.run('acceptTicket', { ticket }, reviewer);
    await move(family);
    expect([await worked(ticket, reviewer), await worked(ticket, newDesk)]).toEqual([
      [true, true],
      [false, false],
    ]);
    expect((await ticketsOf(r, family, newWindow)).map(({ id }) => id)).toContain(ticket);
    for (const step of ['beginTicket', 'recordResult', 'feedBack'] as const)
      expect(await r.run(step, { ticket, ...(step === 'recordResult' ? { result: 'granted' } : {}) }, reviewer)).toMatchObject({
        accepted: true,
      });
    expect(await worked(ticket, reviewer)).toEqual([true, true]);
    expect(await listed(r, ticketsSent, medical)).toContain(ticket);
    expect(await r.run('followUp', { ticket, finding: 'settled' }, newWindow)).toMatchObject({ accepted: true });
    expect(await worked(ticket, reviewer)).toEqual([false, false]);
    expect([await sees(ticket, newWindow), await sees(ticket, medical)]).toEqual([true, true]);
  });

  it('stays so where it moved to another county, with officers and partners alike, and is seen by no other office there', async () => {
    const family = await r.family();
    const [illness, housing] = [await send(family, 'illness', 'medical'), await send(family, 'housing', 'housing')];
    await move(family, '990001001001');
    expect([await worked(illness.id, medical), await worked(housing.id, partnerOf('housing'))]).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(await listed(r, ticketsSent, clerk)).toEqual(expect.arrayContaining([illness.id, housing.id]));
    expect(await r.run('acceptTicket', { ticket: housing.id }, partnerOf('housing'))).toMatchObject({ accepted: true });
    for (const stranger of [
      officerOf('education'),
      officerOf('medical', '990001'),
      partnerOf('housing', '990001'),
      partnerOf('employment'),
    ])
      expect([await sees(illness.id, stranger), await sees(housing.id, stranger)]).toEqual([false, false]);
    for (const region of ['990000', '990001']) expect(await sees(illness.id, { ...auditor, region })).toBe(true);
  });

  it('is handed over by whoever has it in hand to the desk of the new place, with all that was done, and is theirs no more', async () => {
    const { family, ticket: before } = await fromMedical();
    const { id: ticket } = before;
    for (const step of ['acceptTicket', 'beginTicket'] as const) await r.run(step, { ticket }, reviewer);
    expect(await r.run('rerouteTicket', { ticket, programme: 'subsistence' }, reviewer)).toMatchObject(problem('TicketUnknown'));
    await move(family);
    const elsewhere = { ticket, programme: 'subsistence', region: '990000001' };
    expect(await r.run('rerouteTicket', elsewhere, reviewer)).toMatchObject(problem('ReceiverElsewhere'));
    // whoever is at work is not interrupted
    for (const actor of [newWindow, medical])
      expect(await r.run('rerouteTicket', { ticket, programme: 'subsistence' }, actor)).toMatchObject(
        problem('TicketStandsElsewhere', { status: 'in-progress' }),
      );
    expect(await r.run('rerouteTicket', { ticket, programme: 'subsistence' }, reviewer)).toMatchObject({ accepted: true });
    const after = await ticketTo(r, family, 'subsistence', newWindow);
    expect(after).toMatchObject({
      ...{ id: ticket, status: 'created', receiver: { programme: 'subsistence', region: '990000002' } },
      ...{ why: before.why, snapshot: before.snapshot, sender: before.sender, openedOn: before.openedOn },
    });
    expect(journalView({ ticket: after, today: r.today() }, newWindow).map(({ status, by, reason }) => [status, by, reason])).toEqual([
      ['created', medical.id, null],
      ['accepted', reviewer.id, null],
      ['in_progress', reviewer.id, null],
      ['created', reviewer.id, 'household-moved'],
    ]);
    expect([await worked(ticket, reviewer), await worked(ticket, newDesk)]).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(await r.run('acceptTicket', { ticket }, newDesk)).toMatchObject({ accepted: true });
  });

  it('is sent on by the new window where nobody is at work on it yet', async () => {
    const { family, ticket } = await fromMedical();
    await move(family);
    expect(await r.run('rerouteTicket', { ticket: ticket.id, programme: 'subsistence' }, newWindow)).toMatchObject({ accepted: true });
    expect(await worked(ticket.id, newDesk)).toEqual([true, true]);
  });

  it('is no longer there for the window that it moved away from, where that has no part in it', async () => {
    const family = await r.family();
    const { id: ticket } = await send(family, 'illness', 'medical', at('990000'));
    expect(await sees(ticket, clerk)).toBe(true);
    await move(family);
    expect(await sees(ticket, clerk)).toBe(false);
    // of the county that has it, a window elsewhere than where the household lives
    expect(await r.run('rerouteTicket', { ticket, programme: 'disaster' }, clerk)).toMatchObject(problem('TicketUnknown'));
    await move(family, '990001001001');
    expect(await sees(ticket, { ...at('990000'), agency: 'another-office' })).toBe(false);
  });
});
