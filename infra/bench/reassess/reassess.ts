import { randomUUID } from 'node:crypto';
import { memoryUsage } from 'node:process';
import { jobProgress, startJob, type Actor, type JobProgress, type OpenRuntime } from '@jiuzhu/service-kit';

const decider: Actor = { id: 'decider-1', agency: 'office-990000', roles: ['decider'], region: '990000', level: 'county' };

export type Run = { readonly progress: JobProgress; readonly seconds: number; readonly grownMiB: number };

const mib = (bytes: number): number => bytes / 2 ** 20;

/** The county re-assessed to the end by the one thread of its service: how many a second, and how far the process's memory grew over the run. */
export async function reassess(runtime: OpenRuntime): Promise<Run> {
  const id = await startJob(runtime, 'reassessRegion', { region: '990000' }, randomUUID(), { actor: decider, correlationId: 'bench' });
  const sizes: number[] = [];
  const begun = performance.now();
  do sizes.push(mib(memoryUsage.rss()));
  while ((await runtime.threadOfJobs.round()) > 0);
  const seconds = (performance.now() - begun) / 1_000;
  const progress = await jobProgress(runtime, id);
  if (progress?.state !== 'done' || progress.faulted > 0) throw new Error(`the run is ${JSON.stringify(progress)}`);
  // the first tenth warms it up
  const settled = sizes.slice(Math.ceil(sizes.length / 10));
  return { progress, seconds, grownMiB: Math.max(...settled) - (settled[0] ?? 0) };
}
