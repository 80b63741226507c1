import { DatabaseFault } from '../../database/database-fault.ts';
import type { Tx } from '../../database/tx.ts';
import type { JobRow } from './turn.ts';

export type Fault = { readonly key: string; readonly fault: string };

/** How far a batch brings its run: `after` where it ends; nothing where it is the last, or a part of a page that is not through. */
export type Passed = {
  readonly seen: number;
  readonly changed: number;
  readonly faults: readonly Fault[];
  readonly to: { readonly after: string } | 'end' | 'same-page';
};

const move = `
update kit_job set seen = seen + $2, changed = changed + $3, faulted = faulted + $4, after = coalesce($5, after),
  state = case when $8 then 'done' else state end, ended_at = case when $8 then $6::timestamptz end
where id = $1 and after is not distinct from $7 returning id`;

const note = `insert into kit_job_fault (job, key, fault, at)
select $1, key, fault, $3 from json_to_recordset($2::json) as r(key text, fault text) on conflict do nothing`;

/** Moves only from where this batch began: two instances on one job, and the second finds its checkpoint gone and starts over. */
export async function checkpoint(tx: Tx, row: JobRow, { seen, changed, faults, to }: Passed): Promise<void> {
  const after = typeof to === 'object' ? to.after : null;
  const values = [row.id, seen, changed, faults.length, after, tx.now, row.after, to === 'end'];
  const moved = await tx.sql<{ id: string }>('job-checkpoint', move, values);
  if (moved.length === 0) throw new DatabaseFault('40001', undefined, 'job-checkpoint');
  if (faults.length > 0) await tx.sql('job-fault', note, [row.id, JSON.stringify(faults), tx.now]);
}
