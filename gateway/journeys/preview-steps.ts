import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { waitUntil } from '@jiuzhu/infra/wait-until';
import { changeDocument } from './change-document.ts';
import { jobsAreDone } from './jobs-are-done.ts';
import { key, type World } from './world.ts';
import type { Proposal } from './standards-steps.ts';

const previewing = changeDocument('previewProposal', 'StandardProposal', 'id');

/** Whom a proposal would affect is counted to the end. */
export async function preview(world: World, officer: GraphClient, { id }: Pick<Proposal, 'id'>): Promise<void> {
  // subsistence has to have heard of it
  await world.settle();
  await officer.change(previewing, { idempotencyKey: key(), proposal: id }, 'StandardProposal');
  if (!(await waitUntil(() => jobsAreDone(world), 20_000))) throw new Error('the preview does not come to its end');
}
