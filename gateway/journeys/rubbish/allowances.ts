import { allowancesVersion, decideAllowance } from '../allowance-steps.ts';
import type { Family } from '../family.ts';
import type { World } from '../world.ts';

const hash = '0'.repeat(64);

/** What may be done with the allowances of a household that nothing else has touched: the support of an orphan for its child. */
export const allowanceSubjects = (world: World, settled: () => Promise<Family>): Readonly<Record<string, () => Promise<object>>> => {
  const child = async (): Promise<{ readonly id: string; readonly claim: object }> => {
    const { id, members } = await settled();
    return { id, claim: { kind: 'orphan', person: members[2]?.person.id } };
  };
  return {
    decideAllowance: async () => {
      const { id, claim } = await child();
      return { household: id, version: await allowancesVersion(await world.officer('decider'), id), ...claim, certificateHash: hash };
    },
    endAllowance: async () => {
      const [{ id, claim }, decider] = [await child(), await world.officer('decider')];
      await decideAllowance(decider, id, { ...claim, certificateHash: hash });
      return { household: id, version: await allowancesVersion(decider, id), ...claim, reason: 'asked_by_family' };
    },
  };
};
