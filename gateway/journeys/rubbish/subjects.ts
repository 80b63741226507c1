import { createHash } from 'node:crypto';
import { document, everybodyLeaves, passTo, theDay, yearsBefore } from '../endings.ts';
import { adoptRegions, aFamily, aNumber, authorise, declare, type Family, oblige, otherVillage, verify, village } from '../family.ts';
import { order, orderPost } from '../order.ts';
import { dayIn } from '../procedure-steps.ts';
import { accept, apply, type Case, decide, object, opine, survey } from '../steps.ts';
import { confirmedElder } from '../elder.ts';
import { allowanceSubjects } from './allowances.ts';
import { careSubjects } from './care.ts';
import { assistanceSubjects, grantedBefore } from './assistance.ts';
import { educationSubjects } from './education.ts';
import { workRefused } from './work.ts';
import { illBefore, medicalSubjects } from './medical.ts';
import { referralSubjects } from './referral.ts';
import { rosterSubjects } from './rosters.ts';
import { standardsSubjects } from './standards.ts';
import { temporarySubjects } from './temporary.ts';
import type { World } from '../world.ts';

/** For each mutation an input that is accepted, of a subject that nothing else has touched, in a world that began `yearsBefore`. */
export type Subjects = Readonly<Record<string, () => Promise<object>>>;

/** Households that ended in the first days of the world, more than may be erased; the clock is then years on. */
async function keptToTheEnd(world: World): Promise<{ id: string; version: number }[]> {
  const clerk = await world.officer('clerk');
  const ended: { id: string; version: number }[] = [];
  while (ended.length < 12) {
    const family = await aFamily(clerk, { members: [{ name: '吴示例', idNumber: aNumber(), relation: 'head' }] });
    const { version } = await everybodyLeaves(clerk, family, yearsBefore.slice(0, 10));
    ended.push({ id: family.id, version });
  }
  await passTo(world, theDay);
  return ended;
}

export async function subjectsOf(world: World): Promise<Subjects> {
  await adoptRegions(await world.officer('registrar'));
  const kept = await keptToTheEnd(world);
  const ill = await illBefore(world);
  const [standing, ...granted] = await grantedBefore(world, 13);
  const elder = await confirmedElder(world);
  const today = dayIn(world);
  const [clerk, surveyor, reviewer] = [await world.officer('clerk'), await world.officer('surveyor'), await world.officer('reviewer')];
  const seen = ({ id, version }: Family) => ({ household: id, version });
  const personOf = ({ members }: Family, at: number): string => members[at]?.person.id ?? '';
  const settled = async (): Promise<Family> => {
    const family = await aFamily(clerk);
    await world.settle();
    return family;
  };
  const authorised = async (): Promise<{ readonly family: Family; readonly authorisation: string }> => {
    const family = await aFamily(clerk);
    const declared = [0, 1].map((at) => ({ person: personOf(family, at), kind: 'income', item: 'wage', amount: 600_000, months: 12 }));
    await declare(clerk, family, declared, today);
    await world.settle();
    return { family, authorisation: (await authorise(clerk, family, today, '2027-03-01')).id };
  };
  const verified = async (): Promise<Family> => {
    const { family } = await authorised();
    await verify(clerk, family.id);
    await world.settle();
    return family;
  };
  const submitted = async (family: Family): Promise<Case> => apply(clerk, family.id, personOf(family, 0));
  const accepted = async (family: Family): Promise<Case> => accept(clerk, await submitted(family));
  const surveyed = async (family: Family): Promise<Case> => survey(surveyor, await accepted(family), personOf(family, 0), today);
  const posted = async (): Promise<Case> => opine(reviewer, await surveyed(await verified()));
  const objected = async (): Promise<Case> => object(clerk, await posted());
  const refusable = async (): Promise<Case> => {
    const { family } = await authorised();
    const rich = [{ kind: 'property', item: 'deposit', amount: 100_000_000 }];
    await declare(clerk, { id: family.id, version: family.version + 1 }, rich, today);
    await world.settle();
    await verify(clerk, family.id);
    await world.settle();
    return opine(reviewer, await surveyed(family));
  };
  /** And the letter has gone. */
  const refused = async (): Promise<Case> => {
    const { id } = await decide(await world.officer('decider'), await refusable());
    await world.settle();
    const { subsistenceCase } = await clerk.query<{ subsistenceCase: Case }>(
      'query ($id: ID!) { subsistenceCase(id: $id) { id version status } }',
      { id },
    );
    return subsistenceCase;
  };
  const ofCase = ({ id, version }: Case) => ({ case: id, version });
  const head = () => ({
    name: '吴示例',
    idNumber: aNumber(),
    relation: 'head',
    traits: { labour: 'full', illness: { major: true, diagnosis: '示例病' } },
  });
  const obligor = (of: string) => ({ name: '吴外例', idNumber: aNumber(), relation: 'child', of });
  return {
    ...(await standardsSubjects(world)),
    ...(await assistanceSubjects(world, granted, today)),
    ...careSubjects(world, elder),
    ...(await medicalSubjects(world, settled, elder, ill)),
    ...(await referralSubjects(world)),
    ...temporarySubjects(world, settled, verified),
    ...educationSubjects(world, settled),
    ...rosterSubjects(world, settled),
    ...allowanceSubjects(world, settled),
    decideWorkShare: async () => workRefused(world, standing),
    registerHousehold: async () => ({
      region: village,
      settlement: 'rural',
      on: today,
      members: [head(), { name: '郑小例', born: '2026-01-05', sex: 'female', relation: 'child' }],
    }),
    addMember: async () => ({
      ...seen(await aFamily(clerk)),
      on: today,
      change: 'birth',
      member: { name: '李新例', born: '2026-02-01', sex: 'male', relation: 'child' },
    }),
    changeMember: async () => {
      const family = await aFamily(clerk);
      return {
        ...seen(family),
        person: personOf(family, 1),
        on: today,
        correction: false,
        traits: { employment: 'employed', disability: { kind: 'sight', grade: 3 } },
      };
    },
    removeMember: async () => {
      const family = await aFamily(clerk);
      return {
        ...seen(family),
        person: personOf(family, 0),
        on: today,
        change: 'death',
        newHead: personOf(family, 1),
        relations: [{ person: personOf(family, 2), relation: 'child' }],
      };
    },
    registerObligor: async () => {
      const family = await aFamily(clerk);
      return { ...seen(family), on: today, obligor: obligor(personOf(family, 0)) };
    },
    removeObligor: async () => {
      const family = await aFamily(clerk);
      const { version, person } = await oblige(clerk, family, aNumber(), today);
      return { household: family.id, version, person, on: today };
    },
    moveHouse: async () => ({ ...seen(await aFamily(clerk)), on: today, region: otherVillage, settlement: 'rural' }),
    recordFacts: async () => {
      const family = await aFamily(clerk);
      const fact = {
        person: personOf(family, 0),
        kind: 'income',
        item: 'wage',
        amount: 1,
        months: 1,
        asOf: today,
        source: 'declared',
        evidence: ['0'.repeat(64)],
      };
      return {
        ...seen(family),
        facts: [fact, { kind: 'property', item: 'home', amount: 0, count: 1, area: 8_000, asOf: today, source: 'declared' }],
      };
    },
    splitHousehold: async () => {
      const family = await aFamily(clerk);
      return {
        ...seen(family),
        on: today,
        region: otherVillage,
        settlement: 'urban',
        members: [{ person: personOf(family, 1), relation: 'head' }],
      };
    },
    mergeHouseholds: async () => {
      const [kept, other] = [await aFamily(clerk), await aFamily(clerk)];
      return {
        ...seen(kept),
        other: other.id,
        otherVersion: other.version,
        on: today,
        relations: other.members.map(({ person }) => ({ person: person.id, relation: 'other' })),
      };
    },
    eraseHousehold: async () => {
      const it = kept.pop();
      if (!it) throw new Error('all households that may be erased are');
      return { household: it.id, version: it.version, document };
    },
    adoptRegions: async () => ({
      within: '990000001',
      document: '示例文件',
      regions: [{ code: '990000001008', name: '示例八社区', from: '2001-01-01', to: '2020-01-01', successors: [village] }],
    }),
    rotateKeys: async () => ({}),
    authoriseVerification: async () => {
      const family = await settled();
      const signatures = family.members.map(({ person }, at) => ({
        person: person.id,
        ...(at < 2 ? {} : { guardian: personOf(family, 0) }),
      }));
      const documentHash = createHash('sha256').update(family.id).digest('hex');
      return {
        household: family.id,
        purpose: 'SOCIAL_ASSISTANCE',
        signatures,
        scope: ['taxPayment'],
        signedOn: today,
        validUntil: '2027-03-01',
        documentHash,
      };
    },
    withdrawAuthorisation: async () => ({ authorisation: (await authorised()).authorisation }),
    requestVerification: async () => ({ household: (await authorised()).family.id, purpose: 'SOCIAL_ASSISTANCE' }),
    disputeReport: async () => {
      const family = await verified();
      const { household } = await clerk.query<{ household: { verifications: { id: string }[] } }>(
        'query ($id: ID!) { household(id: $id) { verifications { id } } }',
        { id: family.id },
      );
      const items = [{ person: personOf(family, 0), item: 'bankAccount' }];
      return { report: household.verifications[0]?.id, items, evidence: ['0'.repeat(64)] };
    },
    checkCommitments: async () => {
      const { family } = await authorised();
      const commitments = [{ person: personOf(family, 0), item: 'bankAccount', documentHash: '0'.repeat(64) }];
      const request = await verify(clerk, family.id, { commitments });
      await world.settle();
      return { request: request.id };
    },
    askAgain: async () => {
      const { family } = await authorised();
      order(world, 'bank', { fails: 4 });
      const request = await verify(clerk, family.id);
      await world.retry();
      return { request: request.id };
    },
    // where hardly anybody lives: the job goes over all who are given something there
    reassessRegion: async () => ({ region: otherVillage }),
    applyForSubsistence: async () => {
      const family = await settled();
      return { household: family.id, applicant: personOf(family, 0), alone: false, nearRelative: false, commitment: true };
    },
    acceptApplication: async () => ({ ...ofCase(await submitted(await settled())), missing: ['mandate'] }),
    recordSurvey: async () => {
      const family = await settled();
      const [head, spouse, child] = [0, 1, 2].map((at) => personOf(family, at));
      const obligor = { of: head, person: spouse, born: '1981-07-30', aid: 'none', incapacity: 'none', income: 1, propertyWithin: true };
      return {
        ...ofCase(await accepted(family)),
        ...{
          on: today,
          surveyors: ['thrower-of-recordSurvey', 'officer-surveyor-2'],
          methods: ['remote'],
          emergency: '示例政发〔2026〕1号',
        },
        signedBy: head,
        findings: {
          obligors: [{ ...obligor, disability: { kind: 'sight', grade: 1 } }],
          selfCare: [{ person: head, failed: 2 }],
          childChoices: [{ person: child, programme: 'orphan' }],
          careForms: [{ person: head, form: 'home' }],
        },
      };
    },
    givePreliminaryOpinion: async () => ofCase(await surveyed(await verified())),
    raiseObjection: async () => ofCase(await posted()),
    recordDemocraticReview: async () => ({
      ...ofCase(await objected()),
      ...{ heldOn: today, attended: 9, approving: 7, minutesHash: '0'.repeat(64) },
    }),
    decideSubsistence: async () => ({ ...ofCase(await refusable()), homeVisitOn: today }),
    checkCommitment: async () => {
      const family = await verified();
      const promised = await accept(clerk, await submitted(family), { committed: ['income'] });
      return { ...ofCase(promised), material: 'income', holds: true, documentHash: '0'.repeat(64) };
    },
    endProcedure: async () => ({
      ...ofCase(await accepted(await verified())),
      ...{ declined: ['facts'], heardOn: today, recordHash: '0'.repeat(64) },
    }),
    demandHomeVisit: async () => ({ ...ofCase(await accepted(await verified())), reason: 'doubt' }),
    recordHomeVisit: async () => ({ ...ofCase(await accepted(await verified())), on: today, asStated: true }),
    recordService: async () => {
      orderPost(world, { returns: 'moved' });
      const it = await refused();
      orderPost(world, {});
      return { ...ofCase(it), servedOn: today, way: 'by_hand' };
    },
    reconsider: async () => ofCase(await refused()),
    withdrawApplication: async () => ofCase(await submitted(await settled())),
  };
}
