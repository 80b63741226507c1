import { addDays, addMonths, day } from '@jiuzhu/kernel';
import type { Id } from '@jiuzhu/kernel';
import type { Member } from '@jiuzhu/schema/events/household/member.ts';
import { membersChanged } from '@jiuzhu/schema/events/household/members-changed.ts';
import { ask, dayOf, listPage, runTimer } from '@jiuzhu/service-kit';
import type { Actor } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assistanceOfHousehold } from '../src/queries/assistance-of-household.ts';
import { assistanceView } from '../src/queries/assistance-view.ts';
import { contactView } from '../src/queries/contact-view.ts';
import { contactsOfHousehold } from '../src/queries/contacts-of-household.ts';
import { contactsIn } from '../src/queries/contacts-in.ts';
import { scheduleReviewWhenMade } from '../src/timers/schedule-review-when-made.ts';
import { clerk, decider, openSubsistence, reviewer } from './opened.ts';
import type { Family, Opened } from './opened.ts';
import { assistanceIn, done, problem } from './reviewed.ts';

let s: Opened;
let a: ReturnType<typeof assistanceIn>;
beforeAll(async () => {
  s = await openSubsistence();
  a = assistanceIn(s);
});
afterAll(() => s.close());

const village: Actor = { ...clerk, id: 'village-1', region: '610304001001', level: 'village' };
const today = () => dayOf(s.runtime.clock.now());
/** Of a family, whether the head could work and does not. */
const tellOf = ({ household, persons: [head, spouse, child] }: Family, of: Partial<Member>) => {
  const as = (personId: Id<'person'>, relation: Member['relation'], born: string): Member => ({
    ...{ personId, relation, born: day(born), majorIllness: false, student: false, employed: false },
  });
  const members = [{ ...as(head, 'head', '1980-01-01'), ...of }, as(spouse, 'spouse', '1981-01-01'), as(child, 'child', '2018-01-01')];
  return s.tell(
    'household',
    household,
    membersChanged({ householdId: household, on: today(), change: 'correction', personId: head, members }),
  );
};
const viewOf = async ({ household }: Family) => {
  const viewed = (await ask(s.runtime, assistanceOfHousehold, [household], decider)).get(household);
  const asked = (await ask(s.runtime, contactsOfHousehold, [household], decider)).get(household);
  if (!viewed || !asked) throw new Error('the decider does not see what is given');
  return { ...assistanceView(viewed), contacts: asked.contacts.map(contactView) };
};
const green = async (): Promise<Family> => {
  const family = await s.family();
  await tellOf(family, { labour: 'full', employed: false });
  await a.confirmed(family);
  await runTimer(s.runtime, scheduleReviewWhenMade);
  return family;
};
const contact = ({ household }: Family, more: object = {}, actor: Actor = village) =>
  s.run('recordContact', { household, contactedOn: today(), changed: [], ...more }, actor);
const waiting = async (more: object = {}, actor: Actor = village) =>
  (await listPage(s.runtime, contactsIn, 'contactsIn', more, { first: 100 }, actor)).keys.map(({ key }) => key);

it('the village has a green household before it a month after the decision, and again a month after it was there', async () => {
  const family = await green();
  const decidedOn = today();
  expect(await viewOf(family)).toMatchObject({ contactDue: addMonths(decidedOn, 1), contacts: [] });
  expect(await waiting({ until: addDays(addMonths(decidedOn, 1), -1) })).not.toContain(family.household);
  expect(await waiting({ until: addMonths(decidedOn, 1) })).toContain(family.household);
  while (today() < addDays(addMonths(decidedOn, 1), 4)) s.forward(1);
  expect(await contact(family)).toMatchObject(done);
  expect(await viewOf(family)).toMatchObject({
    ...{ contactDue: addMonths(today(), 1), review: null },
    contacts: [{ contactedOn: today(), recordedOn: today(), recordedBy: 'village-1', changed: [] }],
  });
  expect(await waiting({ until: today() })).not.toContain(family.household);
  // what is written down late brings no day forward, and is kept
  const late = addDays(today(), -10);
  expect(await contact(family, { contactedOn: late })).toMatchObject(done);
  expect(await viewOf(family)).toMatchObject({ contactDue: addMonths(today(), 1), contacts: [{ contactedOn: late }, {}] });
  await expect(s.rows('update contacts set changed = changed')).rejects.toMatchObject({ code: '42501' });
});

it('what is otherwise than before has it looked at, and the agencies are asked at once', async () => {
  const family = await green();
  const before = (await a.told(family, 'verification-requested.v1')).length;
  expect(await contact(family, { changed: ['income', 'living', 'income'] })).toMatchObject(done);
  expect(await viewOf(family)).toMatchObject({
    ...{ review: { causes: ['contact'], openedOn: today() }, reviewDue: null, contactDue: addMonths(today(), 1) },
    contacts: [{ changed: ['living', 'income'] }],
  });
  const asked = (await a.told(family, 'verification-requested.v1')).slice(before);
  expect(asked).toMatchObject([{ freshFrom: today() }]);
  expect(asked[0]).not.toHaveProperty('roster');
  expect((await a.told(family, 'review-opened.v1')).map(({ causes }) => causes)).toEqual([['contact']]);
  // nothing is taken by it, and the month runs on beside the review
  expect(await a.rowOf(family)).toMatchObject({ status: 'running', total: 180_000 });
  expect(await waiting({ until: addMonths(today(), 1) })).toContain(family.household);
});

it('whoever is green no more is before nobody, and a yellow household never was', async () => {
  const family = await green();
  await tellOf(family, { labour: 'full', employed: true });
  await runTimer(s.runtime, scheduleReviewWhenMade);
  expect(await viewOf(family)).toMatchObject({ colours: [{ colour: 'yellow' }], contactDue: null });
  expect(await waiting()).not.toContain(family.household);
  // somebody may be there all the same
  expect(await contact(family)).toMatchObject(done);
  expect(await viewOf(family)).toMatchObject({ contactDue: null, contacts: [{ changed: [] }] });
});

it('is of its own village, of a day that has been, and of an assistance that runs', async () => {
  const family = await green();
  const elsewhere = { ...village, region: '610304001002' };
  expect(await waiting({}, elsewhere)).toEqual([]);
  expect(await contact(family, {}, elsewhere)).toMatchObject(problem('AssistanceUnknown'));
  expect(await contact(family, { contactedOn: addDays(today(), 1) })).toMatchObject(
    problem('DayOutsideProcedure', { path: ['contactedOn'] }),
  );
  expect(await contact(family, { contactedOn: addDays(today(), -30) })).toMatchObject(problem('DayOutsideProcedure'));
  expect(await contact(family, { changed: ['feelings'] })).toMatchObject(problem('InvalidInput'));
  await expect(contact(family, {}, reviewer)).rejects.toThrow();
  expect(await a.on('terminateAssistance', family, decider, { reason: 'asked_by_family' })).toMatchObject(done);
  expect(await contact(family)).toMatchObject(problem('AssistanceInOtherStatus'));
  expect(await waiting()).not.toContain(family.household);
});
