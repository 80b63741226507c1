import { afterAll, beforeAll, expect, it } from 'vitest';
import { adoptRegions, declare } from './family.ts';
import { acceptedCase, aDeclaredFamily, answerOf, dayIn, fileOf, fileWhen, surveyedCase } from './procedure-steps.ts';
import { decide, object, opine } from './steps.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await adoptRegions(await world.officer('registrar'));
});
afterAll(() => world.close());

it('somebody objects while the opinion is posted: the family is surveyed anew, what it had not said is found, and it is refused; all that was before stays', async () => {
  const [clerk, reviewer] = [await world.officer('clerk'), await world.officer('reviewer')];
  const family = await aDeclaredFamily(world);
  const posted = await opine(reviewer, await surveyedCase(world, family, await acceptedCase(world, family)));
  await world.pass({ days: 5 });
  const objected = await object(clerk, posted);
  expect(await fileOf(world, posted.id)).toMatchObject({
    ...{ status: 're-survey', awaited: 'surveyor', applied: { objections: 1 } },
    publicity: { round: 1, closedOn: dayIn(world) },
  });

  const early = await answerOf(world, 'givePreliminaryOpinion', { role: 'reviewer' }, objected, {});
  expect(early).toMatchObject({ givePreliminaryOpinion: { __typename: 'SurveyNeeded' } });
  const hidden = [{ person: family.members[1]?.person.id ?? '', kind: 'property', item: 'deposit', amount: 69_000 * 12 * 3 * 3 }];
  await declare(clerk, family, hidden, dayIn(world));
  await world.settle();
  const surveyed = await surveyedCase(world, family, await fileWhen(world, posted.id, ({ status }) => status === 're-survey'));
  const judged = await opine(reviewer, surveyed);
  expect(judged.status).toBe('awaiting-decision');
  await decide(await world.officer('decider'), judged);
  await world.settle();

  expect(await fileOf(world, posted.id)).toMatchObject({
    status: 'refused',
    surveys: [{ round: 1 }, { round: 2 }],
    opinions: [
      { round: 1, judgement: { class: 'dibao', amount: 117_000 } },
      { round: 2, judgement: { class: 'none', amount: null } },
    ],
    decisions: [{ number: 1, confirmed: false }],
  });
});
