import type { Family } from '../family.ts';
import { orderPost } from '../order.ts';
import { dayIn } from '../procedure-steps.ts';
import { dayAfter, decideEmergency, inTwo, openReserve, recoverGrant, reportIncident } from '../temporary-steps.ts';
import { type World, county } from '../world.ts';
import { expenditureSubjects } from './expenditure.ts';
import { shelterSubjects } from './shelter.ts';

type Settled = () => Promise<Family>;

/** What may become of an emergency, each of a family of its own; reserves of townships that nobody has one of. */
export function temporarySubjects(world: World, settled: Settled, verified: Settled): Readonly<Record<string, () => Promise<object>>> {
  let townships = 100;
  const nextTownship = (): string => {
    townships += 1;
    return `${county}${String(townships)}`;
  };
  const money = { amount: 100_000, document: '示例民函〔2026〕5号' };
  const incident = async () => {
    const { id, members } = await settled();
    const told = { household: id, kind: 'fire', happenedOn: dayIn(world), region: '990000001', cost: 3_000_000, borne: 0 };
    return { told, person: members[0]?.person.id };
  };
  const reported = async () => {
    const { told, person } = await incident();
    return { it: await reportIncident(await world.officer('clerk'), told), person };
  };
  const granted = async () => {
    const { it, person } = await reported();
    return { it: await decideEmergency(await world.officer('decider'), it, 100_000), person };
  };
  const ofCase = ({ id, version }: { readonly id: string; readonly version: number }) => ({ case: id, version });
  return {
    ...expenditureSubjects(world, settled, verified),
    ...shelterSubjects(world, settled),
    reportIncident: async () => (await incident()).told,
    decideEmergency: async () => ({ ...ofCase((await reported()).it), livingInDifficulty: true, amount: 100_000 }),
    recordTemporaryService: async () => {
      orderPost(world, { returns: 'moved' });
      const { it } = await granted();
      await world.settle();
      orderPost(world, {});
      return { ...ofCase(it), decision: 1, servedOn: dayIn(world), way: 'by_hand' };
    },
    regulariseGrant: async () => {
      const { it, person } = await granted();
      return { ...ofCase(it), decision: 1, recipient: person, cause: 'fire', amount: 100_000, sheetHash: '0'.repeat(64) };
    },
    decideByConference: async () => ({
      ...ofCase((await reported()).it),
      ...{
        heldOn: dayIn(world),
        attended: 6,
        members: 6,
        minutes: '示例民会纪〔2026〕3号',
        ground: 'beyond_formula',
        agreed: true,
        // more than the formula gives
        amount: 3_000_000,
      },
    }),
    recordFollowUpVisit: async () => {
      const [{ it }, today] = [await reported(), dayIn(world)];
      const staged = { stages: inTwo(today, dayAfter(today), 10_000) };
      const paying = await decideEmergency(await world.officer('decider'), it, 20_000, staged);
      return { ...ofCase(paying), decision: 1, sheetHash: '0'.repeat(64) };
    },
    recoverGrant: async () => ({ ...ofCase((await granted()).it), decision: 1, reason: 'untrue' }),
    recordRepayment: async () => {
      const { it } = await granted();
      return {
        ...ofCase(await recoverGrant(await world.officer('decider'), it, { decision: 1, reason: 'untrue' })),
        decision: 1,
        amount: 100_000,
      };
    },
    openReserve: () => Promise.resolve({ township: nextTownship(), ...money }),
    replenishReserve: async () => {
      const township = nextTownship();
      await openReserve(await world.officer('decider'), township, 1);
      return { township, ...money };
    },
  };
}
