import type { Tx } from '../../database/tx.ts';
import type { Job } from '../../kinds/job.ts';
import type { Ctx } from '../../kinds/road.ts';

/** A run that stands with the change that asks for it, or not at all: for the `save` of a Store. Answers whether it is new. */
export async function startRun(
  tx: Tx,
  {
    id,
    job,
    input,
    actor,
  }: { readonly id: string; readonly job: Pick<Job, 'name'>; readonly input: unknown; readonly actor: Ctx<object>['actor'] },
): Promise<boolean> {
  const text = `insert into kit_job (id, name, input, actor, state, started_at) values ($1, $2, $3, $4, 'running', $5)
    on conflict do nothing returning id`;
  const values = [id, job.name, JSON.stringify(input), JSON.stringify(actor), tx.now];
  return (await tx.sql<{ id: string }>('job-start', text, values)).length > 0;
}
