import type { Day } from '@jiuzhu/kernel';
import { type Actor, ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { timesOfDesks } from '../src/queries/times-of-desks.ts';
import { becomeOne, confirmed, ticketsOf } from './asked.ts';
import { auditor, clerk, type Opened, openReferral, officerOf, partnerOf } from './opened.ts';

let r: Opened;
beforeAll(async () => void (r = await openReferral()));
afterAll(() => r.close());

const timesIn = async (from: string, to: string, region = '990000001', actor: Actor = clerk) => {
  const asked = { region, from: from as Day, to: to as Day };
  return (await ask(r.runtime, timesOfDesks, [asked], actor)).get(asked)?.desks;
};
const clerkOf = (township: string): Actor => ({ ...clerk, region: township });
const sent = async (need: string, township = '990000001') => {
  const family = await r.family(`${township}001`);
  const input = { household: family.household, line: 'application', reason: 'asked_for', needs: [{ need }] };
  await r.run('acceptNeed', input, clerkOf(township));
  return { family, id: (await ticketsOf(r, family, clerkOf(township)))[0]?.id };
};
const [medical, housing, rights] = [officerOf('medical'), partnerOf('housing'), partnerOf('legal-aid')];
const none = { returned: 0, resulted: 0, daysToResult: null };
const oneOf = (days: number) => ({ median: days, ninetieth: days });

it('what came to each desk in a period is counted, with the days to its answer and its result, each visit of a ticket by itself', async () => {
  const [{ id: one }, { id: two }] = [await sent('illness'), await sent('illness')];
  await sent('illness');
  await sent('illness', '990000009');
  const { id: house } = await sent('housing');
  r.forward(2);
  await r.run('acceptTicket', { ticket: one }, medical);
  await r.run('returnTicket', { ticket: house, reason: 'not_ours' }, housing);
  await r.run('rerouteTicket', { ticket: house, programme: 'legal_aid' });
  r.forward(3);
  await r.run('acceptTicket', { ticket: two }, medical);
  await r.run('recordResult', { ticket: one, result: 'granted' }, medical);
  await r.run('acceptTicket', { ticket: house }, rights);
  await r.run('recordResult', { ticket: house, result: 'granted' }, rights);
  r.forward(4);
  await r.run('recordResult', { ticket: two, result: 'refused' }, medical);
  expect(await timesIn('2026-03-01', '2026-03-31')).toEqual([
    { ...none, programme: 'housing', received: 1, answered: 1, returned: 1, daysToAnswer: oneOf(2) },
    {
      ...{ programme: 'legal-aid', received: 1, answered: 1, returned: 0, resulted: 1 },
      ...{ daysToAnswer: oneOf(3), daysToResult: oneOf(3) },
    },
    {
      ...{ programme: 'medical', received: 3, answered: 2, returned: 0, resulted: 2 },
      ...{ daysToAnswer: { median: 2, ninetieth: 5 }, daysToResult: { median: 5, ninetieth: 9 } },
    },
  ]);
  const received = async (from: string, to: string, ...of: [region?: string, actor?: Actor]) =>
    (await timesIn(from, to, ...of))?.map((it) => [it.programme, it.received]);
  expect(await received('2026-03-04', '2026-03-31')).toEqual([['legal-aid', 1]]);
  expect(await received('2026-03-05', '2026-03-31')).toEqual([]);
  expect(await received('2026-03-01', '2026-03-03')).toEqual([
    ['housing', 1],
    ['medical', 3],
  ]);
  expect(await received('2026-03-01', '2026-03-31', '990000', auditor)).toEqual([
    ['housing', 1],
    ['legal-aid', 1],
    ['medical', 4],
  ]);
  expect(await timesIn('2026-03-01', '2026-03-31', '990000')).toBeUndefined();
  expect(await timesIn('2026-03-01', '2026-03-31', '990000', medical)).toBeUndefined();
});

it('what is decided without having been accepted is answered with its result', async () => {
  const { family } = await sent('hunger', '990000002');
  r.forward(3);
  await r.tell(`household/${family.household}`, confirmed(family));
  const times = await timesIn('2026-03-01', '2026-03-31', '990000002', clerkOf('990000002'));
  expect(times?.find(({ programme }) => programme === 'subsistence')).toEqual({
    ...{ programme: 'subsistence', received: 1, answered: 1, returned: 0, resulted: 1 },
    ...{ daysToAnswer: oneOf(3), daysToResult: oneOf(3) },
  });
});

it('what was sent of a household is counted where the one that it became one with lives', async () => {
  const { family: ended } = await sent('rights', '990000003');
  const kept = await r.family('990000004001');
  const receivedIn = async (township: string) => (await timesIn('2026-03-01', '2026-04-30', township, clerkOf(township)))?.length;
  expect([await receivedIn('990000003'), await receivedIn('990000004')]).toEqual([1, 0]);
  await becomeOne(r, kept, ended);
  expect([await receivedIn('990000003'), await receivedIn('990000004')]).toEqual([0, 1]);
});
