import type { Family } from '../family.ts';
import { dayIn } from '../procedure-steps.ts';
import { aStation, destitute, receiveStray, registerStation, shelterStep, type Sheltered, stranger } from '../shelter-steps.ts';
import type { World } from '../world.ts';

/** Somebody at a station, each another one whom nobody knows. */
export function shelterSubjects(world: World, settled: () => Promise<Family>): Readonly<Record<string, () => Promise<object>>> {
  const someone = () => stranger('990000001', dayIn(world));
  const received = async (): Promise<Sheltered> => receiveStray(await world.officer('clerk'), someone());
  const station = async () => registerStation(await world.officer('decider'), '990000001');
  const admitted = async (): Promise<Sheltered> =>
    shelterStep(await world.officer('decider'), 'decideShelter', await received(), { station: await station(), ...destitute });
  const refused = async (): Promise<Sheltered> =>
    shelterStep(await world.officer('decider'), 'decideShelter', await received(), {
      station: await station(),
      ...destitute,
      hasKinHere: true,
    });
  const ended = async (): Promise<Sheltered> =>
    shelterStep(await world.officer('clerk'), 'endShelter', await admitted(), { way: 'ticket', to: '990000' });
  const ofCase = ({ id, version }: Sheltered) => ({ case: id, version });
  return {
    receiveStray: () => Promise.resolve(someone()),
    registerStation: () => Promise.resolve(aStation('990000001')),
    decideShelter: async () => ({ ...ofCase(await received()), station: await station(), ...destitute }),
    handOverShelterRefusal: async () => ({
      ...{ ...ofCase(await refused()), servedOn: dayIn(world), receivedBy: 'nobody_would_sign', sheetHash: '0'.repeat(64) },
    }),
    askIdentity: async () => ({ ...ofCase(await admitted()), sampleHash: '0'.repeat(64) }),
    identifyStray: async () => {
      const { id: household, members } = await settled();
      return { ...ofCase(await admitted()), household, person: members[0]?.person.id };
    },
    extendStay: async () => ({ ...ofCase(await admitted()), reason: 'ill' }),
    endShelter: async () => ({ ...ofCase(await admitted()), way: 'left' }),
    recordReturnVisit: async () => ({ ...ofCase(await ended()), stable: true, sheetHash: '0'.repeat(64) }),
  };
}
