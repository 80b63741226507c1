import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { adoptRegions } from './family.ts';
import { acceptedCase, aDeclaredFamily, answerOf, change, dayIn, fileWhen, surveyedCase } from './procedure-steps.ts';
import { decide, opine } from './steps.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await adoptRegions(await world.officer('registrar'));
});
afterAll(() => world.close());

const limit = 69_000 * 12 * 3 * 3;

it('a family with one fen too much is refused, gets the letter with all its reasons, and another decider looks again within the days from its service', async () => {
  const family = await aDeclaredFamily(world, limit + 1);
  const opined = await opine(await world.officer('reviewer'), await surveyedCase(world, family, await acceptedCase(world, family)));
  expect(opined.status).toBe('awaiting-decision');
  await decide(await world.officer('decider'), opined);
  await world.settle();

  const refused = await fileWhen(world, opined.id, ({ notices }) => notices[0]?.servedOn !== null && notices.length > 0);
  const [decision] = refused.decisions;
  const letter = decision?.letter;
  expect(decision).toMatchObject({ number: 1, confirmed: false, class: 'none', amount: null });
  expect(decision?.reasons.filter(({ verdict }) => verdict === 'fail').map(({ code }) => code)).toEqual(['financial-assets']);
  expect(letter?.text).toContain('74,520.01');
  // what the post was given is what is shown, and what is kept of it is its hash
  const [notice] = refused.notices;
  expect(notice).toMatchObject({ decision: 1, servedOn: dayIn(world), way: 'by_post', letterHash: letter?.sha256 });
  expect(
    createHash('sha256')
      .update(letter?.text ?? '')
      .digest('hex'),
  ).toBe(notice?.letterHash);

  const own = await answerOf(world, 'reconsider', { role: 'decider' }, refused, {});
  expect(own).toMatchObject({ reconsider: { __typename: 'ReconsideredByItsDecider' } });
  await change(await world.officer('decider', { id: 'another-decider' }), 'reconsider', refused, {});
  await world.settle();
  const again = await fileWhen(world, opined.id, ({ notices }) => notices.length === 2 && notices[1]?.servedOn !== null);
  expect(again.decisions).toMatchObject([{ number: 1 }, { number: 2, cites: 1, confirmed: false, decidedBy: 'another-decider' }]);
  expect(again.status).toBe('refused');
});
