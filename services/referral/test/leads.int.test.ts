import type { Id } from '@jiuzhu/kernel';
import { type Actor, ask } from '@jiuzhu/service-kit';
import { householdErased } from '@jiuzhu/schema/events/household/household-erased.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ticketById } from '../src/queries/ticket-by-id.ts';
import { ticketsSent } from '../src/queries/tickets-sent.ts';
import { householdView, personView, snapshotView } from '../src/queries/ticket-view.ts';
import { eventsOf, listed, ticketsOf, ticketTo } from './asked.ts';
import { leadSeen, leadsListed, leadTold, tellingOf } from './lead-steps.ts';
import { auditor, clerk, type Family, officerOf, type Opened, openReferral, partnerOf, reviewer, uuid } from './opened.ts';

let r: Opened;
beforeAll(async () => void (r = await openReferral()));
afterAll(() => r.close());

const [union, women] = [partnerOf('union'), partnerOf('women')];
const problem = (name: string, more: object = {}) => ({ problem: { problem: name, ...more } });

const telling = (it: object = {}, actor = union) => tellingOf(r, actor, it);
const told = (it: object = {}, actor = union) => leadTold(r, actor, it);
const takingUp = (lead: string, { household }: Pick<Family, 'household'>, actor = clerk) => r.run('takeUpLead', { lead, household }, actor);
const aside = (lead: string, actor = clerk) => r.run('setLeadAside', { lead, reason: 'not_found' }, actor);
const seen = async (lead: Id<'lead'>, actor: Actor) => (await leadSeen(r, lead, actor))?.lead;
const leadsOf = (actor: Actor, status?: string) => leadsListed(r, actor, { status });

describe('a family that a partner has found', () => {
  it('is told of at the window, taken up there, and what comes of it comes back to the partner, who sees that ticket and no other', async () => {
    const lead = await told();
    const family = await r.family();
    await r.run('acceptNeed', { household: family.household, line: 'application', reason: 'asked_for', needs: [{ need: 'illness' }] });
    expect([await leadsOf(clerk), await leadsOf(union), await leadsOf(women)]).toEqual([[lead], [lead], []]);
    expect(await takingUp(lead, family)).toMatchObject({ accepted: true });
    const ticket = await ticketTo(r, family, 'education');
    expect(ticket).toMatchObject({
      ...{ need: 'schooling', line: 'discovery', why: { code: 'reported-by-others' }, receiver: { region: '990000' } },
      sender: { kind: 'office', agency: union.agency, by: union.id, until: '2026-12-31' },
    });
    expect(await seen(lead, union)).toMatchObject({ status: 'taken-up', answeredOn: '2026-03-02', ticketId: ticket.id });
    expect([await leadsOf(clerk), await leadsOf(clerk, 'taken_up')]).toEqual([[], [lead]]);

    const bureau = officerOf('education');
    await r.run('acceptTicket', { ticket: ticket.id }, bureau);
    await r.run('recordResult', { ticket: ticket.id, result: 'granted' }, bureau);
    expect([await listed(r, ticketsSent, union), await listed(r, ticketsSent, women)]).toEqual([[ticket.id], []]);
    const ids = (await ticketsOf(r, family)).map(({ id }) => id);
    const theirs = await ask(r.runtime, ticketById, ids, union);
    expect([...theirs.keys()]).toEqual([ticket.id]);
    const now = theirs.get(ticket.id);
    if (!now) throw new Error('theirs');
    expect(now.ticket).toMatchObject({ status: 'result', result: 'granted' });
    expect([householdView(now.ticket, union), personView(now.ticket, union), snapshotView(now, union)]).toEqual([null, null, null]);
    expect(await r.run('feedBack', { ticket: ticket.id }, bureau)).toMatchObject({ accepted: true });
    expect(await r.run('followUp', { ticket: ticket.id, finding: 'settled' }, union)).toMatchObject({ accepted: true });
    const about = await r.rows(`select type, data from kit_outbox where data::text like '%' || $1 || '%' order by seq`, [lead]);
    expect(about.map(({ type }) => type)).toEqual(['referral.need-told.v1', 'referral.lead-answered.v1']);
    expect(about[1]?.['data']).toMatchObject({ leadId: lead, ticketId: ticket.id });
  });

  it('is known to the partner as long as the family lets them know, and no day longer', async () => {
    const lead = await told({ validUntil: '2026-03-04' });
    const family = await r.family();
    await takingUp(lead, family);
    const { id: ticket } = await ticketTo(r, family, 'education');
    const shown = async () => [
      (await ask(r.runtime, ticketById, [ticket], union)).has(ticket),
      (await listed(r, ticketsSent, union)).includes(ticket),
    ];
    r.forward(2);
    expect(await shown()).toEqual([true, true]);
    r.forward(1);
    expect(await shown()).toEqual([false, false]);
    expect(await r.run('rerouteTicket', { ticket, programme: 'temporary' }, union)).toMatchObject(problem('TicketUnknown'));
    expect((await ask(r.runtime, ticketById, [ticket], clerk)).has(ticket)).toBe(true);
    r.forward(-3);
  });

  it('goes to the desk of its need in its own township: of the office against poverty, to the allowance', async () => {
    const lead = await told({ need: 'hunger' }, partnerOf('poverty-alleviation'));
    const family = await r.family();
    await takingUp(lead, family);
    expect(await ticketTo(r, family, 'subsistence')).toMatchObject({
      ...{ line: 'discovery', receiver: { programme: 'subsistence', region: '990000001' } },
      sender: { agency: 'poverty-alleviation-990000' },
    });
  });

  it('has agreed to it by then, on a day that is not over, and is where the partner works', async () => {
    expect(await telling({ signedOn: '2026-03-03' })).toMatchObject(problem('ConsentSignedLater', { path: ['signedOn'] }));
    expect(await telling({ signedOn: '2026-02-01', validUntil: '2026-03-01' })).toMatchObject(problem('ConsentLapsed'));
    expect(await telling({ documentHash: null })).toMatchObject(problem('InvalidInput', { path: ['documentHash'] }));
    expect(await telling({ region: '990001001' })).toMatchObject(problem('RegionUnknown'));
    expect(await telling({ region: '990000' })).toMatchObject(problem('InvalidInput', { path: ['region'] }));
    expect(await telling({ reference: '李某家' })).toMatchObject(problem('InvalidInput', { path: ['reference'] }));
  });

  it('is looked for by the window of where it is, once, and whose it is is asked of the register', async () => {
    const lead = await told();
    const family = await r.family();
    const elsewhere = { ...clerk, region: '990000002' };
    expect(await takingUp(lead, family, elsewhere)).toMatchObject(problem('LeadUnknown'));
    expect(await takingUp(lead, { household: uuid() })).toMatchObject(problem('HouseholdUnknown'));
    expect(await takingUp(lead, await r.family('990000002001'))).toMatchObject(problem('HouseholdUnknown'));
    await r.run('acceptNeed', { household: family.household, line: 'application', reason: 'asked_for', needs: [{ need: 'schooling' }] });
    const { id: ticket } = await ticketTo(r, family, 'education');
    expect(await takingUp(lead, family)).toMatchObject(problem('NeedSeenTo', { ticket }));
    const other = await r.family();
    expect(await takingUp(lead, other)).toMatchObject({ accepted: true });
    expect(await takingUp(lead, await r.family())).toMatchObject(problem('LeadAnswered', { status: 'taken-up' }));
    expect(await aside(lead)).toMatchObject(problem('LeadAnswered'));
    expect(await eventsOf(r, other, 'referral.ticket-opened.v1')).toHaveLength(1);
  });

  it('of whom nothing comes is set aside for a reason, and nothing of what they signed is kept', async () => {
    const lead = await told({ reference: 'JQ-2026-8' });
    expect(await aside(lead, { ...clerk, region: '990000002' })).toMatchObject(problem('LeadUnknown'));
    expect(await aside(lead)).toMatchObject({ accepted: true });
    expect(await seen(lead, union)).toMatchObject({ status: 'set-aside', reason: 'not-found', reference: undefined });
    expect(await r.rows('select reference, document_hash from leads where id = $1', [lead])).toEqual([
      { reference: null, document_hash: null },
    ]);
    expect(await takingUp(lead, await r.family())).toMatchObject(problem('LeadAnswered', { status: 'set-aside' }));
  });

  it('is nobody else’s to see, and is forgotten with the household that it was', async () => {
    const lead = await told();
    for (const stranger of [women, reviewer, { ...clerk, region: '990000002' }]) expect(await seen(lead, stranger)).toBeUndefined();
    expect(await seen(lead, auditor)).toMatchObject({ reference: 'JQ-2026-7' });
    const family = await r.family();
    await takingUp(lead, family);
    await r.tell(
      `household/${family.household}`,
      householdErased({ ...householdErased.example, householdId: family.household, on: r.today() }),
    );
    expect(await seen(lead, auditor)).toMatchObject({ status: 'taken-up', reference: undefined, agreed: { documentHash: undefined } });
  });
});
