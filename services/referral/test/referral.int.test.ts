import type { Id } from '@jiuzhu/kernel';
import { householdMoved } from '@jiuzhu/schema/events/household/household-moved.ts';
import { type Actor, ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ticketById } from '../src/queries/ticket-by-id.ts';
import { eventsOf, ticketsOf, ticketTo } from './asked.ts';
import { aConsent } from './directory-steps.ts';
import { auditor, clerk, type Family, type Opened, openReferral, officerOf, partnerOf, reviewer, uuid } from './opened.ts';

let r: Opened;
beforeAll(async () => void (r = await openReferral()));
afterAll(() => r.close());

const asked = ({ household }: Family, needs: readonly object[], more: object = {}) =>
  r.run('acceptNeed', { household, line: 'application', reason: 'asked_for', needs, ...more });
const seenBy = async (ticket: Id<'ticket'>, actor: Actor) => (await ask(r.runtime, ticketById, [ticket], actor)).has(ticket);
const medical = officerOf('medical');
const housing = partnerOf('housing');

describe('a need at the window', () => {
  it('is sent to whoever may see to it, with the household as it then stands, and told', async () => {
    const family = await r.family();
    const [, child] = family.persons;
    expect(await asked(family, [{ need: 'illness' }, { need: 'schooling', person: child }])).toMatchObject({ accepted: true });
    const tickets = await ticketsOf(r, family);
    expect(tickets.map(({ need }) => need).toSorted()).toEqual(['illness', 'schooling']);
    expect(await ticketTo(r, family, 'medical')).toMatchObject({
      ...{ line: 'application', status: 'created', openedOn: '2026-03-02', due: { day: '2026-03-05' } },
      ...{ sender: { kind: 'office', agency: clerk.agency, by: clerk.id }, receiver: { programme: 'medical', region: '990000' } },
    });
    expect((await ticketTo(r, family, 'medical')).snapshot).toContainEqual({ code: 'gravely-ill', value: '1' });
    const told = await eventsOf(r, family, 'referral.ticket-opened.v1');
    expect(told.map(({ data }) => data)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          need: 'schooling',
          personId: child,
          programme: 'education',
          region: '990000',
          why: 'asked-for',
          dueOn: '2026-03-05',
        }),
      ]),
    );
  });

  it('sent twice by one key is sent once; by another it says which open ticket asks the same already', async () => {
    const family = await r.family();
    const input = {
      household: family.household,
      line: 'discovery',
      reason: 'found_at_visit',
      needs: [{ need: 'illness' }],
      idempotencyKey: uuid(),
    };
    const first = await r.run('acceptNeed', input);
    expect(await r.run('acceptNeed', input)).toEqual(first);
    const [ticket] = await ticketsOf(r, family);
    expect(await r.run('acceptNeed', { ...input, idempotencyKey: uuid() })).toMatchObject({
      problem: { problem: 'NeedSeenTo', ticket: ticket?.id },
    });
    expect(await ticketsOf(r, family)).toHaveLength(1);
  });

  it('opens one ticket, though eight windows take it up at once', async () => {
    const family = await r.family();
    const answers = await Promise.all(Array.from({ length: 8 }, () => asked(family, [{ need: 'illness' }])));
    expect(answers.filter(({ accepted }) => accepted)).toHaveLength(1);
    expect(await ticketsOf(r, family)).toHaveLength(1);
  });

  it('of nobody in the household, for an office elsewhere, or of a household elsewhere changes nothing', async () => {
    const family = await r.family();
    expect(await asked(family, [{ need: 'illness', person: uuid() }])).toMatchObject({
      problem: { problem: 'NotAMember', path: ['needs', '0', 'person'] },
    });
    expect(await asked(family, [{ need: 'illness', region: '990001' }])).toMatchObject({ problem: { problem: 'ReceiverElsewhere' } });
    expect(await asked(await r.family('990000002001'), [{ need: 'illness' }])).toMatchObject({ problem: { problem: 'HouseholdUnknown' } });
    expect(await ticketsOf(r, family)).toEqual([]);
  });
});

describe('a ticket', () => {
  it('goes from the receiver back to whoever sent it, each act with its day and account', async () => {
    const family = await r.family();
    await asked(family, [{ need: 'illness' }]);
    const { id: ticket } = await ticketTo(r, family, 'medical');
    expect(await r.run('acceptTicket', { ticket }, medical)).toMatchObject({ accepted: true });
    expect(await r.run('acceptTicket', { ticket }, medical)).toMatchObject({
      problem: { problem: 'TicketStandsElsewhere', status: 'accepted' },
    });
    r.forward(1);
    await r.run('beginTicket', { ticket }, medical);
    await r.run('recordResult', { ticket, result: 'no_need' }, medical);
    await r.run('feedBack', { ticket }, medical);
    expect(await r.run('followUp', { ticket, finding: 'settled' })).toMatchObject({ accepted: true });
    expect(await ticketTo(r, family, 'medical')).toMatchObject({ status: 'followed-up', result: 'no-need', due: undefined });
    const { journal } = await ticketTo(r, family, 'medical');
    expect(journal.map(({ status, by, on }) => `${status} ${by} ${on}`)).toEqual([
      'created clerk-990000001 2026-03-02',
      'accepted medical-officer-990000 2026-03-02',
      'in-progress medical-officer-990000 2026-03-03',
      'result medical-officer-990000 2026-03-03',
      'fed-back medical-officer-990000 2026-03-03',
      'followed-up clerk-990000001 2026-03-03',
    ]);
    const told = await eventsOf(r, family, 'referral.ticket-moved.v1');
    expect(told.map(({ data }) => (data as { status: string }).status)).toEqual([
      'accepted',
      'in-progress',
      'result',
      'fed-back',
      'followed-up',
    ]);
  });

  it('is returned with a reason and sent on to another receiver, and nothing of it is lost', async () => {
    const family = await r.family();
    await asked(family, [{ need: 'housing' }], { wordsHash: 'a'.repeat(64) });
    const before = await ticketTo(r, family, 'housing');
    expect(await r.run('returnTicket', { ticket: before.id, reason: 'not_ours' }, housing)).toMatchObject({ accepted: true });
    expect(await r.run('acceptTicket', { ticket: before.id }, housing)).toMatchObject({ problem: { problem: 'TicketStandsElsewhere' } });
    await aConsent(r, family, { needs: ['housing'] });
    expect(await r.run('rerouteTicket', { ticket: before.id, programme: 'charity' }, reviewer)).toMatchObject({ accepted: true });
    const after = await ticketTo(r, family, 'charity');
    expect(after).toMatchObject({
      id: before.id,
      status: 'created',
      why: before.why,
      snapshot: before.snapshot,
      wordsHash: 'a'.repeat(64),
    });
    expect(after.journal.map(({ status, reason }) => [status, reason])).toEqual([
      ['created', undefined],
      ['returned', 'not-ours'],
      ['created', undefined],
    ]);
    expect(await r.run('acceptTicket', { ticket: before.id }, housing)).toMatchObject({ problem: { problem: 'TicketUnknown' } });
    expect(await r.run('acceptTicket', { ticket: before.id }, partnerOf('charity'))).toMatchObject({ accepted: true });
  });

  it('is not sent on to where the same is asked already: the window is told by which ticket, and nobody else', async () => {
    const family = await r.family();
    await asked(family, [{ need: 'illness' }, { need: 'housing' }]);
    const [illness, { id: ticket }] = [await ticketTo(r, family, 'medical'), await ticketTo(r, family, 'housing')];
    const on = (actor?: Actor) => r.run('rerouteTicket', { ticket, programme: 'medical' }, actor);
    expect(await on()).toMatchObject({ problem: { problem: 'NeedSeenTo', ticket: illness.id, path: ['programme'] } });
    const answer = await on(reviewer);
    expect(answer).toMatchObject({ problem: { problem: 'NeedSentAlready', path: ['programme'] } });
    expect(JSON.stringify(answer)).not.toContain(illness.id);
    await r.run('acceptTicket', { ticket: illness.id }, medical);
    await r.run('recordResult', { ticket: illness.id, result: 'granted' }, medical);
    expect(await on(reviewer)).toMatchObject({ accepted: true });
    // to where it is itself is no second one
    expect(await on()).toMatchObject({ accepted: true });
  });

  it('is nobody else’s to move or to see, and to them it is not there', async () => {
    const family = await r.family();
    await asked(family, [{ need: 'illness' }]);
    const { id: ticket } = await ticketTo(r, family, 'medical');
    for (const stranger of [housing, officerOf('medical', '990001'), clerk, reviewer])
      expect(await r.run('acceptTicket', { ticket }, stranger)).toMatchObject({ problem: { problem: 'TicketUnknown' } });
    expect(await r.run('rerouteTicket', { ticket, programme: 'charity' }, medical)).toMatchObject({
      problem: { problem: 'TicketUnknown' },
    });
    expect(await seenBy(ticket, housing)).toBe(false);
    expect(await seenBy(ticket, reviewer)).toBe(true);
    expect(await seenBy(ticket, medical)).toBe(true);
    expect(await seenBy(ticket, officerOf('medical', '990001'))).toBe(false);
    expect(await ticketsOf(r, family, auditor)).toHaveLength(1);
  });

  it('is seen from the window of where the household lives now', async () => {
    const family = await r.family();
    await asked(family, [{ need: 'illness' }]);
    const move = householdMoved({ householdId: family.household, on: r.today(), region: '990000002001' as never, settlement: 'urban' });
    await r.tell(`household/${family.household}`, move);
    expect(await ticketsOf(r, family)).toEqual([]);
    expect(await ticketsOf(r, family, { ...clerk, region: '990000002' })).toHaveLength(1);
  });
});
