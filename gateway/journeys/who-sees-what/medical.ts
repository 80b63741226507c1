import type { Family } from '../family.ts';
import { key } from '../key.ts';
import {
  aBill,
  anEmergency,
  aClaim,
  applyAsIllnessPoor,
  applyForReimbursement,
  completeMedicalCase,
  decideReimbursement,
  designateProvider,
  medicalCaseOf,
  nobodyElse,
  objectToMedicalCase,
  recordCharityAid,
  recordMedicalService,
  reliefStep,
  replenishReliefFund,
  reportEmergency,
  reverseSettlement,
  reviewMedicalCase,
  settleBill,
  someCosts,
} from '../medical-steps.ts';
import { whileLettersComeBack } from '../order.ts';
import { dayIn } from '../procedure-steps.ts';
import type { World } from '../world.ts';

export type Treated = { readonly provider: string; readonly settlements: readonly string[]; readonly relief: string };

/** A hospital whose bills both the county's window and the subgraph's caller submit, and two bills of somebody: one that stands, and one that was taken back. */
export async function treated(world: World, idNumber: string, on: string): Promise<Treated> {
  const provider = await designateProvider(await world.officer('medical-officer'), {
    submitters: ['office-990000', 'office'],
    until: '2099-12-31',
  });
  const window = await world.officer('medical-provider');
  const stands = await settleBill(window, aBill(provider, idNumber, on));
  if (stands.class === null) throw new Error('the patient has no class on that day');
  const taken = await settleBill(window, aBill(provider, idNumber, on));
  await recordCharityAid(await world.officer('medical-officer'), taken.id, 1_000);
  await reverseSettlement(window, taken.id);
  await world.settle();
  return { provider, settlements: [stands.id, taken.id], relief: await treatedFirst(world, provider, idNumber) };
}

/**
 * Whom nobody knew at the door of the hospital and the police did; paid by the fund, and half of it asked back and come in when an insurance turned out to owe it. The
 * bill was settled after that, with more. The letter was brought by hand.
 */
async function treatedFirst(world: World, provider: string, idNumber: string): Promise<string> {
  const [officer, window] = [await world.officer('medical-officer'), await world.officer('medical-provider')];
  await replenishReliefFund(officer, 10_000_000);
  const { id } = await reportEmergency(window, anEmergency(provider, dayIn(world)));
  await reliefStep(window, 'askPatientIdentity', id, { sampleHash: 'e'.repeat(64) });
  await world.settle();
  await reliefStep(window, 'identifyEmergencyPatient', id, { patient: idNumber });
  const billNumber = `JZ-${key().slice(0, 30)}`;
  await reliefStep(window, 'claimEmergencyCosts', id, someCosts(dayIn(world), { billNumber }));
  await whileLettersComeBack(world, () => reliefStep(officer, 'decideEmergencyRelief', id, { neededFirstAid: true, cannotPay: true }));
  await reliefStep(officer, 'recordReliefService', id, { servedOn: dayIn(world), way: 'by_hand' });
  await reliefStep(officer, 'reclaimEmergencyRelief', id, { ...nobodyElse, basicPaid: 400_000 });
  await reliefStep(officer, 'recordReliefRepayment', id, { amount: 400_000, document: '示例卫财〔2026〕2号' });
  const insured = { billNumber, totalCost: 1_000_000, inPolicyCost: 1_000_000, basicPaid: 600_000 };
  await settleBill(window, aBill(provider, idNumber, dayIn(world), insured));
  await world.settle();
  return id;
}

const claimOf = (world: World, { id, members }: Family, more: object = {}): object =>
  aClaim(id, members[0]?.person.id ?? '', dayIn(world), more);

/** A claim of a household of the margin that is posted, and objected to: in some days it may be decided. */
export async function postedClaim(world: World, marginal: Family): Promise<string> {
  const clerk = await world.officer('clerk');
  const lacking = await applyForReimbursement(clerk, claimOf(world, marginal, { missing: ['MANDATE'] }));
  const posted = await reviewMedicalCase(await world.officer('reviewer'), await completeMedicalCase(clerk, lacking));
  return (await objectToMedicalCase(clerk, posted)).id;
}

export type Claimed = { readonly cases: readonly string[]; readonly settlement: string };

/** The same, granted; one that lacks papers; and one of somebody whom an illness has impoverished. */
export async function claimed(world: World, posted: string, family: Family): Promise<Claimed> {
  const [clerk, officer] = [await world.officer('clerk'), await world.officer('medical-officer')];
  const { version } = await medicalCaseOf(officer, posted);
  const decided = await whileLettersComeBack(world, () => decideReimbursement(officer, { id: posted, version }, { objectionHolds: false }));
  if (decided.status !== 'granted') throw new Error('the patient had no class on that day');
  await recordMedicalService(clerk, decided, dayIn(world));
  const incomplete = await applyForReimbursement(clerk, claimOf(world, family, { missing: ['MANDATE'] }));
  const ill = await applyAsIllnessPoor(clerk, family.id, family.members[1]?.person.id ?? '');
  await world.settle();
  const asked = 'query ($case: ID!) { medicalFile(case: $case) { decision { settlement } } }';
  const { medicalFile } = await officer.query<{ medicalFile: { decision: { settlement: string } } }>(asked, { case: posted });
  return { cases: [posted, incomplete.id, ill.id], settlement: medicalFile.decision.settlement };
}
