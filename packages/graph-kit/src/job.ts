import { type Job, type JobProgress, jobProgress, mayStart, startJob } from '@jiuzhu/service-kit';
import type { GraphContext } from './graph-context.ts';

type Started = { readonly idempotencyKey: string };

/** Starts a job, once a key: answers how far it is. `inputOf` is what the officer says of it. */
export function starting<I extends Started>(job: Job, inputOf: (input: I) => unknown = () => ({})) {
  return async (
    _parent: unknown,
    { input }: { readonly input: I },
    { runtime, actor, correlationId }: GraphContext,
  ): Promise<JobProgress> => {
    const id = await startJob(runtime, job.name, inputOf(input), input.idempotencyKey, { actor, correlationId });
    const progress = await jobProgress(runtime, id);
    if (!progress) throw new Error(`${job.name} was started and is not there`);
    return progress;
  };
}

/** How far a run of this job is; for whoever may start it, and for nobody else. */
export function progressOf(job: Job) {
  return async (_parent: unknown, { id }: { readonly id: string }, { runtime, actor }: GraphContext): Promise<JobProgress | null> => {
    if (!mayStart(job, actor)) return null;
    const progress = await jobProgress(runtime, id);
    return progress?.name === job.name ? progress : null;
  };
}
