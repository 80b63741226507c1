import { householdRegistered } from '@jiuzhu/schema/events/household/household-registered.ts';
import { householdSplit } from '@jiuzhu/schema/events/household/household-split.ts';
import { type Actor, ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consentById, consentsOfHousehold } from '../src/queries/consents-of-household.ts';
import { becomeOne, eventsOf, ticketsOf } from './asked.ts';
import { aConsent, aService, sending } from './directory-steps.ts';
import { clerk, type Family, type Opened, openReferral, uuid } from './opened.ts';

let r: Opened;
beforeAll(async () => void (r = await openReferral()));
afterAll(() => r.close());

const problem = (name: string) => ({ problem: { problem: name } });

describe('a consent of a household that changed since', () => {
  const elsewhere: Actor = { ...clerk, id: 'clerk-990000002', agency: 'office-990000002', region: '990000002' };
  /** The child, unless it is the parent, moves out to another township, and what was sent of them goes along. */
  const split = async (family: Family, [stays, leaves] = family.members): Promise<Family> => {
    const into = { ...family, household: uuid<'household'>() };
    if (!stays || !leaves) throw new Error('two members');
    const on = r.today();
    const told = { householdId: family.household, on, into: { householdId: into.household, version: 1 }, members: [stays] };
    await r.tell(`household/${family.household}`, householdSplit(told));
    const registered = { householdId: into.household, on, region: '990000002001' as never, settlement: 'urban' as const };
    await r.tell(`household/${into.household}`, householdRegistered({ ...registered, members: [leaves] }));
    return into;
  };
  const sent = async () => {
    const family = await r.family();
    const consent = await aConsent(r, family);
    const [child, all] = [await aService(r, { agency: 'child-990000' }), await aService(r, { agency: 'all-990000' })];
    await sending(r, family, child, { person: family.persons[1] });
    await sending(r, family, all);
    return { family, consent };
  };
  const stands = async (family: Family, actor?: Actor) =>
    (await ticketsOf(r, family, actor)).map(({ status, journal }) => [status, journal.at(-1)?.reason]);
  const back = ['returned', 'consent-withdrawn'];

  it('brings back what went with whoever left, told on the stream of where that is, and what stayed', async () => {
    const { family, consent } = await sent();
    const into = await split(family);
    expect(await r.run('withdrawConsent', { consent })).toMatchObject({ accepted: true });
    expect([await stands(family), await stands(into, elsewhere)]).toEqual([[back], [back]]);
    const told = async (it: Family) => (await eventsOf(r, it, 'referral.ticket-moved.v1')).map(({ data }) => data);
    expect([await told(family), await told(into)]).toMatchObject([[{ householdId: family.household }], [{ householdId: into.household }]]);
  });

  it('is seen and taken back at the window of whoever left with what was sent, and at no other', async () => {
    const { family, consent } = await sent();
    const into = await split(family);
    const of = async (actor: Actor) => (await ask(r.runtime, consentsOfHousehold, [into.household], actor)).get(into.household)?.ids;
    expect([await of(elsewhere), await of(clerk)]).toEqual([[consent], undefined]);
    expect((await ask(r.runtime, consentById, [consent], elsewhere)).has(consent)).toBe(true);
    const third = { ...elsewhere, region: '990000003' };
    expect((await ask(r.runtime, consentById, [consent], third)).has(consent)).toBe(false);
    expect(await r.run('withdrawConsent', { consent }, third)).toMatchObject(problem('ConsentUnknown'));
    expect(await r.run('withdrawConsent', { consent }, elsewhere)).toMatchObject({ accepted: true });
    expect([await stands(family), await stands(into, elsewhere)]).toEqual([[back], [back]]);
  });

  it('lets nothing leave of whoever left, who is to be asked anew', async () => {
    const { family } = await sent();
    // who signed for themselves, and in another household
    const into = await split(family, family.members.toReversed());
    const needs = [{ need: 'sudden_hardship', programme: 'charity' }];
    const asked = { household: into.household, line: 'application', reason: 'asked_for', needs };
    expect(await r.run('acceptNeed', asked, elsewhere)).toMatchObject(problem('ConsentNeeded'));
  });

  it('brings back what another household has by now that it became one with', async () => {
    const [kept, { family: ended, consent }] = [await r.family('990000002001'), await sent()];
    await becomeOne(r, kept, ended);
    expect(await r.run('withdrawConsent', { consent }, elsewhere)).toMatchObject({ accepted: true });
    expect(await stands(kept, elsewhere)).toEqual([back, back]);
  });
});
