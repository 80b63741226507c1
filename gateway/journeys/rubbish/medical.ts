import { aFamily, aNumber, authorise, type Family, otherVillage, verify } from '../family.ts';
import {
  aBill,
  aClaim,
  aDesignation,
  anEmergency,
  applyAsIllnessPoor,
  applyForReimbursement,
  decideReimbursement,
  designateProvider,
  type MedicalCase,
  medicalCaseOf,
  nobodyElse,
  type Relief,
  reliefStep,
  replenishReliefFund,
  reportEmergency,
  reviewMedicalCase,
  settleBill,
  someCosts,
} from '../medical-steps.ts';
import { whileLettersComeBack } from '../order.ts';
import { dayIn } from '../procedure-steps.ts';
import type { World } from '../world.ts';
import { ofTheMargin } from './assistance.ts';

type Inputs = Readonly<Record<string, () => Promise<object>>>;

/** Of a hospital that is under contract, and of patients whom nobody knows; of claims, one each. */
export const medicalSubjects = async (world: World, settled: () => Promise<Family>, elder: Family, ill: Ill): Promise<Inputs> => {
  const [officer, window] = [await world.officer('medical-officer'), await world.officer('medical-provider')];
  const hospital = await designateProvider(officer);
  return {
    designateProvider: () => Promise.resolve(aDesignation({ until: '2099-12-31' })),
    endContract: async () => ({ provider: await designateProvider(officer), on: dayIn(world) }),
    settleBill: () => Promise.resolve(aBill(hospital, aNumber(), dayIn(world))),
    // where hardly anybody lives: the job goes over all who have a class there
    subsidisePremiums: () => Promise.resolve({ region: otherVillage, year: 2027 }),
    reverseSettlement: async () => ({
      settlement: (await settleBill(window, aBill(hospital, aNumber(), dayIn(world)))).id,
      reason: 'REFUNDED',
    }),
    recordCharityAid: async () => ({
      ...{ settlement: (await settleBill(window, aBill(hospital, aNumber(), dayIn(world)))).id, organisation: '53990000MJ0000001R' },
      ...{ amount: 1, given: true },
    }),
    ...(await reliefSubjects(world, hospital)),
    ...(await claimSubjects(world, settled, elder, ill)),
  };
};

/** Somebody treated first, each another one, up to where something can be done with them. */
async function reliefSubjects(world: World, hospital: string): Promise<Inputs> {
  const [officer, window] = [await world.officer('medical-officer'), await world.officer('medical-provider')];
  await replenishReliefFund(officer, 1_000_000_000);
  const on = dayIn(world);
  const reported = (more: object = {}) => reportEmergency(window, anEmergency(hospital, on, more));
  const known = () => reported({ why: 'CANNOT_PAY', patient: aNumber() });
  const claimed = async () => reliefStep(window, 'claimEmergencyCosts', (await known()).id, someCosts(on));
  const paid = async () => reliefStep(officer, 'decideEmergencyRelief', (await claimed()).id, { neededFirstAid: true, cannotPay: true });
  const askedBack = async () => reliefStep(officer, 'reclaimEmergencyRelief', (await paid()).id, { ...nobodyElse, othersPaid: 1_000_000 });
  const seen = ({ id, version }: Relief): object => ({ relief: id, version });
  const document = '示例卫财〔2026〕3号';
  return {
    reportEmergency: () => Promise.resolve(anEmergency(hospital, on)),
    askPatientIdentity: async () => ({ ...seen(await reported()), sampleHash: '0'.repeat(64) }),
    identifyEmergencyPatient: async () => ({ ...seen(await reported()), patient: aNumber() }),
    claimEmergencyCosts: async () => ({ ...seen(await reported()), ...someCosts(on) }),
    decideEmergencyRelief: async () => ({ ...seen(await claimed()), neededFirstAid: true, cannotPay: true }),
    reclaimEmergencyRelief: async () => ({ ...seen(await paid()), ...nobodyElse, othersPaid: 1_000_000 }),
    recordReliefService: async () => ({
      ...seen(await whileLettersComeBack(world, paid)),
      ...{ servedOn: on, way: 'by_hand' },
    }),
    recordReliefRepayment: async () => ({ ...seen(await askedBack()), amount: 1, document }),
    replenishReliefFund: () => Promise.resolve({ county: '990000', amount: 1, document }),
  };
}

/** Of whom a report is issued, and whose posting is over once some days have passed. */
export type Ill = { readonly report: string; readonly cases: string[] };

export async function illBefore(world: World): Promise<Ill> {
  const [clerk, reviewer] = [await world.officer('clerk'), await world.officer('reviewer')];
  const member = (at: number): object =>
    at < 2
      ? { name: '何示例', idNumber: aNumber(), relation: at === 0 ? 'head' : 'spouse' }
      : { name: '何小例', idNumber: aNumber('2015-09-01'), relation: 'child' };
  const family = await aFamily(clerk, { members: Array.from({ length: 12 }, (_, at) => member(at)) });
  await world.settle();
  await authorise(clerk, family, dayIn(world), '2027-03-01');
  await verify(clerk, family.id);
  await world.settle();
  const cases: string[] = [];
  for (const { person } of family.members) {
    cases.push((await reviewMedicalCase(reviewer, await applyAsIllnessPoor(clerk, family.id, person.id))).id);
  }
  const asked = 'query ($id: ID!) { household(id: $id) { verifications { id } } }';
  const { household } = await clerk.query<{ household: { verifications: { id: string }[] } }>(asked, { id: family.id });
  return { report: household.verifications[0]?.id ?? '', cases };
}

async function claimSubjects(world: World, settled: () => Promise<Family>, elder: Family, ill: Ill): Promise<Inputs> {
  const [clerk, reviewer] = [await world.officer('clerk'), await world.officer('reviewer')];
  const marginal = await ofTheMargin(world, dayIn(world));
  const claimOf = ({ id, members }: Family, more: object = {}): object => aClaim(id, members[0]?.person.id ?? '', dayIn(world), more);
  const applied = async (family: Family, more: object = {}) => applyForReimbursement(clerk, claimOf(family, more));
  const reviewed = async (family: Family) => reviewMedicalCase(reviewer, await applied(family));
  const seen = ({ id, version }: MedicalCase): object => ({ case: id, version });
  return {
    applyForReimbursement: async () => claimOf(await settled()),
    completeMedicalCase: async () => seen(await applied(await settled(), { missing: ['MANDATE'] })),
    reviewMedicalCase: async () => seen(await applied(await settled())),
    objectToMedicalCase: async () => seen(await reviewed(marginal)),
    withdrawMedicalCase: async () => seen(await applied(await settled())),
    decideReimbursement: async () => seen(await reviewed(await settled())),
    applyAsIllnessPoor: async () => {
      const { id, members } = await settled();
      return { household: id, patient: members[0]?.person.id ?? '', missing: ['MANDATE'] };
    },
    decideIllnessPoor: async () => {
      const id = ill.cases.pop() ?? '';
      const { version } = await medicalCaseOf(await world.officer('medical-officer'), id);
      const found = { income: 1_000_000, selfPaid: 500_000, propertyWithin: true, gravelyIll: true };
      return { case: id, version, report: ill.report, ...found };
    },
    recordMedicalService: async () => {
      const decided = async () => decideReimbursement(await world.officer('medical-officer'), await reviewed(await settled()));
      return { ...seen(await whileLettersComeBack(world, decided)), servedOn: dayIn(world), way: 'by_hand' };
    },
    reverseReimbursement: async () => ({
      ...seen(await decideReimbursement(await world.officer('medical-officer'), await applied(elder))),
      reason: 'REFUNDED',
    }),
  };
}
