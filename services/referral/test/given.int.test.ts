import { ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ticketById } from '../src/queries/ticket-by-id.ts';
import { givenView } from '../src/queries/ticket-view.ts';
import { ticketTo } from './asked.ts';
import { leadTold } from './lead-steps.ts';
import { auditor, clerk, type Opened, openReferral, partnerOf } from './opened.ts';

let r: Opened;
beforeAll(async () => void (r = await openReferral()));
afterAll(() => r.close());

const invalid = { problem: { problem: 'InvalidInput', path: ['given'] } };
const housing = partnerOf('housing');

describe('what a unit gave that has no cases here', () => {
  it('is told with its result, in money, goods or a service, and is seen by the window, the auditor and itself', async () => {
    const union = partnerOf('union');
    const family = await r.family();
    const lead = await leadTold(r, union, { need: 'housing' });
    await r.run('takeUpLead', { lead, household: family.household });
    const { id: ticket } = await ticketTo(r, family, 'housing');
    await r.run('acceptTicket', { ticket }, housing);
    const telling = (result: string, given: object) => r.run('recordResult', { ticket, result, given }, housing);
    expect(await telling('granted', { form: 'cash' })).toMatchObject(invalid);
    expect(await telling('granted', { form: 'service', amount: 100 })).toMatchObject(invalid);
    expect(await telling('refused', { form: 'service' })).toMatchObject(invalid);
    for (const amount of [0, -1, 0.5, 10_000_000_001])
      expect(await telling('granted', { form: 'cash', amount })).toMatchObject({ problem: { path: ['given', 'amount'] } });
    expect(await telling('granted', { form: 'cash', amount: 240_000 })).toMatchObject({ accepted: true });
    await r.run('feedBack', { ticket }, housing);
    const shown = async (actor = clerk) => {
      const now = (await ask(r.runtime, ticketById, [ticket], actor)).get(ticket);
      return now && givenView(now.ticket, actor);
    };
    const given = { form: 'cash', formText: '现金', amount: 240_000, amountText: '2,400.00 元' };
    for (const actor of [clerk, auditor, housing]) expect(await shown(actor)).toEqual(given);
    // whoever told of the family is told that it was granted, and not how much
    expect(await shown(union)).toBeNull();
  });

  it('is said where it is said, and no service or goods without a price make a sum', async () => {
    const family = await r.family();
    const needs = [{ need: 'housing' }, { need: 'rights' }, { need: 'unemployment' }];
    await r.run('acceptNeed', { household: family.household, line: 'application', reason: 'asked_for', needs });
    const told = async (programme: string, given?: object) => {
      const { id: ticket } = await ticketTo(r, family, programme);
      const desk = partnerOf(programme);
      await r.run('acceptTicket', { ticket }, desk);
      expect(await r.run('recordResult', { ticket, result: 'granted', given }, desk)).toMatchObject({ accepted: true });
      return givenView(await ticketTo(r, family, programme), clerk);
    };
    expect(await told('housing', { form: 'goods' })).toEqual({ form: 'goods', formText: '物质', amount: null, amountText: null });
    expect(await told('legal-aid', { form: 'service' })).toMatchObject({ form: 'service', amount: null });
    expect(await told('employment')).toBeNull();
  });
});
