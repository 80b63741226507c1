import { afterAll, beforeAll, expect, it } from 'vitest';
import { adoptRegions } from './family.ts';
import {
  acceptedCase,
  aDeclaredFamily,
  answerOf,
  change,
  dayIn,
  fileOf,
  meetingOn,
  surveyedCase,
  whenPublicityIsOver,
} from './procedure-steps.ts';
import { opine } from './steps.ts';
import { delegate, township } from './who-sees-what/delegated.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await adoptRegions(await world.officer('registrar'));
});
afterAll(() => world.close());

const times = `{ subsistenceTimes(region: "990000001", from: "2026-01-01", to: "2026-12-31") { mode decided provisional } }`;

it('a township to which the county has handed the allowance in writing decides by its meeting, and the decision says by which delegation', async () => {
  const delegation = await delegate(world, '2026-01-01');
  const family = await aDeclaredFamily(world);
  const surveyed = await surveyedCase(world, family, await acceptedCase(world, family));
  const awaiting = await whenPublicityIsOver(world, await opine(await world.officer('reviewer'), surveyed));
  expect(awaiting).toMatchObject({ agency: 'township-990000001', awaited: 'decider' });

  // the lot fell on it: the county was there, and the township does not say so itself
  const here = { role: 'decider', as: { region: township, id: 'decider-of-the-township' } };
  const alone = await answerOf(world, 'decideSubsistence', here, awaiting, { homeVisitOn: dayIn(world), ...meetingOn(dayIn(world)) });
  expect(alone).toMatchObject({ decideSubsistence: { __typename: 'HomeVisitNeeded' } });
  const visited = await change(await world.officer('decider'), 'recordHomeVisit', awaiting, { on: dayIn(world), asStated: true });
  await change(await world.officer('decider', here.as), 'decideSubsistence', visited, meetingOn(dayIn(world)));
  await world.settle();

  expect(await fileOf(world, awaiting.id)).toMatchObject({
    status: 'confirmed',
    decisions: [
      {
        ...{ confirmed: true, amount: 117_000, decidedBy: 'decider-of-the-township' },
        delegations: [{ id: delegation, document: { number: '示例政发〔2026〕3号' } }],
        meeting: { resolution: { number: 7 }, attendees: ['member-1', 'member-2', 'member-3'] },
      },
    ],
  });
  expect(await (await world.officer('decider')).query(times)).toEqual({
    subsistenceTimes: [{ mode: 'devolved', decided: 1, provisional: 0 }],
  });
});
