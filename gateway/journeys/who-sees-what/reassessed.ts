import { waitUntil } from '@jiuzhu/infra/wait-until';
import { jobsAreDone } from '../jobs-are-done.ts';
import { county, key, type World } from '../world.ts';

const reassessing = 'mutation ($input: ReassessRegionInput!) { reassessRegion(input: $input) { __typename id } }';

/** By the standards by which everybody was decided: nobody comes to anything else. */
export async function reassessed(world: World): Promise<string> {
  const decider = await world.officer('decider');
  const input = { idempotencyKey: key(), region: county };
  const job = await decider.change<{ __typename: string; id: string }>(reassessing, input, 'Job');
  if (!(await waitUntil(() => jobsAreDone(world), 20_000))) throw new Error('the re-assessment does not come to its end');
  return job.id;
}
