import type { Family } from '../family.ts';
import { dayIn } from '../procedure-steps.ts';
import { destitute, receiveStray, registerStation, shelterStep, type Sheltered, stranger } from '../shelter-steps.ts';
import type { World } from '../world.ts';
import { township } from './delegated.ts';

/** Who was refused, and would not sign for the letter. */
export async function turnedAway(world: World): Promise<string> {
  const [clerk, decider] = [await world.officer('clerk'), await world.officer('decider')];
  const received = await receiveStray(clerk, stranger(township, dayIn(world)));
  const station = await registerStation(decider, township);
  const refused = await shelterStep(decider, 'decideShelter', received, { station, ...destitute, hasKinHere: true });
  const receipt = { servedOn: dayIn(world), receivedBy: 'nobody_would_sign', sheetHash: 'a'.repeat(64) };
  return (await shelterStep(clerk, 'handOverShelterRefusal', refused, receipt)).id;
}

/** Whom nobody knew at the door and the police did; brought home, and on the streets again when somebody asked. */
export async function sheltered(world: World, { id: household, members }: Pick<Family, 'id' | 'members'>): Promise<string> {
  const [clerk, decider] = [await world.officer('clerk'), await world.officer('decider')];
  const { id } = await receiveStray(clerk, stranger(township, dayIn(world)));
  const now = async (): Promise<Sheltered> =>
    (await clerk.query<{ shelterCase: Sheltered }>('query ($id: ID!) { shelterCase(id: $id) { id version } }', { id })).shelterCase;
  const station = await registerStation(decider, township);
  await shelterStep(decider, 'decideShelter', await now(), { station, ...destitute });
  await shelterStep(decider, 'extendStay', await now(), { reason: 'identity_unknown' });
  await shelterStep(clerk, 'askIdentity', await now());
  await world.settle();
  await shelterStep(clerk, 'identifyStray', await now(), { household, person: members[0]?.person.id });
  const sheetHash = 'a'.repeat(64);
  await shelterStep(clerk, 'endShelter', await now(), { way: 'escorted', to: '990000', sheetHash });
  await shelterStep(clerk, 'recordReturnVisit', await now(), { stable: false, sheetHash });
  await world.settle();
  return id;
}
