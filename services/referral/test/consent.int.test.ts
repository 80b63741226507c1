import { addDays, type Id } from '@jiuzhu/kernel';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { type Actor, ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consentById, consentsOfHousehold } from '../src/queries/consents-of-household.ts';
import { ticketById } from '../src/queries/ticket-by-id.ts';
import { householdView, journalView, personView, snapshotView, whyView } from '../src/queries/ticket-view.ts';
import { ticketsReceived } from '../src/queries/tickets-received.ts';
import { ticketsSent } from '../src/queries/tickets-sent.ts';
import { listed, ticketsOf } from './asked.ts';
import { aConsent, aService, consenting, sending, signaturesOf, union } from './directory-steps.ts';
import { auditor, clerk, type Family, type Opened, openReferral, officerOf, partnerOf, reviewer, uuid } from './opened.ts';

let r: Opened;
beforeAll(async () => void (r = await openReferral()));
afterAll(() => r.close());

const problem = (name: string) => ({ problem: { problem: name } });
const ticketOf = async (family: Family): Promise<Id<'ticket'>> => {
  const [ticket] = await ticketsOf(r, family);
  if (!ticket) throw new Error('nothing was sent');
  return ticket.id;
};
const seen = async (ticket: Id<'ticket'>, actor: Actor) => (await ask(r.runtime, ticketById, [ticket], actor)).get(ticket);
const shown = async (ticket: Id<'ticket'>, actor: Actor) => {
  const found = await seen(ticket, actor);
  return found && snapshotView(found, actor);
};

describe('what leaves the government', () => {
  it('leaves only where all of the family have agreed to it, on a day when that holds', async () => {
    const service = await aService(r, { capacity: 99 });
    const family = await r.family();
    expect(await sending(r, family, service)).toMatchObject({ problem: { problem: 'ConsentNeeded', path: ['needs', '0', 'service'] } });
    for (const it of [{ needs: ['sudden_hardship'] }, { services: [uuid()] }, { signedOn: '2026-02-01', validUntil: '2026-03-01' }]) {
      await aConsent(r, family, it);
      expect(await sending(r, family, service)).toMatchObject(problem('ConsentNeeded'));
    }
    const consent = await aConsent(r, family, { services: [service], validUntil: r.today() });
    expect(await sending(r, family, service)).toMatchObject({ accepted: true });
    expect(await ticketsOf(r, family)).toMatchObject([{ receiver: { consent: { id: consent, until: '2026-03-02' } } }]);
  });

  it('needs none to stay inside it, and one for charity, which is no office', async () => {
    const office = await aService(r, { kind: 'government', agency: 'street-office' });
    const family = await r.family();
    expect(await sending(r, family, office)).toMatchObject({ accepted: true });
    const charity = {
      household: family.household,
      line: 'application',
      reason: 'asked_for',
      needs: [{ need: 'sudden_hardship', programme: 'charity' }],
    };
    expect(await r.run('acceptNeed', charity)).toMatchObject({ problem: { problem: 'ConsentNeeded', path: ['needs', '0', 'programme'] } });
    await aConsent(r, family);
    expect(await r.run('acceptNeed', charity)).toMatchObject({ accepted: true });
  });

  it('needs the signature of whoever has come into the household since', async () => {
    const service = await aService(r);
    const family = await r.family();
    await aConsent(r, family);
    const [head] = family.members;
    if (!head) throw new Error('a head');
    const joined = { ...head, personId: uuid<'person'>(), relation: 'parent' as const };
    const change = { householdId: family.household, on: r.today(), change: 'moved-in' as const, personId: joined.personId };
    await r.tell(`household/${family.household}`, membersChanged({ ...change, members: [...family.members, joined] }));
    expect(await sending(r, family, service)).toMatchObject(problem('ConsentNeeded'));
    await aConsent(r, family, { signatures: [...signaturesOf(family), { person: joined.personId }] });
    expect(await sending(r, family, service)).toMatchObject({ accepted: true });
  });
});

describe('a consent', () => {
  it('is signed by everybody who is of age and for everybody who is not, and not tomorrow', async () => {
    const family = await r.family();
    const [head, child] = family.persons;
    expect(await consenting(r, family, { signatures: [{ person: head }] })).toMatchObject({
      problem: { problem: 'ConsentUnsigned', persons: [child] },
    });
    for (const signature of [{ person: child }, { person: child, guardian: child }])
      expect(await consenting(r, family, { signatures: [{ person: head }, signature] })).toMatchObject(problem('ConsentUnsigned'));
    expect(await consenting(r, family, { signatures: [...signaturesOf(family), { person: uuid() }] })).toMatchObject(problem('NotAMember'));
    expect(await consenting(r, family, { signedOn: '2026-03-03' })).toMatchObject(problem('ConsentSignedLater'));
    expect(await consenting(r, family, { validUntil: '2026-03-01' })).toMatchObject(problem('InvalidInput'));
    expect(await consenting(r, await r.family('990000002001'))).toMatchObject(problem('HouseholdUnknown'));
  });

  it('is shown to the window with who signed, and to nobody outside', async () => {
    const family = await r.family();
    const consent = await aConsent(r, family);
    const of = async (actor: Actor) => (await ask(r.runtime, consentsOfHousehold, [family.household], actor)).get(family.household)?.ids;
    expect([await of(clerk), await of(auditor), await of(union), await of({ ...clerk, region: '990000002' })]).toEqual([
      [consent],
      [consent],
      undefined,
      undefined,
    ]);
    expect((await ask(r.runtime, consentById, [consent], clerk)).get(consent)).toMatchObject({
      consent: { signatures: [{ personId: family.persons[0] }, { guardianId: family.persons[0] }] },
    });
    expect((await r.rows('select data from kit_outbox where type = $1', ['referral.consent-given.v1'])).length).toBeGreaterThan(0);
    expect(JSON.stringify(await r.rows('select data from kit_outbox'))).not.toContain('c'.repeat(64));
  });

  it('that is taken back brings back what left by it, and nothing leaves by it any more', async () => {
    const service = await aService(r);
    const [family, other] = [await r.family(), await r.family()];
    const consent = await aConsent(r, family);
    await aConsent(r, other);
    for (const one of [family, other]) await sending(r, one, service);
    const ticket = await ticketOf(family);
    await r.run('acceptTicket', { ticket }, union);
    await r.run('beginTicket', { ticket }, union);
    expect(await shown(ticket, union)).toContainEqual({ code: 'students', value: '1' });
    expect(await r.run('withdrawConsent', { consent }, { ...clerk, region: '990000002' })).toMatchObject(problem('ConsentUnknown'));
    expect(await r.run('withdrawConsent', { consent })).toMatchObject({ accepted: true });
    expect(await ticketsOf(r, family)).toMatchObject([{ status: 'returned', journal: [{}, {}, {}, { reason: 'consent-withdrawn' }] }]);
    expect([await seen(ticket, union), (await listed(r, ticketsReceived, union)).includes(ticket)]).toEqual([undefined, false]);
    expect(await r.run('recordResult', { ticket, result: 'granted' }, union)).toMatchObject(problem('TicketUnknown'));
    expect(await r.run('rerouteTicket', { ticket, service })).toMatchObject(problem('ConsentNeeded'));
    expect((await ticketsOf(r, other))[0]?.status).toBe('created');
    const before = await ticketsOf(r, family);
    await r.run('withdrawConsent', { consent });
    expect(await ticketsOf(r, family)).toEqual(before);
  });
});

describe('a partner', () => {
  it('sees the tickets sent to them or by them, and of no other that it is there', async () => {
    const [service, other] = [await aService(r, { agency: 'food-990000' }), await aService(r, { agency: 'books-990000' })];
    const [food, books] = [partnerOf('food'), partnerOf('books')];
    const family = await r.family();
    await aConsent(r, family);
    await sending(r, family, service);
    const ticket = await ticketOf(family);
    expect([await listed(r, ticketsReceived, food), await listed(r, ticketsReceived, books)]).toEqual([[ticket], []]);
    expect(await seen(ticket, books)).toBeUndefined();
    await r.run('referOn', { ticket, need: 'sudden_hardship', service: other }, food);
    const [next] = await listed(r, ticketsReceived, books);
    expect(await listed(r, ticketsSent, food)).toEqual([next]);
    expect(await listed(r, ticketsReceived, food)).toEqual([ticket]);
  });

  it('sends on what the same member needs by a consent for that need, on a day when the service takes somebody', async () => {
    const service = await aService(r, { agency: 'coal-990000' });
    const other = await aService(r, { agency: 'law-990000', needs: ['rights'], from: addDays(r.today(), 1) });
    const family = await r.family();
    await aConsent(r, family);
    await sending(r, family, service, { person: family.persons[1] });
    const ticket = await ticketOf(family);
    const sendingOn = () => r.run('referOn', { ticket, need: 'rights', service: other }, partnerOf('coal'));
    expect(await sendingOn()).toMatchObject(problem('ServiceNotAccepting'));
    r.forward(1);
    expect(await sendingOn()).toMatchObject(problem('ConsentNeeded'));
    await aConsent(r, family, { needs: ['rights'] });
    expect(await sendingOn()).toMatchObject({ accepted: true });
    const next = (await ticketsOf(r, family)).find(({ need }) => need === 'rights');
    expect(next).toMatchObject({ personId: family.persons[1], openedOn: r.today() });
    r.forward(-1);
  });

  it('learns neither who it is nor which household, and what it counts only while they have it in hand and the consent holds', async () => {
    const service = await aService(r, { agency: 'warm-990000' });
    const warm = partnerOf('warm');
    const family = await r.family();
    await aConsent(r, family, { validUntil: '2026-03-04' });
    await sending(r, family, service, { person: family.persons[1] });
    const ticket = await ticketOf(family);
    const found = await seen(ticket, warm);
    if (!found) throw new Error('theirs');
    expect([householdView(found.ticket, warm), personView(found.ticket, warm)]).toEqual([null, null]);
    expect((await shown(ticket, warm))?.map(({ code }) => code)).toEqual(['standing', 'settlement', 'members', 'students', 'minors']);
    r.forward(2);
    expect(await shown(ticket, warm)).not.toBeNull();
    r.forward(1);
    expect(await shown(ticket, warm)).toBeNull();
    r.forward(-3);
    await r.run('acceptTicket', { ticket }, warm);
    await r.run('recordResult', { ticket, result: 'granted' }, warm);
    expect(await shown(ticket, warm)).toBeNull();
    expect(await shown(ticket, clerk)).not.toBeNull();
  });

  it('reads what was observed of a family, who asked for it and what others did while it sees the household, and its own acts after that', async () => {
    const service = await aService(r, { agency: 'soup-990000', needs: ['hunger'] });
    const [soup, family] = [partnerOf('soup'), await r.family()];
    const assessed = {
      ...{ household: family.household, line: 'application', reason: 'asked_for' },
      ...{ asked: { who: 'relative', because: 'illness' }, answered: [{ observation: 'food_or_clothes_short', answer: 'yes' }] },
    };
    expect(await r.run('assessNeeds', assessed)).toMatchObject({ accepted: true });
    const ticket = await ticketOf(family);
    await r.run('returnTicket', { ticket, reason: 'already_assisted' }, reviewer);
    await aConsent(r, family, { needs: ['hunger'], validUntil: '2026-03-04' });
    expect(await r.run('rerouteTicket', { ticket, service })).toMatchObject({ accepted: true });
    await r.run('acceptTicket', { ticket }, soup);
    const reads = async (actor: Actor) => {
      const found = await seen(ticket, actor);
      if (!found) return undefined;
      const { code, asked, observed } = whyView(found, actor);
      return {
        code,
        asked: asked?.because,
        observed: observed.map((it) => it.code),
        acts: journalView(found, actor).map((it) => it.reason),
      };
    };
    const whole = {
      code: 'asked-for',
      asked: 'illness',
      observed: ['food_or_clothes_short'],
      acts: [null, 'already-assisted', null, null],
    };
    const own = { code: 'asked-for', asked: undefined, observed: [], acts: [null] };
    r.forward(2);
    expect(await reads(soup)).toEqual(whole);
    r.forward(1);
    expect(await reads(soup)).toEqual(own);
    r.forward(-1);
    await r.run('recordResult', { ticket, result: 'granted' }, soup);
    expect([await reads(soup), (await listed(r, ticketsReceived, soup)).includes(ticket)]).toEqual([{ ...own, acts: [null, null] }, true]);
    expect(await reads(clerk)).toEqual({ ...whole, acts: [...whole.acts, null] });
    r.forward(-2);
  });

  it('knows no more of what it does not take than of what is not there', async () => {
    const service = await aService(r, { agency: 'fuel-990000' });
    const [fuel, family] = [partnerOf('fuel'), await r.family()];
    await aConsent(r, family);
    await sending(r, family, service);
    const ticket = await ticketOf(family);
    await r.run('returnTicket', { ticket, reason: 'papers_missing' }, fuel);
    expect([await seen(ticket, fuel), await listed(r, ticketsReceived, fuel)]).toEqual([undefined, []]);
    await r.run('followUp', { ticket, finding: 'still_in_need' });
    expect(await seen(ticket, fuel)).toBeUndefined();
  });

  it('sees of what it sent on what comes of it as long as the consent holds by which it has the family, and no day longer', async () => {
    const service = await aService(r, { agency: 'coat-990000' });
    const [coat, family] = [partnerOf('coat'), await r.family()];
    const consent = await aConsent(r, family, { validUntil: '2026-03-04' });
    await sending(r, family, service);
    const sendOn = () => r.run('referOn', { ticket: received, need: 'illness' }, coat);
    const received = await ticketOf(family);
    expect(await sendOn()).toMatchObject({ accepted: true });
    const next = (await ticketsOf(r, family)).find(({ need }) => need === 'illness');
    if (!next) throw new Error('it was sent on');
    expect(next.sender).toMatchObject({ agency: coat.agency, until: '2026-03-04', consent });
    const knows = async () => [(await seen(next.id, coat)) !== undefined, (await listed(r, ticketsSent, coat)).includes(next.id)];
    r.forward(2);
    expect(await knows()).toEqual([true, true]);
    await r.run('returnTicket', { ticket: next.id, reason: 'not_ours' }, officerOf('medical'));
    const found = await seen(next.id, coat);
    expect(found && journalView(found, coat).map(({ reason }) => reason)).toEqual([null, 'not-ours']);
    r.forward(1);
    expect(await knows()).toEqual([false, false]);
    r.forward(-1);
    await r.run('withdrawConsent', { consent });
    expect(await knows()).toEqual([false, false]);
    r.forward(-2);
    expect(await seen(next.id, clerk)).toBeDefined();
  });

  it('of the government sees what it sent on for good', async () => {
    const [housing, family] = [partnerOf('housing'), await r.family()];
    await r.run('acceptNeed', { household: family.household, line: 'application', reason: 'asked_for', needs: [{ need: 'housing' }] });
    await r.run('referOn', { ticket: await ticketOf(family), need: 'illness' }, housing);
    const next = (await ticketsOf(r, family)).find(({ need }) => need === 'illness');
    expect(next?.sender).toEqual({ kind: 'office', agency: housing.agency, by: housing.id, region: housing.region });
  });

  it('of an office of the government goes on seeing what it was sent', async () => {
    const family = await r.family();
    await r.run('acceptNeed', { household: family.household, line: 'application', reason: 'asked_for', needs: [{ need: 'schooling' }] });
    const [ticket, education] = [await ticketOf(family), officerOf('education')];
    await r.run('acceptTicket', { ticket }, education);
    await r.run('recordResult', { ticket, result: 'granted' }, education);
    expect(await shown(ticket, education)).not.toBeNull();
  });
});
