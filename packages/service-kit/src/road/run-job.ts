import type { Actor } from '../actor.ts';
import { auditRow } from '../audit/audit-row.ts';
import { DatabaseFault } from '../database/database-fault.ts';
import type { Tx } from '../database/tx.ts';
import { dayOf } from '../clock.ts';
import { failpoint } from '../failpoint.ts';
import type { Job } from '../kinds/job.ts';
import type { AnyRoad } from '../kinds/road.ts';
import type { OpenRuntime } from '../open-runtime.ts';
import type { Runtime } from '../runtime.ts';
import { type Asking, isAllowed, mustBeAllowed } from './allowed.ts';
import { type Cause, idsOf, uuidOf } from './cause.ts';
import { parseKey, parseShape } from './invalid-input.ts';
import { lawsFor } from './law.ts';
import { newManifest, rowsOf, sendLeft } from './manifest.ts';
import { record } from './record.ts';
import { faultName, together } from './together.ts';
import { travel } from './travel.ts';
import { reading, unitOfWork } from './unit-of-work.ts';

export type JobState = 'running' | 'paused' | 'done';
export type JobProgress = {
  readonly id: string;
  readonly name: string;
  readonly state: JobState;
  readonly seen: number;
  readonly changed: number;
  readonly faulted: number;
};

type Row = {
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
  readonly actor: Actor;
  readonly after: string | null;
  readonly started_at: Date;
  /** the version of the standards when this batch began */
  readonly standards: string;
};

const batch = 200;

const named = (runtime: Runtime, name: string): Job => {
  const job = runtime.service.jobs.find((it) => it.name === name);
  if (!job) throw new Error(`${runtime.service.name} has no job ${name}`);
  return job;
};

/** Whoever may start a job may look how far it is. */
export const mayStart = (job: Job, actor: Actor): boolean => isAllowed(job.allow, actor);

/**
 * Started once a key: asked again under the same key it is the same run. `input` is what the officer says, where the job does not find it itself.
 * Who started it is in the audit, as each change that it makes will be.
 */
export async function startJob(runtime: OpenRuntime, name: string, input: unknown, key: string, asking: Asking): Promise<string> {
  const job = named(runtime, name);
  mustBeAllowed(job.allow, asking.actor, name);
  parseKey(key);
  const id = uuidOf('job', name, asking.actor.id, key);
  if ((await jobProgress(runtime, id)) !== undefined) return id;
  const known = parseShape(job.input, job.begin ? await job.begin({ vault: runtime.vault }) : input);
  const text = `insert into kit_job (id, name, input, actor, state, started_at) values ($1, $2, $3, $4, 'running', $5) on conflict do nothing returning id`;
  const values = [id, name, JSON.stringify(known), JSON.stringify(asking.actor), runtime.clock.now()];
  await unitOfWork(runtime, async (tx, last) => {
    const fresh = await tx.sql<{ id: string }>('job-start', text, values);
    // a twin of this moment has started it
    if (fresh.length === 0) return;
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

/** One batch of every running job: how many keys were seen. */
export async function runJobs(runtime: Runtime): Promise<number> {
  const text = `select id, name, input, actor, after, started_at, (select version from kit_standards) as standards
    from kit_job where state = 'running' order by started_at, id`;
  const rows = await reading(runtime, (tx) => tx.sql<Row>('job-running', text));
  let seen = 0;
  for (const row of rows) seen += await step(runtime, named(runtime, row.name), row);
  return seen;
}

/**
 * Decides unlocked, then again under lock those that change; checkpoint, rows and outbox are one transaction. Where a key is at fault the
 * others go one by one and the checkpoint after them: begun again in between, they are found as they already are.
 */
async function step(runtime: Runtime, job: Job, row: Row): Promise<number> {
  const turn: Turn = { ...row, at: job.decidedOn === 'turn' ? runtime.clock.now() : row.started_at };
  const found = await reading(runtime, async (tx) => {
    const run = { id: row.id, region: row.actor.region };
    const room = job.room ? await job.room(tx, row.input as never, run) : batch;
    if (room <= 0) return undefined;
    const page = await job.keys(tx, row.input as never, row.after ?? undefined, Math.min(room, batch), run);
    return { keys: page, changing: page.length > 0 ? await changingOf(runtime, tx, job, turn, page) : [] };
  });
  if (!found) return 0;
  const { keys, changing } = found;
  const faults: Fault[] = [];
  const passed = { seen: keys.length, after: keys.at(-1) };
  const whole = await together(
    changing.length > 0 ? [changing] : [],
    ([some = []]) => change(runtime, job, turn, some, (tx) => checkpoint(tx, row, { ...passed, changed: some.length, faults })),
    async (some) => {
      const note = async (key: string, fault: unknown) => void faults.push({ key, fault: faultName(fault) });
      await together(some, (keysAlone) => change(runtime, job, turn, keysAlone), note);
    },
  );
  if (whole === 0) {
    const changed = changing.length - faults.length;
    await unitOfWork(runtime, (tx) => checkpoint(tx, row, { ...passed, changed, faults }));
  }
  runtime.wake('outbox');
  runtime.wake('effects');
  return keys.length;
}

/** One batch of a run, and the instant by which it is decided. */
type Turn = Row & { readonly at: Date };

const causeOf = (row: Turn, key: string): Cause => ({
  seed: `${row.id}\n${key}`,
  at: row.at,
  actor: row.actor,
  correlationId: row.id,
  causationId: row.id,
});

/** Without a lock, and without saving: which of them the decision would change. */
async function changingOf(runtime: Runtime, tx: Tx, job: Job, row: Turn, keys: readonly string[]): Promise<string[]> {
  const { subject, law } = job.it;
  const states = await subject.load(tx, keys);
  const today = dayOf(row.at);
  const book = law && (await runtime.standards.at(tx, Number(row.standards)));
  return keys.filter((key) => {
    if (!states.has(key)) return false;
    const state = states.get(key);
    const laws = lawsFor(book, law, () => subject.region(state), today);
    const cause = causeOf(row, key);
    const verdict = job.it.decide(row.input, state, {
      today,
      now: cause.at.toISOString(),
      actor: cause.actor,
      ...laws,
      version: () => 0,
      newId: idsOf(cause),
    });
    return verdict.accepted && verdict.state !== state;
  });
}

async function change(runtime: Runtime, job: Job, row: Turn, keys: readonly string[], also?: (tx: Tx) => Promise<void>): Promise<void> {
  const road: AnyRoad = { ...job.it, key: (key) => key, decide: (_key, state, ctx) => job.it.decide(row.input, state, ctx) };
  await unitOfWork(runtime, async (tx, last) => {
    const manifest = newManifest();
    const travellers = keys.map((key) => ({ input: key, cause: causeOf(row, key) }));
    await travel(runtime, tx, { act: job.name, road, travellers }, manifest);
    await sendLeft(tx, manifest);
    await also?.(tx);
    failpoint('job.before-record');
    await last(record(tx, rowsOf(manifest)));
  });
}

type Fault = { readonly key: string; readonly fault: string };
type Passed = { readonly seen: number; readonly changed: number; readonly after: string | undefined; readonly faults: readonly Fault[] };

/** Moves only from where this batch began: two instances on one job, and the second finds its checkpoint gone and starts over. */
async function checkpoint(tx: Tx, row: Row, { seen, changed, after, faults }: Passed): Promise<void> {
  const text = `
    update kit_job set seen = seen + $2, changed = changed + $3, faulted = faulted + $4, after = coalesce($5, after),
      state = case when $5::text is null then 'done' else state end, ended_at = case when $5::text is null then $6::timestamptz end
    where id = $1 and after is not distinct from $7 returning id`;
  const moved = await tx.sql<{ id: string }>('job-checkpoint', text, [
    row.id,
    seen,
    changed,
    faults.length,
    after ?? null,
    tx.now,
    row.after,
  ]);
  if (moved.length === 0) throw new DatabaseFault('40001', undefined, 'job-checkpoint');
  const noted = `insert into kit_job_fault (job, key, fault, at)
    select $1, key, fault, $3 from json_to_recordset($2::json) as r(key text, fault text) on conflict do nothing`;
  if (faults.length > 0) await tx.sql('job-fault', noted, [row.id, JSON.stringify(faults), tx.now]);
}
