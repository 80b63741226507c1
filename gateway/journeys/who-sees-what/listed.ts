import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { waitUntil } from '@jiuzhu/infra/wait-until';
import type { Family } from '../family.ts';
import { jobsAreDone } from '../jobs-are-done.ts';
import { key, type World } from '../world.ts';

const listing = 'mutation ($input: VerifyRosterInput!) { verifyRoster(input: $input) { __typename id } }';

/** A roster whose only household is being asked about already. */
export async function listed(world: World, verifier: GraphClient, { id }: Family): Promise<string> {
  const input = { idempotencyKey: key(), purpose: 'SOCIAL_ASSISTANCE', households: [id] };
  const job = await verifier.change<{ __typename: string; id: string }>(listing, input, 'Job');
  if (!(await waitUntil(() => jobsAreDone(world), 20_000))) throw new Error('the roster does not come to its end');
  return job.id;
}
