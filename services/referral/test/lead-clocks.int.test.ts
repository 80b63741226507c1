import type { Id } from '@jiuzhu/kernel';
import { ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDue } from '../src/domain/lead/lead-clock.ts';
import { leadView } from '../src/queries/lead-view.ts';
import { ticketById } from '../src/queries/ticket-by-id.ts';
import { ticketsSent } from '../src/queries/tickets-sent.ts';
import { listed, ticketTo } from './asked.ts';
import { leadSeen, leadsListed, leadTold } from './lead-steps.ts';
import { auditor, clerk, officerOf, type Opened, openReferral, partnerOf, reviewer } from './opened.ts';

let r: Opened;
beforeAll(async () => void (r = await openReferral()));
afterAll(() => r.close());

const union = partnerOf('union');
const colleague = { ...clerk, id: 'clerk-2' };
const problem = (name: string, more: object = {}) => ({ problem: { problem: name, ...more } });
const told = (it: object = {}) => leadTold(r, union, it);
const inHand = (lead: string, actor = clerk) => r.run('takeLeadInHand', { lead }, actor);
const withdrawn = (lead: string, actor = clerk) => r.run('withdrawLeadConsent', { lead }, actor);
const shown = async (lead: Id<'lead'>, actor = clerk) => {
  const now = await leadSeen(r, lead, actor);
  return now && leadView(now);
};
const eventsOf = (lead: string, type: string) =>
  r.rows('select data from kit_outbox where stream = $1 and type = $2', [`lead/${lead}`, type]);

describe('a lead that waits at a window', () => {
  it('says who looks for the family, whom a colleague does not replace and may help', async () => {
    const lead = await told();
    expect(await inHand(lead, { ...clerk, region: '990000002' })).toMatchObject(problem('LeadUnknown'));
    expect(await inHand(lead)).toMatchObject({ accepted: true });
    expect(await inHand(lead)).toMatchObject({ accepted: true });
    expect(await inHand(lead, colleague)).toMatchObject(problem('LeadInHand', { by: clerk.id, on: '2026-03-02' }));
    const by = { on: '2026-03-02', by: clerk.id, agency: clerk.agency };
    expect([await shown(lead), await shown(lead, union)]).toMatchObject([
      { status: 'in_hand', inHand: by },
      { status: 'in_hand', inHand: by },
    ]);
    expect(await leadsListed(r, clerk)).toContain(lead);
    const { household } = await r.family();
    expect(await r.run('takeUpLead', { lead, household }, colleague)).toMatchObject({ accepted: true });
    expect(await inHand(lead)).toMatchObject(problem('LeadAnswered', { status: 'taken-up' }));
  });

  it('is due on the day that the place has set, counted from the telling though it is in hand, and nothing is where none was set', async () => {
    const lead = await told();
    expect(await shown(lead)).toMatchObject({ dueOn: '2026-03-05', overdue: false });
    r.forward(1);
    await inHand(lead);
    expect(await shown(lead)).toMatchObject({ dueOn: '2026-03-05' });
    await r.run('setLeadAside', { lead, reason: 'not_found' });
    expect(await shown(lead)).toMatchObject({ dueOn: null, overdue: false });
    expect(answerDue(r.today(), { answer: undefined })).toBeUndefined();
    r.forward(-1);
  });

  it('is overdue from the day after its day on, is told so once, and is on the worklist by that', async () => {
    const [late, later] = [await told(), await told()];
    r.forward(3);
    const fresh = await told();
    expect([await r.tellLeadsOverdue(), await leadsListed(r, clerk, { state: 'overdue' })]).toEqual([0, []]);
    await inHand(later);
    r.forward(1);
    expect(await leadsListed(r, clerk, { state: 'overdue' })).toEqual(expect.arrayContaining([late, later]));
    expect(await leadsListed(r, clerk, { state: 'overdue' })).not.toContain(fresh);
    expect(await leadsListed(r, clerk, { state: 'due' })).toEqual([fresh]);
    expect(await leadsListed(r, clerk, { state: 'overdue', status: 'in_hand' })).toEqual([later]);
    expect([await r.tellLeadsOverdue(), await r.tellLeadsOverdue()]).toEqual([2, 0]);
    expect((await eventsOf(late, 'referral.lead-overdue.v1')).map(({ data }) => data)).toEqual([
      { leadId: late, need: 'schooling', region: '990000001001', dueOn: '2026-03-05', provisional: false },
    ]);
    expect(await shown(late)).toMatchObject({ overdue: true, dueOn: '2026-03-05' });
    r.forward(-4);
  });
});

describe('a lead whose family takes back what it agreed to', () => {
  it('is seen by nobody, and keeps nothing of what was signed; whoever told is told that it is closed and no more', async () => {
    const lead = await told({ reference: 'JQ-2026-9' });
    await inHand(lead);
    expect(await withdrawn(lead, { ...clerk, region: '990000002' })).toMatchObject(problem('LeadUnknown'));
    expect(await withdrawn(lead)).toMatchObject({ accepted: true });
    for (const actor of [clerk, colleague, auditor, reviewer, partnerOf('women')]) expect(await shown(lead, actor)).toBeUndefined();
    const { status, ...rest } = (await shown(lead, union)) ?? {};
    expect([status, Object.values(rest).filter((it) => it !== null)]).toEqual(['closed', []]);
    expect(await leadsListed(r, union)).not.toContain(lead);
    expect([await leadsListed(r, clerk, { status: 'closed' }), await leadsListed(r, union, { status: 'closed' })]).toEqual([[], [lead]]);
    expect(await r.rows('select reference, document_hash, reason, due_on, overdue_at from leads where id = $1', [lead])).toEqual([
      { reference: null, document_hash: null, reason: null, due_on: null, overdue_at: null },
    ]);
    for (const answer of [
      await inHand(lead),
      await withdrawn(lead),
      await r.run('setLeadAside', { lead, reason: 'not_found' }),
      await r.run('takeUpLead', { lead, household: (await r.family()).household }),
    ])
      expect(answer).toMatchObject(problem('LeadUnknown'));
    expect((await eventsOf(lead, 'referral.lead-closed.v1')).map(({ data }) => data)).toEqual([
      { leadId: lead, region: '990000001001', on: '2026-03-02' },
    ]);
    r.forward(10);
    await r.tellLeadsOverdue();
    expect(await eventsOf(lead, 'referral.lead-overdue.v1')).toEqual([]);
    r.forward(-10);
  });

  it('leaves what was opened by it to the desk that has it, and whoever told sees that no more from the same day on', async () => {
    const lead = await told();
    const family = await r.family();
    await r.run('takeUpLead', { lead, household: family.household });
    const { id: ticket } = await ticketTo(r, family, 'education');
    const bureau = officerOf('education');
    await r.run('acceptTicket', { ticket }, bureau);
    expect(await listed(r, ticketsSent, union)).toContain(ticket);
    expect(await withdrawn(lead)).toMatchObject({ accepted: true });
    expect((await ask(r.runtime, ticketById, [ticket], union)).size).toBe(0);
    expect(await listed(r, ticketsSent, union)).not.toContain(ticket);
    expect(await r.run('followUp', { ticket, finding: 'settled' }, union)).toMatchObject(problem('TicketUnknown'));
    expect(await r.run('recordResult', { ticket, result: 'granted' }, bureau)).toMatchObject({ accepted: true });
    expect(await ticketTo(r, family, 'education')).toMatchObject({ status: 'result', sender: { until: '2026-03-01' } });
    expect(await r.rows('select status, answered_on is not null as answered, document_hash from leads where id = $1', [lead])).toEqual([
      { status: 'closed', answered: true, document_hash: null },
    ]);
  });

  it('does not come to be told of longer where its last day was before', async () => {
    const lead = await told({ validUntil: '2026-03-03' });
    const family = await r.family();
    await r.run('takeUpLead', { lead, household: family.household });
    r.forward(5);
    await withdrawn(lead);
    expect(await ticketTo(r, family, 'education')).toMatchObject({ sender: { until: '2026-03-03' } });
    r.forward(-5);
  });
});
