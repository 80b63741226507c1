import { day, type Id } from '@jiuzhu/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journalView } from '../src/queries/ticket-view.ts';
import { confirmed, eventsOf, ticketTo } from './asked.ts';
import { leadTold } from './lead-steps.ts';
import { clerk, type Family, type Opened, openReferral, partnerOf, reviewer } from './opened.ts';

let r: Opened;
beforeAll(async () => void (r = await openReferral()));
afterAll(() => r.close());

const problem = (name: string, more: object = {}) => ({ problem: { problem: name, ...more } });
const inviting = (ticket: Id<'ticket'>, answer: string, actor = reviewer) => r.run('inviteToApply', { ticket, answer }, actor);

/** A family of which the office against poverty has told the window. */
const sentByPoverty = async (): Promise<{ readonly family: Family; readonly ticket: Id<'ticket'> }> => {
  const family = await r.family();
  const lead = await leadTold(r, partnerOf('poverty-alleviation'), { need: 'hunger' });
  await r.run('takeUpLead', { lead, household: family.household });
  return { family, ticket: (await ticketTo(r, family, 'subsistence')).id };
};

describe('a family that another office has told of', () => {
  it('is asked to apply by the desk that has it, as often as it takes, and what it said is in the journal of the ticket', async () => {
    const { family, ticket } = await sentByPoverty();
    expect(await inviting(ticket, 'applies')).toMatchObject(problem('TicketStandsElsewhere', { status: 'created' }));
    await r.run('acceptTicket', { ticket }, reviewer);
    const before = await ticketTo(r, family, 'subsistence');
    r.forward(1);
    expect(await inviting(ticket, 'not_reached')).toMatchObject({ accepted: true });
    expect(await inviting(ticket, 'applies', clerk)).toMatchObject({ accepted: true });
    const after = await ticketTo(r, family, 'subsistence');
    expect(
      journalView({ ticket: after, today: day('2026-03-03') }, clerk).map(({ status, on, by, invitation, invitationText }) => [
        status,
        on,
        by,
        invitation,
        invitationText,
      ]),
    ).toEqual([
      ['created', '2026-03-02', clerk.id, null, null],
      ['accepted', '2026-03-02', reviewer.id, null, null],
      ['accepted', '2026-03-03', reviewer.id, 'not_reached', '未能联系到家庭'],
      ['accepted', '2026-03-03', clerk.id, 'applies', '愿意申请'],
    ]);
    expect(after).toMatchObject({ status: 'accepted', due: before.due, receiver: before.receiver });
    const moved = await eventsOf(r, family, 'referral.ticket-moved.v1');
    expect(moved.map(({ data }) => (data as { status: string }).status)).toEqual(['accepted']);
    await r.tell(`household/${family.household}`, confirmed(family));
    expect(await ticketTo(r, family, 'subsistence')).toMatchObject({ status: 'result', result: 'granted' });
    expect(await inviting(ticket, 'declines')).toMatchObject(problem('TicketStandsElsewhere', { status: 'result' }));
    r.forward(-1);
  });

  it('is asked by nobody else: not by who sent it, nor by a desk that it is not with', async () => {
    const { ticket } = await sentByPoverty();
    await r.run('acceptTicket', { ticket }, reviewer);
    for (const other of [partnerOf('poverty-alleviation'), partnerOf('housing'), { ...reviewer, region: '990000002' }])
      expect(await inviting(ticket, 'applies', other)).toMatchObject(problem('TicketUnknown'));
  });
});

describe('help with production', () => {
  it('is a need like the others, and its office sees to it beside the allowance, medicine, education, housing and work', async () => {
    const family = await r.family();
    const needs = ['hunger', 'illness', 'schooling', 'housing', 'production', 'unemployment'].map((need) => ({ need }));
    await r.run('acceptNeed', { household: family.household, line: 'application', reason: 'asked_for', needs });
    const desk = partnerOf('production');
    const ticket = await ticketTo(r, family, 'production');
    expect(ticket).toMatchObject({ need: 'production', receiver: { programme: 'production', region: '990000' } });
    expect(ticket.snapshot).toContainEqual({ code: 'able-and-jobless', value: '1' });
    expect(await r.run('acceptTicket', { ticket: ticket.id }, partnerOf('employment'))).toMatchObject(problem('TicketUnknown'));
    for (const [step, more] of [
      ['acceptTicket', {}],
      ['recordResult', { result: 'granted' }],
      ['feedBack', {}],
    ] as const)
      expect(await r.run(step, { ticket: ticket.id, ...more }, desk)).toMatchObject({ accepted: true });
    expect((await ticketTo(r, family, 'production')).result).toBe('granted');
  });
});

describe('whoever is registered without labour', () => {
  it('is looked at for the allowance from the day on that the row counts, with the registration as its reason', async () => {
    const before = await r.family('990000001001', { labour: 'none' });
    r.forward(305);
    const [able, unable] = [await r.family(), await r.family('990000001001', { labour: 'none' })];
    const found = async (family: Family) =>
      (await r.rows('select why from tickets where household_id = $1', [family.household])).map(({ why }) => why);
    expect([await found(before), await found(able)]).toEqual([[], []]);
    const cause = { type: 'household.registered.v1', stream: `household/${unable.household}`, version: 1 };
    expect(await found(unable)).toMatchObject([{ code: 'labour-lacking-allowance', basis: '南通2017年衔接意见', cause }]);
    r.forward(-305);
  });
});
