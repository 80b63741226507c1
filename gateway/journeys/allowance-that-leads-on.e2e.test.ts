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

const page = `query ($id: ID!) {
  household(id: $id) {
    assistance { class amount }
    cases(first: 20) { edges { node { id status } } }
    referrals { id receiver { programme } status result given { form amount } }
    temporary { id }
    medicalCases { id }
    education { id }
  }
}`;

type Page = {
  readonly assistance: { readonly class: string; readonly amount: number };
  readonly cases: { readonly edges: readonly { readonly node: { readonly id: string; readonly status: string } }[] };
  readonly referrals: readonly (Referred & { readonly given: { readonly form: string; readonly amount: number | null } | null })[];
} & Readonly<Record<'temporary' | 'medicalCases' | 'education', readonly object[]>>;

it('the window sees on one page what every programme has in hand for a household, and what each gives it, also of offices that have no cases here', async () => {
  const family = await granted();
  const [clerk, employment] = [await world.officer('clerk'), await agencyOf(world, 'employment')];
  const work = to(await referralsOf(clerk, family.id), 'employment').id;
  await moveTicket(employment, 'acceptTicket', work);
  await moveTicket(employment, 'recordResult', work, { result: 'granted', given: { form: 'cash', amount: 120_000 } });
  const { household } = await clerk.query<{ household: Page }>(page, { id: family.id });
  expect(household.assistance).toMatchObject({ class: 'dibao' });
  expect(household.assistance.amount).toBeGreaterThan(0);
  expect(household.cases.edges.map(({ node }) => node.id.split('/')[0])).toEqual(['subsistence-case']);
  const shown = household.referrals.map(({ receiver, status, given }) => [receiver.programme, { status, given }] as const);
  expect(shown).toHaveLength(4);
  const waits = { status: 'created', given: null };
  expect(Object.fromEntries(shown)).toEqual({
    ...{ education: waits, housing: waits, medical: waits },
    employment: { status: 'result', given: { form: 'cash', amount: 120_000 } },
  });
  for (const of of ['temporary', 'medicalCases', 'education'] as const) expect(household[of]).toEqual([]);
});
