import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { waitUntil } from '@jiuzhu/infra/wait-until';
import { inputOf } from './change-document.ts';
import { jobsAreDone } from './jobs-are-done.ts';
import { key, type World } from './world.ts';

/** Starts a job by its name, and waits until none is on its way; answers its id. */
export async function runJob(world: World, officer: GraphClient, name: string, input: object = {}): Promise<string> {
  const starting = `mutation ($input: ${inputOf(name)}!) { ${name}(input: $input) { __typename id } }`;
  const { id } = await officer.change<{ __typename: string; id: string }>(starting, { idempotencyKey: key(), ...input }, 'Job');
  if (!(await waitUntil(() => jobsAreDone(world), 60_000))) throw new Error(`${name} does not come to its end`);
  return id;
}
