import { createHash, randomUUID } from 'node:crypto';
import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { adoptRegions, aFamily, aNumber, type Family, oblige, verify, village } from '../family.ts';
import { order, orderPost } from '../order.ts';
import { runJob } from '../run-job.ts';
import { dayIn } from '../procedure-steps.ts';
import { county, key, type World } from '../world.ts';
import { reviewedAssistance } from './assistance.ts';
import { delegate } from './delegated.ts';
import { erasedHousehold } from './erased.ts';
import { entered } from './entered.ts';
import type { Furnished } from './furnished.ts';
import { personInCare } from './care.ts';
import { moveCases } from './cases-of-others.ts';
import { claimed, postedClaim, treated } from './medical.ts';
import { referredNeeds } from './referral.ts';
import { sheltered, turnedAway } from './shelter.ts';
import { raisedCeiling } from './standards.ts';
import { acceptedCase, decidedCase, endedCase } from './subsistence.ts';
import { emergencies } from './temporary.ts';
import { postedPupil, pupils } from './education.ts';

const names = ['钱示例甲', '孙示例乙', '钱小例丙'];
const diagnosis = '示例性肾功能衰竭';
const evidence = [createHash('sha256').update('a wage slip').digest('hex')];
/** With what nobody asks for unless it is named: the item that is shown to fewest, and one of which the simulated agencies know nothing. */
const sensitive = ['taxPayment', 'realEstate', 'marriage', 'death', 'hivStatus', 'assistanceLedger', 'farmMachinery', 'vehicle'];

/** A world in which every field of the graph has something to say of one household, or of one that was erased: it begins `yearsBefore`. */
export async function furnish(world: World): Promise<Furnished> {
  await adoptRegions(await world.officer('registrar'));
  await delegate(world, '2022-01-01');
  orderPost(world, { returns: 'moved' });
  const erased = await erasedHousehold(world);
  const [clerk, verifier] = [await world.officer('clerk'), await world.officer('verifier')];
  await dissolve(await world.officer('registrar'));
  const numbers = [aNumber('1979-03-12'), aNumber('1981-07-30'), aNumber('2012-09-01')];
  const family = await aFamily(clerk, { members: members(numbers) });
  const obliged = await oblige(clerk, family, aNumber('1960-01-07'), '2026-03-02');
  const theirs = aNumber('1985-11-02');
  const neighbours = await aFamily(clerk, { members: couple(theirs, aNumber('1986-04-07')) });
  await recordFacts(clerk, { ...family, version: obliged.version }, 1_200_000);
  const told = await recordFacts(clerk, neighbours, 1_800_000);
  await world.settle();

  const withdrawn = await authorise(
    world,
    clerk,
    family,
    { scope: sensitive, obligors: true, period: { from: '2020-01-01', until: '2027-12-31' } },
    [{ person: obliged.person }],
  );
  const schooled = await postedPupil(world, family);
  const { id: request, report } = await reported(world, clerk, verifier, family);
  await disputed(world, clerk, family);
  const ended = await acceptedCase(world, family.id, family.members[1]?.person.id ?? '');
  order(world, 'agriculture', { fails: 'until-recovered' });
  await clerk.change(checking, { idempotencyKey: key(), request }, 'VerificationRequest');
  await world.settle();
  await clerk.change(withdrawing, { idempotencyKey: key(), authorisation: withdrawn }, 'VerificationAuthorisation');
  await world.retry();
  order(world, 'agriculture', {});
  await endedCase(world, ended);
  const authorisation = await authorise(world, clerk, family);
  await verify(clerk, family.id);
  await world.settle();
  const granted = await decidedCase(world, family.id, family.members[0]?.person.id ?? '');
  order(world, 'tax', {});
  await authorise(world, clerk, neighbours);
  await verify(clerk, neighbours.id);
  await world.settle();
  const recognised = await decidedCase(world, neighbours.id, neighbours.members[0]?.person.id ?? '');
  const recognisedOn = dayIn(world);
  await world.settle();
  const posted = await postedClaim(world, neighbours);
  await world.pass({ days: 1 });
  await raisedCeiling(world);
  await recordOddJob(clerk, { ...neighbours, version: told.version });
  await world.settle();
  const alone = await decidedCase(world, neighbours.id, neighbours.members[1]?.person.id ?? '', { alone: true });
  // before what is seen for a month alone, since days pass in it
  const urgent = await emergencies(world, family);
  const newborn = await reviewedAssistance(world, family, neighbours);
  const elder = await personInCare(world);
  const medical = await treated(world, theirs, recognisedOn);
  order(world, 'tax', { fails: 'until-recovered' });
  // the papers of the first officers have run out by now
  const { id: waiting } = await verify(await world.officer('clerk'), neighbours.id);
  await world.settle();
  const roster = await runJob(world, await world.officer('verifier'), 'verifyRoster', {
    purpose: 'SOCIAL_ASSISTANCE',
    households: [neighbours.id],
  });

  const reimbursed = await claimed(world, posted, family);
  const learning = await pupils(world, family, schooled);
  const others = [...(await moveCases(world, family.id)), ...urgent, ...reimbursed.cases, ...learning];
  const cases = [granted, recognised, alone, ended, ...others];
  return {
    secrets: [...names, ...numbers, diagnosis, '周示例丁', '吴示例戊', theirs, ...newborn, ...elder.secrets],
    household: family.id,
    other: neighbours.id,
    cared: elder.household,
    person: family.members[0]?.person.id ?? '',
    idNumber: numbers[0] ?? '',
    authorisation,
    withdrawn,
    request,
    waiting,
    report,
    cases,
    recovered: urgent[0] ?? '',
    stopped: urgent[3] ?? '',
    spent: urgent[4] ?? '',
    takenBack: urgent[5] ?? '',
    sheltered: await sheltered(world, family),
    turnedAway: await turnedAway(world),
    reimbursed: reimbursed.cases[0] ?? '',
    premiums: await runJob(world, await world.officer('medical-officer'), 'subsidisePremiums', { region: county, year: 2027 }),
    schooled,
    pupils: learning.slice(1, 3),
    pupil: family.members[2]?.person.id ?? '',
    ...(await entered(world)),
    medical: { ...medical, settlements: [...medical.settlements, reimbursed.settlement] },
    erased,
    // after it all that is secret is under another key, and is found as before
    job: await runJob(world, await world.officer('registrar'), 'rotateKeys'),
    // by the standards by which everybody was decided: nobody comes to anything else
    reassessment: await runJob(world, await world.officer('decider'), 'reassessRegion', { region: county }),
    roster,
    referral: await referredNeeds(world, family),
  };
}

const place = { region: village, settlement: 'urban' };
/** For a reason that the law of the state does not take as one to leave the family. */
const absence = { reason: 'conscript', since: '2026-01-02' };

const members = (numbers: readonly string[]): readonly object[] => [
  {
    name: names[0],
    idNumber: numbers[0],
    relation: 'head',
    traits: {
      hukou: place,
      residence: place,
      disability: { kind: 'physical', grade: 2 },
      illness: { major: true, diagnosis },
      employment: 'flexible',
      labour: 'partial',
      ties: ['contracted_land'],
    },
  },
  { name: names[1], idNumber: numbers[1], relation: 'spouse', traits: { employment: 'unemployed', labour: 'full', absence } },
  { name: names[2], idNumber: numbers[2], relation: 'child', traits: { schooling: 'junior' } },
];

/** A household of the margin: neither below the standard nor far above it, and one of the two gravely ill. */
const couple = (his: string, hers: string): readonly object[] => [
  { name: '周示例丁', idNumber: his, relation: 'head', traits: { employment: 'flexible', labour: 'full' } },
  { name: '吴示例戊', idNumber: hers, relation: 'spouse', traits: { illness: { major: true, diagnosis }, employment: 'unemployed' } },
];

const dissolving = `mutation Dissolve($input: AdoptRegionsInput!) {
  adoptRegions(input: $input) { __typename ... on Problem { code message } }
}`;

/** A division that is no more, and says what it became. */
const dissolve = (registrar: GraphClient): Promise<unknown> => {
  const regions = [{ code: '990000001009', name: '示例旧村', from: '2000-01-01', to: '2020-01-01', successors: [village] }];
  return registrar.change(dissolving, { idempotencyKey: key(), within: county, document: '示例撤并文件', regions }, 'AdoptedRegions');
};

const recording = `mutation Record($input: RecordFactsInput!) {
  recordFacts(input: $input) { __typename ... on Problem { code message path } ... on Household { id version } }
}`;

type Told = { readonly __typename: string; readonly version: number };
const said = { asOf: '2026-02-01', source: 'declared', evidence };
const recordFacts = (clerk: GraphClient, { id, version, members }: Family, wage: number): Promise<Told> => {
  const facts = [
    { ...said, person: members[0]?.person.id, kind: 'income', item: 'wage', amount: wage, months: 12 },
    { ...said, person: members[1]?.person.id ?? null, kind: 'income', item: 'transfer', sort: 'scholarship', amount: 0, months: 12 },
    { ...said, kind: 'spending', item: 'medical', amount: 300_000, months: 12 },
    { ...said, person: members[0]?.person.id, kind: 'property', item: 'home', amount: 0, count: 1, area: 8_000 },
  ];
  return clerk.change<Told>(recording, { idempotencyKey: key(), household: id, version, facts }, 'Household');
};

/** Between two decisions, of the one who then applies alone: so that facts, and a condition of this person, have moved. */
const recordOddJob = (clerk: GraphClient, { id, version, members }: Family): Promise<unknown> => {
  const facts = [{ ...said, person: members[1]?.person.id, kind: 'income', item: 'wage', amount: 12_000, months: 12 }];
  return clerk.change(recording, { idempotencyKey: key(), household: id, version, facts }, 'Household');
};

const authorising = `mutation Authorise($input: AuthoriseVerificationInput!) {
  authoriseVerification(input: $input) { __typename ... on Problem { code message path } ... on VerificationAuthorisation { id } }
}`;
const withdrawing = `mutation Withdraw($input: WithdrawAuthorisationInput!) {
  withdrawAuthorisation(input: $input) { __typename ... on Problem { code message path } ... on VerificationAuthorisation { id } }
}`;
const reportsOf = 'query ($id: ID!) { household(id: $id) { verifications { id } } }';

async function authorise(
  world: World,
  clerk: GraphClient,
  { id, members }: Family,
  more: object = {},
  others: readonly object[] = [],
): Promise<string> {
  const signatures = members.map(({ person }, at) => ({ person: person.id, ...(at < 2 ? {} : { guardian: members[0]?.person.id }) }));
  const input = {
    household: id,
    purpose: 'SOCIAL_ASSISTANCE',
    signatures: [...signatures, ...others],
    ...more,
    signedOn: '2026-03-02',
    validUntil: '2027-03-01',
  };
  const documentHash = createHash('sha256').update(randomUUID()).digest('hex');
  const given = await clerk.change<{ __typename: string; id: string }>(
    authorising,
    { idempotencyKey: key(), ...input, documentHash },
    'VerificationAuthorisation',
  );
  await world.settle();
  return given.id;
}

const asking = `mutation Again($input: AskAgainInput!) {
  askAgain(input: $input) { __typename ... on Problem { code message path } ... on VerificationRequest { id } }
}`;

/** A report that lacks an answer, and the one in its place, which differs from what was declared. */
async function reported(
  world: World,
  clerk: GraphClient,
  verifier: GraphClient,
  family: Family,
): Promise<{ readonly id: string; readonly report: string }> {
  order(world, 'tax', { fails: 'until-recovered' });
  order(world, 'civil-affairs', { differs: [{ item: 'assistanceLedger' }] });
  const documentHash = evidence[0] ?? '';
  order(world, 'public-security', { differs: [{ item: 'vehicle', count: 9 }] });
  // whoever is asked first has it: all members have only committed to it, so that it is the obligor
  order(world, 'agriculture', { differs: [{ item: 'farmMachinery', count: 1 }] });
  const commitments = family.members.map(({ person }) => ({ person: person.id, item: 'farmMachinery', documentHash }));
  const request = await verify(clerk, family.id, { commitments });
  await world.settle();
  await world.pass({ days: 8 });
  order(world, 'tax', { differs: [{ item: 'taxPayment', amount: 600_000 }] });
  await verifier.change(asking, { idempotencyKey: key(), request: request.id }, 'VerificationRequest');
  await world.settle();
  order(world, 'public-security', {});
  return { id: request.id, report: await newestReport(clerk, family) };
}

const checking = `mutation Check($input: CheckCommitmentsInput!) {
  checkCommitments(input: $input) { __typename ... on Problem { code message path } ... on VerificationRequest { id } }
}`;
async function newestReport(clerk: GraphClient, { id }: Pick<Family, 'id'>): Promise<string> {
  const { household } = await clerk.query<{ household: { verifications: { id: string }[] } }>(reportsOf, { id });
  return household.verifications[0]?.id ?? '';
}

const disputing = `mutation Dispute($input: DisputeReportInput!) {
  disputeReport(input: $input) { __typename ... on Problem { code message path } ... on VerificationRequest { id } }
}`;

/** What the family says of the newest report, and what came of it. */
async function disputed(world: World, clerk: GraphClient, { id, members }: Family): Promise<void> {
  const items = [{ person: members[0]?.person.id, item: 'taxPayment' }];
  const input = { idempotencyKey: key(), report: await newestReport(clerk, { id }), items, evidence };
  await clerk.change(disputing, input, 'VerificationRequest');
  await world.settle();
}
