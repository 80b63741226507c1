import { afterAll, beforeAll, expect, it } from 'vitest';
import { assistanceOf, decideReview, reviewAssistance, tellOfChange } from './assistance-steps.ts';
import { adoptRegions, aFamily, authorise, declare, verify } from './family.ts';
import { accept, apply, decide, opine, survey } from './steps.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-03-02T01:00:00Z');
  await adoptRegions(await world.officer('registrar'));
});
afterAll(() => world.close());

const today = (): string => world.now().toISOString().slice(0, 10);

it('a family that finds a job tells of it, is looked at, and leaves the allowance month by month', async () => {
  const [clerk, reviewer, decider] = [await world.officer('clerk'), await world.officer('reviewer'), await world.officer('decider')];
  const family = await aFamily(clerk);
  const [head = '', spouse = ''] = family.members.map(({ person }) => person.id);
  const nothing = { person: spouse, kind: 'income', item: 'transfer', amount: 0, months: 12 };
  const { version } = await declare(
    clerk,
    family,
    [{ person: head, kind: 'income', item: 'wage', amount: 1_080_000, months: 12 }, nothing],
    today(),
  );
  await world.settle();
  await authorise(clerk, family, today(), '2027-03-01');
  await verify(clerk, family.id);
  await world.settle();
  const opined = await opine(
    reviewer,
    await survey(await world.officer('surveyor'), await accept(clerk, await apply(clerk, family.id, head)), head, today()),
  );
  await world.pass({ days: 9 });
  const awaiting = async () =>
    (
      await clerk.query<{ subsistenceCase: { status: string; version: number } }>(
        'query($id: ID!) { subsistenceCase(id: $id) { status version } }',
        { id: opined.id },
      )
    ).subsistenceCase;
  await expect.poll(awaiting, { timeout: 20_000 }).toMatchObject({ status: 'awaiting-decision' });
  await decide(decider, { ...opined, version: (await awaiting()).version }, { homeVisitOn: today() });
  await world.settle();
  const given = () => assistanceOf(clerk, family.id);
  await expect
    .poll(given, { timeout: 20_000 })
    .toMatchObject({ class: 'dibao', status: 'running', amount: 117_000, reviewDue: expect.any(String) as string });

  await world.pass({ days: 25 });
  await expect.poll(given, { timeout: 20_000 }).toMatchObject({ entitlements: [{ month: '2026-04-01', amount: 117_000 }] });
  await declare(clerk, { id: family.id, version }, [{ person: head, kind: 'income', item: 'wage', amount: 360_000, months: 1 }], today());
  await tellOfChange(clerk, family.id, today());
  const worklist = 'query { subsistenceReviews(first: 5) { edges { node { id } } } }';
  expect(await reviewer.query(worklist, {})).toEqual({ subsistenceReviews: { edges: [{ node: { id: family.id } }] } });
  // the agencies are asked by the review itself
  await world.retry();
  await reviewAssistance(reviewer, family.id);
  expect(await given()).toMatchObject({ review: { causes: ['told'], toldLate: false, opinion: { class: 'none', amount: 0 } } });
  await decideReview(decider, family.id);
  await world.settle();
  const leaving = await given();
  expect(leaving).toMatchObject({
    ...{ status: 'exiting', class: 'none', amount: 0, review: null },
    decisions: [{ kind: 'exit', outcome: 'gradual_exit', from: '2026-05-01', until: '2026-10-31', servedOn: today() }],
  });
  expect(leaving?.decisions[0]?.letter.text).toContain('进入渐退期，按月递减发放，至2026年10月31日为止');

  await world.pass({ days: 209 });
  const late = await world.officer('clerk');
  const left = () => assistanceOf(late, family.id);
  await expect.poll(async () => (await left())?.entitlements.length, { timeout: 20_000 }).toBe(7);
  expect(await left()).toMatchObject({ status: 'exiting' });
  await world.pass({ days: 1 });
  await expect.poll(left, { timeout: 20_000 }).toMatchObject({ status: 'ended' });
  expect((await left())?.entitlements.map(({ month, amount }) => [month, amount])).toEqual([
    ['2026-10-01', 70_200],
    ['2026-09-01', 70_200],
    ['2026-08-01', 93_600],
    ['2026-07-01', 93_600],
    ['2026-06-01', 117_000],
    ['2026-05-01', 117_000],
    ['2026-04-01', 117_000],
  ]);
});
