import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyForEducation, decideEducation } from './education-steps.ts';
import { adoptRegions, type Family } from './family.ts';
import { acceptedCase, aDeclaredFamily, change, dayIn, surveyedCase, whenPublicityIsOver } from './procedure-steps.ts';
import { agencyOf, moveTicket, receivedBy, type Referred, referralsOf } from './referral-steps.ts';
import { opine } from './steps.ts';
import { decideEmergency, openReserve, reportIncident } from './temporary-steps.ts';
import { township } from './who-sees-what/delegated.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  // half an hour after midnight in Shanghai: no other office is open
  world = await openWorld('2026-03-02T16:30:00Z');
  await adoptRegions(await world.officer('registrar'));
});
afterAll(() => world.close());

const page = `query ($id: ID!) { household(id: $id) {
  id
  temporary { status grantDecisions { outcome amount payer } }
  subsistence { status decision { confirmed class } }
  education { status application { educationStage } educationDecision { outcome class } termGrants { term kind amount } }
  cases { edges { node { __typename status } } }
  referrals { need line status result why { code event } sender { programme } receiver { programme } journal { status reason reasonText event } }
} }`;
type Page = {
  readonly household: {
    readonly temporary: readonly object[];
    readonly subsistence: readonly object[];
    readonly education: readonly object[];
    readonly cases: { readonly edges: readonly { readonly node: object }[] };
    readonly referrals: readonly (Pick<Referred, 'status' | 'result' | 'why' | 'receiver' | 'journal'> & { readonly need: string })[];
  };
};
const pageOf = async (officer: GraphClient, { id }: Family) => (await officer.query<Page>(page, { id })).household;

/** Of these tickets, asked for one by one, those that are there for an officer. */
const seenOf = async (officer: GraphClient, tickets: readonly Referred[]): Promise<readonly string[]> => {
  const one = 'query ($id: ID!) { referralTicket(id: $id) { id } }';
  const seen = [];
  for (const { id } of tickets) seen.push(await officer.query<{ referralTicket: { id: string } | null }>(one, { id }));
  return seen.flatMap(({ referralTicket }) => referralTicket?.id ?? []);
};

/** Told and paid in the night, by the township alone. */
async function paidAtMidnight({ id: household }: Family): Promise<void> {
  const mayor = await world.officer('decider', { region: township, id: 'mayor' });
  const clerk = await world.officer('clerk', { region: township, id: 'clerk-on-call' });
  await openReserve(await world.officer('decider'), township, 1_000_000);
  const told = await reportIncident(clerk, { household, happenedOn: '2026-03-03', region: township, cost: 1_200_000, borne: 200_000 });
  await decideEmergency(mayor, told, 600_000);
  await world.settle();
}

/** The whole procedure of the allowance, which the township’s ticket asks for. */
async function decidedAllowance(family: Family): Promise<void> {
  const posted = await opine(await world.officer('reviewer'), await surveyedCase(world, family, await acceptedCase(world, family)));
  const decider = await world.officer('decider');
  const visited = await change(decider, 'recordHomeVisit', await whenPublicityIsOver(world, posted), { on: dayIn(world), asStated: true });
  await change(decider, 'decideSubsistence', visited, {});
  await world.settle();
}

/** What the ticket for the pupil asks for, by the education office that has it in hand. */
async function decidedEducation({ id: household, members }: Family): Promise<void> {
  const pupil = { household, person: members[2]?.person.id, educationStage: 'junior', schoolYear: 2025, fromTerm: 'spring' };
  const applied = await applyForEducation(await world.officer('clerk'), pupil);
  await decideEducation(await world.officer('education-officer'), applied, { educationStage: 'junior' });
  await world.settle();
}

const to = <R extends Pick<Referred, 'receiver'>>(all: readonly R[], programme: string): R => {
  const found = all.find(({ receiver }) => receiver.programme === programme);
  if (!found) throw new Error(`nothing was sent to ${programme}`);
  return found;
};

it('an emergency grant paid at midnight opens, through events alone, what is looked at in the morning: two are granted, one comes back with its reason, and the page shows all of it', async () => {
  const family = await aDeclaredFamily(world);
  const clerk = await world.officer('clerk');
  expect(await referralsOf(clerk, family.id)).toEqual([]);
  await paidAtMidnight(family);

  const opened = await referralsOf(clerk, family.id);
  expect(opened.map(({ receiver }) => receiver.programme).toSorted()).toEqual([
    'education',
    'employment',
    'housing',
    'medical',
    'subsistence',
  ]);
  expect(opened.map(({ why: { event } }) => event)).toEqual(opened.map(() => 'temporary.grant-decided.v1'));
  const [education, medical] = [to(opened, 'education').id, to(opened, 'medical').id];

  const officers = {
    subsistence: await world.officer('reviewer', { region: township, id: 'reviewer-here' }),
    medical: await world.officer('medical-officer'),
    education: await world.officer('education-officer'),
  };
  for (const [programme, officer] of Object.entries(officers))
    expect((await receivedBy(officer)).map(({ id }) => id)).toEqual([to(opened, programme).id]);
  await expect(moveTicket(officers.education, 'acceptTicket', medical)).rejects.toThrow('TicketUnknown');
  await expect(moveTicket(officers.medical, 'acceptTicket', education)).rejects.toThrow('TicketUnknown');
  expect(await seenOf(officers.education, opened)).toEqual([education]);
  expect(await seenOf(officers.medical, opened)).toEqual([medical]);
  expect(await receivedBy(await agencyOf(world, 'legal-aid'))).toEqual([]);
  await world.pass({ hours: 9 });

  await moveTicket(officers.subsistence, 'acceptTicket', to(opened, 'subsistence').id);
  await moveTicket(officers.medical, 'returnTicket', medical, { reason: 'household_declines' });
  await moveTicket(officers.education, 'acceptTicket', education);
  await decidedAllowance(family);
  await decidedEducation(family);

  const { temporary, subsistence, education: schooling, cases, referrals } = await pageOf(clerk, family);
  expect(temporary).toMatchObject([{ grantDecisions: [{ outcome: 'granted', amount: 600_000, payer: 'reserve' }] }]);
  expect(subsistence).toMatchObject([{ decision: { confirmed: true, class: 'dibao' } }]);
  expect(schooling).toMatchObject([
    {
      ...{ status: 'posted', application: { educationStage: 'junior' }, educationDecision: { outcome: 'granted', class: 'dibao' } },
      termGrants: [{ term: 'spring', kind: 'living_subsidy', amount: 37_500 }],
    },
  ]);
  expect(cases.edges.map(({ node }) => node)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ __typename: 'TemporaryCase' }),
      expect.objectContaining({ __typename: 'SubsistenceCase' }),
      expect.objectContaining({ __typename: 'EducationCase' }),
    ]),
  );
  expect(to(referrals, 'subsistence')).toMatchObject({
    ...{ status: 'result', result: 'granted', why: { code: 'temporary-subsistence' }, sender: { programme: 'temporary' } },
    journal: [{ status: 'created' }, { status: 'accepted' }, { status: 'result', event: 'subsistence.assistance-confirmed.v1' }],
  });
  expect(to(referrals, 'education')).toMatchObject({
    ...{ status: 'result', result: 'granted', why: { code: 'temporary-education' }, sender: { programme: 'temporary' } },
    journal: [{ status: 'created' }, { status: 'accepted' }, { status: 'result', event: 'education.grant-decided.v1' }],
  });
  // what was returned is answered, and the allowance has it looked at anew
  const toMedical = referrals.filter(({ receiver }) => receiver.programme === 'medical');
  expect(toMedical.toSorted((one, other) => one.why.code.localeCompare(other.why.code))).toMatchObject([
    { status: 'created', why: { code: 'granted-medical' } },
    {
      ...{ status: 'returned', result: null, why: { code: 'temporary-medical' } },
      journal: [{ status: 'created' }, { status: 'returned', reason: 'household-declines', reasonText: '本人或家庭不愿接受' }],
    },
  ]);
});
