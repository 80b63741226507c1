import { afterAll, beforeAll, expect, it } from 'vitest';
import { assistanceOf, decideReview, objectToReview, reviewAssistance, tellOfChange } from './assistance-steps.ts';
import { confirmedElder } from './elder.ts';
import { adoptRegions, declare } from './family.ts';
import { dayIn } from './procedure-steps.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-03-02T01:00:00Z');
  await adoptRegions(await world.officer('registrar'));
});
afterAll(() => world.close());

it('somebody in extreme difficulty who came into money is posted before support ends, objected to, looked into anew, posted again, and told why and by which articles', async () => {
  const elder = await confirmedElder(world);
  const person = elder.members[0]?.person.id ?? '';
  await world.pass({ days: 25 });
  const [clerk, reviewer, decider] = [await world.officer('clerk'), await world.officer('reviewer'), await world.officer('decider')];
  const given = () => assistanceOf(clerk, elder.id);
  const { version } = await clerk
    .query<{ household: { version: number } }>('query ($id: ID!) { household(id: $id) { version } }', { id: elder.id })
    .then(({ household }) => household);
  await declare(clerk, { id: elder.id, version }, [{ kind: 'property', item: 'deposit', amount: 90_000_000 }], dayIn(world));
  await tellOfChange(clerk, elder.id, dayIn(world));
  // the agencies are asked by the review itself
  await world.retry();
  await reviewAssistance(reviewer, elder.id);
  const opensOn = dayIn(world);
  expect(await given()).toMatchObject({
    review: {
      objections: 0,
      ending: { reason: null, round: 2, opensOn, closedOn: null, support: [{ person: { id: person }, ends: true }] },
    },
  });
  await expect(decideReview(decider, elder.id)).rejects.toThrow('PublicityRunning');
  await objectToReview(clerk, elder.id);
  expect(await given()).toMatchObject({ review: { objections: 1, opinion: null, ending: null, dueOn: expect.any(String) as string } });
  const worklist = 'query { subsistenceReviews(first: 5) { edges { node { id } } } }';
  expect(await reviewer.query(worklist, {})).toEqual({ subsistenceReviews: { edges: [{ node: { id: elder.id } }] } });

  await reviewAssistance(reviewer, elder.id);
  const { closesOn } = (await given())?.review?.ending ?? {};
  await world.pass({ days: 8 });
  await expect
    .poll(async () => (await given())?.review?.ending, { timeout: 20_000 })
    .toMatchObject({ round: 3, closesOn, closedOn: dayIn(world) });
  await expect(objectToReview(clerk, elder.id)).rejects.toThrow('ObjectionAfterRound');
  await decideReview(decider, elder.id);
  await world.settle();
  const ended = await given();
  expect(ended).toMatchObject({
    ...{ status: 'ended', class: 'none', amount: 0, review: null },
    grants: [{ class: 'tekun', from: '2026-04-01', until: '2026-04-30' }],
    decisions: [{ kind: 'termination', outcome: 'ended', from: '2026-05-01', servedOn: dayIn(world) }],
  });
  const { text = '' } = ended?.decisions[0]?.letter ?? {};
  expect(text).toMatch(/特困人员救助供养，因收入和财产状况不再符合规定，从2026年5月1日起终止（依据：.*第二十四条第四项、第二十六条）/);
  expect(text).toMatch(/公示，公示期已满。[^]*可以申请临时救助（依据：.*第二十七条）/);
});
