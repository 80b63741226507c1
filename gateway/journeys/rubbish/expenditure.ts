import type { Family } from '../family.ts';
import { dayIn } from '../procedure-steps.ts';
import type { Case } from '../steps.ts';
import { applyForExpenditureAid, proposeExpenditureGrant, surveyExpenditure } from '../temporary-steps.ts';
import type { World } from '../world.ts';

type Settled = () => Promise<Family>;

/** What may become of an application for what was spent, each of a family of its own: whoever is found not to be in difficulty is refused, whatever else is unknown. */
export function expenditureSubjects(world: World, settled: Settled, verified: Settled): Readonly<Record<string, () => Promise<object>>> {
  const applying = async (family: Settled) => {
    const { id, members } = await family();
    return { household: id, region: '990000001', until: dayIn(world), person: members[0]?.person.id ?? '' };
  };
  const applied = async (family: Settled = settled): Promise<Case> =>
    applyForExpenditureAid(await world.officer('clerk'), await applying(family));
  const surveyed = async (livingInDifficulty: boolean, family?: Settled): Promise<Case> =>
    surveyExpenditure(await world.officer('surveyor'), await applied(family), { livingInDifficulty });
  const proposed = async (livingInDifficulty: boolean, family?: Settled): Promise<Case> =>
    proposeExpenditureGrant(await world.officer('reviewer'), await surveyed(livingInDifficulty, family), 1);
  const ofCase = ({ id, version }: Case) => ({ case: id, version });
  return {
    applyForExpenditureAid: async () => {
      const { until, person, ...it } = await applying(settled);
      return { ...it, since: until, until, spends: [{ person, kind: 'medical', amount: 1, borne: 0, paperHash: '0'.repeat(64) }] };
    },
    surveyExpenditure: async () => ({
      ...ofCase(await applied()),
      ...{ surveyors: ['thrower-of-surveyExpenditure', 'officer-2'], livingInDifficulty: true, sheetHash: '0'.repeat(64) },
    }),
    proposeExpenditureGrant: async () => ({ ...ofCase(await surveyed(false)), amount: 1 }),
    objectToExpenditureGrant: async () => ofCase(await proposed(true, verified)),
    withdrawExpenditureApplication: async () => ofCase(await applied()),
    decideExpenditure: async () => ({ ...ofCase(await proposed(false)), amount: 1 }),
  };
}
