import { aNumber, type Family } from '../family.ts';
import {
  aBill,
  aClaim,
  aDesignation,
  applyForReimbursement,
  decideReimbursement,
  designateProvider,
  type MedicalCase,
  reviewMedicalCase,
  settleBill,
} from '../medical-steps.ts';
import { dayIn } from '../procedure-steps.ts';
import type { World } from '../world.ts';
import { ofTheMargin } from './assistance.ts';

type Inputs = Readonly<Record<string, () => Promise<object>>>;

/** Of a hospital that is under contract, and of patients whom nobody knows; of claims, one each. */
export const medicalSubjects = async (world: World, settled: () => Promise<Family>, elder: Family): Promise<Inputs> => {
  const [officer, window] = [await world.officer('medical-officer'), await world.officer('medical-provider')];
  const hospital = await designateProvider(officer);
  return {
    designateProvider: () => Promise.resolve(aDesignation({ until: '2099-12-31' })),
    endContract: async () => ({ provider: await designateProvider(officer), on: dayIn(world) }),
    settleBill: () => Promise.resolve(aBill(hospital, aNumber(), dayIn(world))),
    reverseSettlement: async () => ({
      settlement: (await settleBill(window, aBill(hospital, aNumber(), dayIn(world)))).id,
      reason: 'REFUNDED',
    }),
    ...(await claimSubjects(world, settled, elder)),
  };
};

async function claimSubjects(world: World, settled: () => Promise<Family>, elder: Family): Promise<Inputs> {
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
    reverseReimbursement: async () => ({
      ...seen(await decideReimbursement(await world.officer('medical-officer'), await applied(elder))),
      reason: 'REFUNDED',
    }),
  };
}
