import { afterAll, beforeAll, expect, it } from 'vitest';
import { assistanceOf } from './assistance-steps.ts';
import { adoptRegions } from './family.ts';
import { acceptedCase, aDeclaredFamily, change, dayIn, surveyedCase, whenPublicityIsOver } from './procedure-steps.ts';
import { runJob } from './run-job.ts';
import { adopt, approve } from './standards-steps.ts';
import { opine } from './steps.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await adoptRegions(await world.officer('registrar'));
});
afterAll(() => world.close());

const looking = 'query ($id: ID!) { reassessment(id: $id) { state seen changed faulted } }';

/** To its end: how many were seen, and how many changed. */
const reassessed = async (): Promise<unknown> => {
  const decider = await world.officer('decider');
  const id = await runJob(world, decider, 'reassessRegion', { region: '990000' });
  await world.settle();
  return (await decider.query<{ reassessment: unknown }>(looking, { id })).reassessment;
};

it('the standard is raised by two officers, and whoever has the allowance is given more from the month after, by a decision and not by an edit', async () => {
  const family = await aDeclaredFamily(world);
  const surveyed = await surveyedCase(world, family, await acceptedCase(world, family));
  const awaiting = await whenPublicityIsOver(world, await opine(await world.officer('reviewer'), surveyed));
  const decider = await world.officer('decider');
  const visited = await change(decider, 'recordHomeVisit', awaiting, { on: dayIn(world), asStated: true });
  await change(decider, 'decideSubsistence', visited, {});
  await world.settle();
  const given = () => world.officer('decider').then((officer) => assistanceOf(officer, family.id));
  expect(await given()).toMatchObject({ class: 'dibao', amount: 117_000, decisions: [] });
  expect(await reassessed(), 'by the same standards').toEqual({ state: 'done', seen: 1, changed: 0, faulted: 0 });

  const cells = [
    { key: 'urban', fen: 73_000 },
    { key: 'rural', fen: 50_000 },
  ];
  const raised = [{ parameter: 'subsistence.standard', from: dayIn(world), cells }];
  const author = await world.officer('standards-author', { region: '990000' });
  const proposal = await adopt(author, '990000', raised, { publishedAt: dayIn(world) });
  await approve(await world.officer('standards-approver', { region: '990000' }), proposal);
  await world.settle();
  expect(await given(), 'approved, it changes nobody by itself').toMatchObject({ amount: 117_000 });

  expect(await reassessed()).toEqual({ state: 'done', seen: 1, changed: 1, faulted: 0 });
  const after = await given();
  expect(after).toMatchObject({
    ...{ class: 'dibao', status: 'running', amount: 129_000, review: null },
    grants: [{ class: 'dibao', amount: 129_000, from: '2026-04-01', until: null }],
    decisions: [{ number: 1, kind: 'reassessment', outcome: 'increased', amount: 129_000, from: '2026-04-01' }],
  });
  expect(after?.decisions[0]?.letter.text).toMatch(/从2026年4月1日起增发，每月 1,290\.00 元。.*审核：最低生活保障/s);
  expect(await reassessed(), 'once').toEqual({ state: 'done', seen: 1, changed: 0, faulted: 0 });
  await world.pass({ days: 40 });
  await expect
    .poll(async () => (await given())?.entitlements, { timeout: 20_000 })
    .toMatchObject([{ month: '2026-04-01', amount: 129_000 }]);
});
