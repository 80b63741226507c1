import type { Family } from '../family.ts';
import { key, type World } from '../world.ts';

const listing = 'mutation ($input: VerifyRosterInput!) { verifyRoster(input: $input) { __typename id } }';

/** A roster of one household, which is verified, paused or resumed. */
export function rosterSubjects(world: World, settled: () => Promise<Family>): Readonly<Record<string, () => Promise<object>>> {
  const asked = async () => ({ purpose: 'SOCIAL_ASSISTANCE', households: [(await settled()).id] });
  const listed = async (): Promise<object> => {
    const verifier = await world.officer('verifier');
    const input = { idempotencyKey: key(), ...(await asked()) };
    return { roster: (await verifier.change<{ __typename: string; id: string }>(listing, input, 'Job')).id };
  };
  return { verifyRoster: asked, pauseRoster: listed, resumeRoster: listed };
}
