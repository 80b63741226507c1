import type { Day } from '@jiuzhu/kernel';
import { ask } from '@jiuzhu/service-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { timesOfDesks } from '../src/queries/times-of-desks.ts';
import { ticketsOf } from './asked.ts';
import { auditor, clerk, type Opened, openReferral, officerOf, partnerOf } from './opened.ts';

let r: Opened;
beforeAll(async () => void (r = await openReferral()));
afterAll(() => r.close());

const timesIn = async (from: string, to: string, region = '990000001', actor = clerk) => {
  const asked = { region, from: from as Day, to: to as Day };
  return (await ask(r.runtime, timesOfDesks, [asked], actor)).get(asked)?.desks;
};
const sent = async (need: string) => {
  const family = await r.family();
  await r.run('acceptNeed', { household: family.household, line: 'application', reason: 'asked_for', needs: [{ need }] });
  return (await ticketsOf(r, family))[0]?.id;
};

it('what came to each desk in a period is counted, with the days to its answer and its result, each visit of a ticket by itself', async () => {
  const [medical, housing, rights] = [officerOf('medical'), partnerOf('housing'), partnerOf('legal-aid')];
  const [one, two, three] = [await sent('illness'), await sent('illness'), await sent('illness')];
  const house = await sent('housing');
  r.forward(2);
  await r.run('acceptTicket', { ticket: one }, medical);
  await r.run('returnTicket', { ticket: house, reason: 'not_ours' }, housing);
  await r.run('rerouteTicket', { ticket: house, programme: 'legal_aid' });
  r.forward(3);
  await r.run('acceptTicket', { ticket: two }, medical);
  await r.run('recordResult', { ticket: one, result: 'granted' }, medical);
  await r.run('recordResult', { ticket: two, result: 'refused' }, medical);
  await r.run('acceptTicket', { ticket: house }, rights);
  await r.run('recordResult', { ticket: house, result: 'granted' }, rights);
  const none = { returned: 0, resulted: 0, daysToResult: null };
  expect(await timesIn('2026-03-01', '2026-03-31')).toEqual([
    { ...none, programme: 'housing', received: 1, answered: 1, returned: 1, daysToAnswer: { median: 2, ninetieth: 2 } },
    {
      ...{ programme: 'legal-aid', received: 1, answered: 1, returned: 0, resulted: 1 },
      ...{ daysToAnswer: { median: 3, ninetieth: 3 }, daysToResult: { median: 3, ninetieth: 3 } },
    },
    {
      ...{ programme: 'medical', received: 3, answered: 2, returned: 0, resulted: 2 },
      ...{ daysToAnswer: { median: 2, ninetieth: 5 }, daysToResult: { median: 5, ninetieth: 5 } },
    },
  ]);
  expect((await timesIn('2026-03-03', '2026-03-31'))?.map(({ programme, received }) => [programme, received])).toEqual([['legal-aid', 1]]);
  expect(await timesIn('2026-04-01', '2026-04-30')).toEqual([]);
  expect(await timesIn('2026-03-01', '2026-03-31', '990000', auditor)).toHaveLength(3);
  expect(await timesIn('2026-03-01', '2026-03-31', '990000')).toBeUndefined();
  expect(await timesIn('2026-03-01', '2026-03-31', '990000', medical)).toBeUndefined();
  expect(three).toBeDefined();
});
