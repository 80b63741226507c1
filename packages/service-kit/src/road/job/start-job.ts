import type { Actor } from '../../actor.ts';
import { auditRow } from '../../audit/audit-row.ts';
import type { Job } from '../../kinds/job.ts';
import type { OpenRuntime } from '../../open-runtime.ts';
import type { Runtime } from '../../runtime.ts';
import { type Asking, isAllowed, mustBeAllowed } from '../allowed.ts';
import { uuidOf } from '../cause.ts';
import { parseKey, parseShape } from '../invalid-input.ts';
import { newManifest, rowsOf } from '../manifest.ts';
import { record } from '../record.ts';
import { reading, unitOfWork } from '../unit-of-work.ts';
import { jobNamed } from './job-named.ts';
import { startRun } from './start-run.ts';

export type JobState = 'running' | 'paused' | 'done';
export type JobProgress = {
  readonly id: string;
  readonly name: string;
  readonly state: JobState;
  readonly seen: number;
  readonly changed: number;
  readonly faulted: number;
};

/** Whoever may start a job may look how far it is. */
export const mayStart = (job: Job, actor: Actor): boolean => isAllowed(job.allow, actor);

/**
 * Started once a key: asked again under the same key it is the same run. `input` is what the officer says, where the job does not find it itself.
 * Who started it is in the audit, as each change that it makes will be.
 */
export async function startJob(runtime: OpenRuntime, name: string, input: unknown, key: string, asking: Asking): Promise<string> {
  const job = jobNamed(runtime, name);
  mustBeAllowed(job.allow, asking.actor, name);
  parseKey(key);
  const id = uuidOf('job', name, asking.actor.id, key);
  if ((await jobProgress(runtime, id)) !== undefined) return id;
  const known = parseShape(job.input, job.begin ? await job.begin({ vault: runtime.vault }) : input);
  await unitOfWork(runtime, async (tx, last) => {
    // a twin of this moment has started it
    if (!(await startRun(tx, { id, job, input: known, actor: asking.actor }))) return;
    await job.begun?.(tx, known as never, { id, region: asking.actor.region });
    const started = auditRow(asking.actor, { at: tx.now, act: name, outcome: 'accepted', correlationId: asking.correlationId });
    await last(record(tx, { ...rowsOf(newManifest()), audit: [started] }));
  });
  runtime.wake('jobs');
  return id;
}

export async function setJob(runtime: Runtime, id: string, state: 'running' | 'paused'): Promise<void> {
  await reading(runtime, (tx) => tx.sql('job-set', `update kit_job set state = $2 where id = $1 and state <> 'done'`, [id, state]));
  runtime.wake('jobs');
}

export async function jobProgress(runtime: Runtime, id: string): Promise<JobProgress | undefined> {
  const text = 'select id, name, state, seen::int, changed::int, faulted::int from kit_job where id = $1';
  const [row] = await reading(runtime, (tx) => tx.sql<JobProgress>('job-progress', text, [id]));
  return row;
}
