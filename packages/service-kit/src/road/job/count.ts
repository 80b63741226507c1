import { failpoint } from '../../failpoint.ts';
import type { CountingJob } from '../../kinds/counting.ts';
import type { Runtime } from '../../runtime.ts';
import { type Books, booksBetween } from '../../standards/books-between.ts';
import { lawIfAny } from '../law.ts';
import { reading, unitOfWork } from '../unit-of-work.ts';
import { checkpoint } from './checkpoint.ts';
import { pageAhead } from './page-ahead.ts';
import { runOf, type Turn } from './turn.ts';

/** What a run counts between does not move while it runs: read once, and let go at its end. */
const held = new WeakMap<Runtime, Map<string, Held>>();
type Held = Books & { readonly on: Parameters<typeof lawIfAny>[3] };

async function booksOf(runtime: Runtime, job: CountingJob, turn: Turn): Promise<Held | undefined> {
  const ofRuns = held.get(runtime) ?? new Map<string, Held>();
  held.set(runtime, ofRuns);
  const found = ofRuns.get(turn.id);
  if (found) return found;
  const books = await reading(runtime, async (tx) => {
    const between = await job.between(tx, runOf(turn));
    return between && { on: between.on, ...(await booksBetween(tx, between, runtime.standards.allowIllustrative)) };
  });
  if (books) ofRuns.set(turn.id, books);
  return books;
}

/** One page counted: what it comes to is added, and the run moved on, in one transaction. */
export async function countPage(runtime: Runtime, job: CountingJob, turn: Turn): Promise<number> {
  const run = runOf(turn);
  const books = await booksOf(runtime, job, turn);
  const nothing = { seen: 0, last: undefined, rows: undefined };
  const { seen, last, rows } = books
    ? await pageAhead(runtime, turn, (after) => reading(runtime, (tx) => job.read(tx, after, job.size, run)))
    : nothing;
  const { law } = job.it;
  const counted =
    books && seen > 0
      ? job.count(rows as never, {
          lawIn: (region) => lawIfAny(books.without, law, region, books.on) as never,
          lawWith: (region) => lawIfAny(books.withIt, law, region, books.on) as never,
        })
      : undefined;
  await unitOfWork(runtime, async (tx) => {
    // looked at before anything is committed: another instance may have counted this page
    await checkpoint(tx, turn, { seen, changed: 0, faults: [], to: last === undefined ? 'end' : { after: last } });
    if (counted !== undefined) await job.add(tx, counted as never, run);
    failpoint('job.before-record');
  });
  if (last === undefined) held.get(runtime)?.delete(turn.id);
  return seen;
}
