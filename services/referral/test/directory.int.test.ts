import { listPage } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servicesFor } from '../src/queries/services-for.ts';
import { eventsOf, ticketsOf } from './asked.ts';
import { aConsent, aService, changing, county, listedOf, registering, sending, union } from './directory-steps.ts';
import { clerk, type Family, type Opened, openReferral, partnerOf, reviewer, uuid } from './opened.ts';

let r: Opened;
beforeAll(async () => void (r = await openReferral()));
afterAll(() => r.close());

const agreed = async (): Promise<Family> => {
  const family = await r.family();
  await aConsent(r, family);
  return family;
};
const found = async (asked: { region?: string; need?: string; open?: boolean }, actor = clerk) =>
  (await listPage(r.runtime, servicesFor, 'servicesFor', { region: '990000001', ...asked }, { first: 100 }, actor)).keys.map(
    ({ key }) => key,
  );
const problem = (name: string) => ({ problem: { problem: name } });

describe('the directory of services', () => {
  it('is kept by the county, told as it stands, and says of its services what they have in hand', async () => {
    const service = await aService(r);
    expect(await listedOf(r, service)).toMatchObject({ service: { agency: union.agency, capacity: 2, version: 1 }, taken: 0 });
    const told = async () => r.rows('select type, data from kit_outbox where stream = $1 order by stream_version', [`service/${service}`]);
    expect(await told()).toMatchObject([{ type: 'referral.service-listed.v1', data: { kind: 'social-organisation', capacity: 2 } }]);
    expect(JSON.stringify(await told())).not.toContain('金秋');
    expect(await changing(r, service, { capacity: 5 })).toMatchObject({ accepted: true });
    expect(await r.run('closeService', { service, version: 2 }, union)).toMatchObject({ accepted: true });
    expect((await told()).map(({ type }) => type)).toEqual([
      'referral.service-listed.v1',
      'referral.service-listed.v1',
      'referral.service-closed.v1',
    ]);
  });

  it('has one entry of a name and an agency in a county until it is closed, and none of a county elsewhere', async () => {
    const name = '示例助学金';
    const service = await aService(r, { name });
    expect(await registering(r, { name })).toMatchObject({ problem: { problem: 'ServiceRegistered', service } });
    await r.run('closeService', { service, version: 1 }, county);
    expect(await registering(r, { name })).toMatchObject({ accepted: true });
    expect(await registering(r, { region: '990001' })).toMatchObject(problem('ServiceRegionUnknown'));
    expect(await registering(r, { from: '2026-05-01', until: '2026-04-30' })).toMatchObject(problem('InvalidInput'));
    const both = await Promise.all([registering(r, { name: '同名' }), registering(r, { name: '同名' })]);
    expect(both.filter(({ accepted }) => accepted)).toHaveLength(1);
  });

  it('is changed by its own people or the county, by the version that they saw, and by nobody else', async () => {
    const service = await aService(r);
    for (const stranger of [partnerOf('women'), { ...county, region: '990001' }])
      expect(await changing(r, service, { capacity: 9 }, stranger)).toMatchObject(problem('ServiceUnknown'));
    expect(await changing(r, service, { capacity: 3 }, county)).toMatchObject({ accepted: true });
    expect(await changing(r, service, { version: 1 })).toMatchObject({ problem: { problem: 'StaleVersion', current: 2 } });
    expect(await r.run('closeService', { service, version: 1 }, union)).toMatchObject(problem('StaleVersion'));
    await r.run('closeService', { service, version: 2 }, union);
    expect(await changing(r, service, {})).toMatchObject({ problem: { problem: 'ServiceClosed', on: '2026-03-02' } });
    expect(await r.run('closeService', { service, version: 3 }, union)).toMatchObject(problem('ServiceClosed'));
  });

  it('is searched by place and need, for a place where whoever asks works', async () => {
    const [here, elsewhere] = [await aService(r, { needs: ['burial'] }), await aService(r, { needs: ['burial'], region: '990000002' })];
    const later = await aService(r, { needs: ['burial'], from: '2026-04-01' });
    expect((await found({ need: 'burial' })).toSorted()).toEqual([here, later].toSorted());
    expect(await found({ need: 'burial', open: true })).toEqual([here]);
    expect(await found({ need: 'rights' })).toEqual([]);
    expect(await found({ region: '990000002' })).toEqual([]);
    expect(await found({ region: '990000002', need: 'burial' }, union)).toContain(elsewhere);
    expect(await found({ need: 'burial' }, partnerOf('union', '990001'))).toEqual([]);
  });

  it('is paged by name, each service once', async () => {
    for (const at of [1, 2, 3]) await aService(r, { needs: ['disaster'], name: `赈灾 ${at}` });
    const page = (after?: string) =>
      listPage(r.runtime, servicesFor, 'servicesFor', { region: '990000001', need: 'disaster' }, { first: 2, after }, clerk);
    const first = await page();
    const second = await page(first.keys.at(-1)?.cursor);
    expect([first.more, second.more, first.keys.length + second.keys.length]).toEqual([true, false, 3]);
    expect(new Set([...first.keys, ...second.keys].map(({ key }) => key)).size).toBe(3);
    expect((await page('no cursor')).keys).toEqual(first.keys);
  });
});

describe('the capacity of a service', () => {
  it('is never exceeded, though a dozen windows send at once', async () => {
    const service = await aService(r, { capacity: 3 });
    const families = await Promise.all(Array.from({ length: 12 }, agreed));
    const answers = await Promise.all(families.map((family) => sending(r, family, service)));
    expect(answers.filter(({ accepted }) => accepted)).toHaveLength(3);
    expect(answers.filter((it) => !it.accepted && it.problem.problem === 'ServiceFull')).toHaveLength(9);
    expect((await listedOf(r, service)).taken).toBe(3);
  });

  it('counts the needs that one window sends together', async () => {
    const service = await aService(r, { capacity: 1 });
    const family = await agreed();
    const needs = family.persons.map((person) => ({ need: 'schooling', person, service }));
    const input = { household: family.household, line: 'application', reason: 'asked_for', needs };
    expect(await r.run('acceptNeed', input)).toMatchObject({ problem: { problem: 'ServiceFull', path: ['needs', '1', 'service'] } });
    expect(await ticketsOf(r, family)).toEqual([]);
  });

  it('is free again when a ticket has its result, is returned or is sent on', async () => {
    const service = await aService(r, { capacity: 1 });
    const [one, two, three] = [await agreed(), await agreed(), await agreed()];
    const ticketOf = async (family: Family) => (await ticketsOf(r, family))[0]?.id;
    await sending(r, one, service);
    expect(await sending(r, two, service)).toMatchObject(problem('ServiceFull'));
    await r.run('acceptTicket', { ticket: await ticketOf(one) }, union);
    await r.run('recordResult', { ticket: await ticketOf(one), result: 'granted' }, union);
    expect(await sending(r, two, service)).toMatchObject({ accepted: true });
    await r.run('returnTicket', { ticket: await ticketOf(two), reason: 'not_ours' }, union);
    expect(await sending(r, three, service)).toMatchObject({ accepted: true });
    expect(await r.run('rerouteTicket', { ticket: await ticketOf(two), service })).toMatchObject(problem('ServiceFull'));
    await r.run('rerouteTicket', { ticket: await ticketOf(three), programme: 'education' });
    expect(await r.run('rerouteTicket', { ticket: await ticketOf(two), service })).toMatchObject({ accepted: true });
    expect((await listedOf(r, service)).taken).toBe(1);
  });

  it('is not made less than what is in hand, and a closed service brings that to its end', async () => {
    const service = await aService(r);
    const [one, two] = [await agreed(), await agreed()];
    for (const family of [one, two]) await sending(r, family, service);
    expect(await changing(r, service, { capacity: 1 })).toMatchObject({ problem: { problem: 'ServiceOccupied', taken: 2 } });
    await r.run('closeService', { service, version: 1 }, union);
    const [ticket] = await ticketsOf(r, one);
    expect(await r.run('acceptTicket', { ticket: ticket?.id }, union)).toMatchObject({ accepted: true });
    expect(await sending(r, await agreed(), service)).toMatchObject(problem('ServiceNotAccepting'));
  });
});

describe('what is sent to a service', () => {
  it('goes to one that takes the need today, where the household lives', async () => {
    const family = await agreed();
    const asked = async (it: object, need = 'schooling') => sending(r, family, await aService(r, it), { need });
    expect(await sending(r, family, uuid())).toMatchObject(problem('ServiceUnknown'));
    expect(await asked({ region: '990000002' })).toMatchObject(problem('ReceiverElsewhere'));
    expect(await asked({}, 'illness')).toMatchObject(problem('NeedNotTaken'));
    for (const it of [{ accepting: false }, { from: '2026-03-03' }, { until: '2026-03-01' }])
      expect(await asked(it)).toMatchObject(problem('ServiceNotAccepting'));
    expect(await asked({ from: '2026-03-02', until: '2026-03-02' })).toMatchObject({ accepted: true });
  });

  it('is the service’s people’s to see to, and what comes of it comes back to whoever sent it', async () => {
    const service = await aService(r);
    const family = await agreed();
    await sending(r, family, service);
    const [sent] = await ticketsOf(r, family);
    const ticket = sent?.id;
    expect(await r.run('acceptTicket', { ticket }, partnerOf('women'))).toMatchObject(problem('TicketUnknown'));
    for (const [name, more] of Object.entries({ acceptTicket: {}, recordResult: { result: 'granted' }, feedBack: {} }))
      expect(await r.run(name as 'feedBack', { ticket, ...more }, union)).toMatchObject({ accepted: true });
    expect(await ticketsOf(r, family)).toMatchObject([{ status: 'fed-back', result: 'granted', receiver: { serviceId: service } }]);
    expect((await eventsOf(r, family, 'referral.ticket-opened.v1')).map(({ data }) => data)).toMatchObject([{ serviceId: service }]);
    expect(await r.run('followUp', { ticket, finding: 'settled' }, clerk)).toMatchObject({ accepted: true });
  });

  it('is sent on by whoever has it in hand, who is told what comes of it', async () => {
    const [service, other] = [await aService(r), await aService(r, { agency: 'women-990000', needs: ['rights', 'schooling'] })];
    const family = await r.family();
    await aConsent(r, family, { needs: ['schooling', 'rights'] });
    await sending(r, family, service);
    const ticket = (await ticketsOf(r, family))[0]?.id;
    const women = partnerOf('women');
    const on = (it: object, actor = union) => r.run('referOn', { ticket, need: 'rights', service: other, ...it }, actor);
    expect(await on({}, women)).toMatchObject(problem('TicketUnknown'));
    expect(await on({ service, need: 'rights' })).toMatchObject(problem('NeedNotTaken'));
    expect(await on({})).toMatchObject({ accepted: true });
    expect(await on({})).toMatchObject(problem('NeedSentAlready'));
    expect(await on({ service: null, need: 'illness' })).toMatchObject({ accepted: true });
    const next = (await ticketsOf(r, family)).find(({ need }) => need === 'rights');
    expect(next).toMatchObject({ line: 'discovery', why: { code: 'found-by-receiver' }, sender: { agency: union.agency } });
    expect(await r.run('acceptTicket', { ticket: next?.id }, women)).toMatchObject({ accepted: true });
    await r.run('acceptTicket', { ticket }, union);
    await r.run('recordResult', { ticket, result: 'granted' }, union);
    expect(await on({ service: null, need: 'housing' })).toMatchObject(problem('TicketStandsElsewhere'));
    expect(await r.run('followUp', { ticket: next?.id, finding: 'settled' }, reviewer)).toMatchObject(problem('TicketUnknown'));
  });
});
