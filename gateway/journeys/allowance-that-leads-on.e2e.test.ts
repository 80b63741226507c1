import { afterAll, beforeAll, expect, it } from 'vitest';
import { adoptRegions, type Family } from './family.ts';
import { acceptedCase, aDeclaredFamily, change, dayIn, surveyedCase, whenPublicityIsOver } from './procedure-steps.ts';
import { agencyOf, agree, moveTicket, receivedBy, type Referred, referralsOf } from './referral-steps.ts';
import { opine } from './steps.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await adoptRegions(await world.officer('registrar'));
});
afterAll(() => world.close());

/** Granted the allowance by the county. */
async function granted(): Promise<Family> {
  const family = await aDeclaredFamily(world);
  const posted = await opine(await world.officer('reviewer'), await surveyedCase(world, family, await acceptedCase(world, family)));
  const decider = await world.officer('decider');
  const visited = await change(decider, 'recordHomeVisit', await whenPublicityIsOver(world, posted), { on: dayIn(world), asStated: true });
  await change(decider, 'decideSubsistence', visited, {});
  await world.settle();
  return family;
}

const to = (all: readonly Referred[], programme: string): Referred => {
  const found = all.find(({ receiver }) => receiver.programme === programme);
  if (!found) throw new Error(`nothing was sent to ${programme}`);
  return found;
};

it('an allowance that is granted leads to medical, education, housing and employment by itself; one is accepted and has its result, one is returned and sent on', async () => {
  const family = await granted();
  const household = family.id;
  const clerk = await world.officer('clerk');
  const opened = await referralsOf(clerk, household);
  expect(opened.map(({ why }) => why.code).toSorted()).toEqual([
    'granted-education',
    'granted-employment',
    'granted-housing',
    'granted-medical',
  ]);
  expect(to(opened, 'medical').why).toEqual({
    code: 'granted-medical',
    text: '低保已确认，评估医疗救助',
    basis: '社会救助暂行办法第二十八条',
    event: 'subsistence.assistance-confirmed.v1',
  });

  const [medical, housing, charity] = [
    await world.officer('medical-officer'),
    await agencyOf(world, 'housing'),
    await agencyOf(world, 'charity'),
  ];
  expect((await receivedBy(medical)).map(({ id }) => id)).toEqual([to(opened, 'medical').id]);
  expect((await receivedBy(housing)).map(({ id }) => id)).toEqual([to(opened, 'housing').id]);
  expect(await receivedBy(charity)).toEqual([]);

  const { id } = to(opened, 'medical');
  await moveTicket(medical, 'acceptTicket', id);
  await moveTicket(medical, 'recordResult', id, { result: 'granted' });
  await moveTicket(medical, 'feedBack', id);

  const house = to(opened, 'housing').id;
  await moveTicket(housing, 'returnTicket', house, { reason: 'not_ours' });
  // charity is no office of the government: the family has to agree
  await agree(clerk, family, dayIn(world));
  await moveTicket(clerk, 'rerouteTicket', house, { programme: 'charity' });
  expect(await receivedBy(housing)).toEqual([]);
  expect((await receivedBy(charity)).map((it) => it.id)).toEqual([house]);
  await moveTicket(charity, 'acceptTicket', house);

  const after = await referralsOf(clerk, household);
  expect(to(after, 'medical')).toMatchObject({ status: 'fed_back', result: 'granted' });
  expect(to(after, 'charity')).toMatchObject({ id: house, status: 'accepted', why: { code: 'granted-housing' } });
  expect(to(after, 'charity').journal.map(({ status, reason }) => [status, reason])).toEqual([
    ['created', null],
    ['returned', 'not-ours'],
    ['created', null],
    ['accepted', null],
  ]);
  await moveTicket(clerk, 'followUp', id, { finding: 'settled' });
  expect(to(await referralsOf(clerk, household), 'medical').status).toBe('followed_up');
});
