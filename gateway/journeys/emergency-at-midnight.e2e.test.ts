import { afterAll, beforeAll, expect, it } from 'vitest';
import { adoptRegions, aFamily, otherVillage } from './family.ts';
import { decideEmergency, openReserve, regulariseGrant, reportIncident } from './temporary-steps.ts';
import { township } from './who-sees-what/delegated.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  // half an hour after midnight in Shanghai: it is the third already
  world = await openWorld('2026-03-02T16:30:00Z');
  await adoptRegions(await world.officer('registrar'));
});
afterAll(() => world.close());

const page = `query ($id: ID!) { household(id: $id) {
  cases { edges { node { id status stage dueOn agency } } }
  temporary { id status stage replyBy incident { kind happenedOn region persons given uncovered }
    grantDecisions { outcome amount amountText limit payer papersDueOn papers { sheetHash } reasons { text } }
    openDeadlines { what dueOn dueAt missed } } } }`;
const reserve = `query ($township: String!) {
  townshipReserve(township: $township) { balance entries }
  reserveLedger(township: $township) { edges { node { number kind amount balance case { id } decision } } } }`;

it('an emergency is told at midnight where it happened, paid at once out of the reserve of that township, and has its papers after it', async () => {
  const [clerk, county] = [await world.officer('clerk'), await world.officer('decider')];
  const [here, mayor] = [
    await world.officer('clerk', { region: township, id: 'clerk-here' }),
    await world.officer('decider', { region: township, id: 'mayor' }),
  ];
  const family = await aFamily(clerk, { region: otherVillage });
  await world.settle();
  await openReserve(county, township, 1_000_000);
  const told = await reportIncident(here, {
    household: family.id,
    happenedOn: '2026-03-03',
    region: township,
    cost: 1_200_000,
    borne: 200_000,
  });
  const shown = async () =>
    (await clerk.query<{ household: Record<'temporary', readonly object[]> & Record<'cases', unknown> }>(page, { id: family.id }))
      .household;
  expect((await shown()).temporary).toMatchObject([
    {
      ...{ id: told.id, status: 'reported', stage: 'decision', replyBy: '2026-03-03T04:30:00.000Z' },
      incident: { kind: 'fire', happenedOn: '2026-03-03', region: township, persons: 3, given: 0, uncovered: 1_000_000 },
      openDeadlines: [{ what: 'reply', dueOn: '2026-03-03', dueAt: '2026-03-03T04:30:00.000Z', missed: false }],
    },
  ]);
  const paid = await decideEmergency(mayor, told, 600_000);
  expect(await county.query(reserve, { township })).toEqual({
    townshipReserve: { balance: 400_000, entries: 2 },
    reserveLedger: {
      edges: [
        { node: { number: 2, kind: 'granted', amount: -600_000, balance: 400_000, case: { id: told.id }, decision: 1 } },
        { node: { number: 1, kind: 'opened', amount: 1_000_000, balance: 1_000_000, case: null, decision: null } },
      ],
    },
  });
  const recipient = family.members[0]?.person.id;
  await world.pass({ days: 7 });
  await regulariseGrant(here, paid, { decision: 1, recipient, cause: 'fire', amount: 600_000 });
  await world.settle();
  const { temporary, cases } = await shown();
  expect(temporary).toMatchObject([
    {
      ...{ status: 'regularised', stage: 'closed', openDeadlines: [] },
      incident: { given: 600_000, uncovered: 400_000 },
      grantDecisions: [
        {
          ...{ outcome: 'granted', amount: 600_000, amountText: '6,000.00 元', limit: 600_000, payer: 'reserve' },
          ...{ papersDueOn: '2026-03-17', papers: { sheetHash: 'a'.repeat(64) } },
          reasons: [
            { text: '您家（您）的基本生活因这件事陷入困境。' },
            { text: '这件事的费用还有10,000.00 元没有人负担。' },
            { text: '当地的救助标准包括您家（您）这类对象。' },
            { text: '按当地的救助标准还可以给您家（您）6,000.00 元。' },
          ],
        },
      ],
    },
  ]);
  expect(cases).toEqual({
    edges: [{ node: { id: told.id, status: 'regularised', stage: 'closed', dueOn: null, agency: `township-${township}` } }],
  });
});

it('an answer that does not come within twelve hours is on the list of what is overdue', async () => {
  const clerk = await world.officer('clerk');
  const family = await aFamily(clerk);
  await world.settle();
  const { id } = await reportIncident(clerk, { household: family.id, happenedOn: '2026-03-10', region: township });
  const overdue = async () =>
    (
      await clerk.query<{ temporaryWorklist: { edges: readonly { node: { id: string; openDeadlines: readonly object[] } }[] } }>(
        'query { temporaryWorklist(state: overdue) { edges { node { id openDeadlines { what missed } } } } }',
        {},
      )
    ).temporaryWorklist.edges.map(({ node }) => node);
  await world.pass({ hours: 11 });
  expect(await overdue()).toEqual([]);
  await world.pass({ hours: 1 });
  await expect.poll(overdue, { timeout: 20_000 }).toEqual([{ id, openDeadlines: [{ what: 'reply', missed: true }] }]);
});
