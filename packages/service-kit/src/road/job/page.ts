import { dayOf } from '../../clock.ts';
import type { Tx } from '../../database/tx.ts';
import type { DecidingJob } from '../../kinds/job.ts';
import type { Runtime } from '../../runtime.ts';
import { lawIfAny, lawsFor } from '../law.ts';
import { reading } from '../unit-of-work.ts';
import { pageAhead } from './page-ahead.ts';
import { ctxOf, runOf, type Turn } from './turn.ts';

/** A page of a run: how many it holds, where it ends, and whom of it the decision would change. */
export type Page = { readonly seen: number; readonly last: string | undefined; readonly changing: readonly string[] };

const batch = 200;

/** Nothing where the run has no room now. */
export const pageOf = (runtime: Runtime, job: DecidingJob, turn: Turn): Promise<Page | undefined> =>
  job.screen ? screened(runtime, job, job.screen, turn) : reading(runtime, (tx) => loaded(runtime, tx, job, turn));

/** Each loaded as the road does, without a lock, and decided without saving. */
async function loaded(runtime: Runtime, tx: Tx, job: DecidingJob, turn: Turn): Promise<Page | undefined> {
  const room = job.room ? await job.room(tx, turn.input as never, runOf(turn)) : batch;
  if (room <= 0) return undefined;
  const keys = (await job.keys?.(tx, turn.input as never, turn.after ?? undefined, Math.min(room, batch), runOf(turn))) ?? [];
  return { seen: keys.length, last: keys.at(-1), changing: keys.length > 0 ? await changingOf(runtime, tx, job, turn, keys) : [] };
}

async function changingOf(runtime: Runtime, tx: Tx, job: DecidingJob, turn: Turn, keys: readonly string[]): Promise<string[]> {
  const { subject, law } = job.it;
  const states = await subject.load(tx, keys);
  const book = law && (await bookOf(runtime, tx, turn));
  return keys.filter((key) => {
    if (!states.has(key)) return false;
    const state = states.get(key);
    const laws = lawsFor(book, law, () => subject.region(state), dayOf(turn.at));
    const verdict = job.it.decide(turn.input, state, ctxOf(turn, key, laws));
    return verdict.accepted && verdict.state !== state;
  });
}

async function screened(
  runtime: Runtime,
  job: DecidingJob,
  { size, read, changing }: NonNullable<DecidingJob['screen']>,
  turn: Turn,
): Promise<Page> {
  const { seen, last, rows } = await pageAhead(runtime, turn, (after) =>
    reading(runtime, (tx) => read(tx, turn.input as never, after, size, runOf(turn))),
  );
  if (seen === 0) return { seen, last, changing: [] };
  const { law } = job.it;
  const book = law && (await reading(runtime, (tx) => bookOf(runtime, tx, turn)));
  const today = dayOf(turn.at);
  return { seen, last, changing: changing(turn.input as never, rows, { today, lawIn: (region) => lawIfAny(book, law, region, today) }) };
}

const bookOf = (runtime: Runtime, tx: Tx, { standards }: Turn) => runtime.standards.at(tx, Number(standards));
