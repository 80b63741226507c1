import { aNumber } from '../family.ts';
import { aBill, aDesignation, designateProvider, settleBill } from '../medical-steps.ts';
import { dayIn } from '../procedure-steps.ts';
import type { World } from '../world.ts';

/** Of a hospital that is under contract, and of patients whom nobody knows. */
export const medicalSubjects = async (world: World): Promise<Readonly<Record<string, () => Promise<object>>>> => {
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
  };
};
