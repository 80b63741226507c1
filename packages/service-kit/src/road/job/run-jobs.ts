import { failpoint } from '../../failpoint.ts';
import type { DecidingJob, Job } from '../../kinds/job.ts';
import type { AnyRoad } from '../../kinds/road.ts';
import type { Tx } from '../../database/tx.ts';
import type { Runtime } from '../../runtime.ts';
import { newManifest, rowsOf, sendLeft } from '../manifest.ts';
import { record } from '../record.ts';
import { faultName, together } from '../together.ts';
import { travel } from '../travel.ts';
import { reading, unitOfWork } from '../unit-of-work.ts';
import { checkpoint, type Fault, type Passed } from './checkpoint.ts';
import { countPage } from './count.ts';
import { jobNamed } from './job-named.ts';
import { pageOf } from './page.ts';
import { inOrder } from './in-order.ts';
import { causeOf, type JobRow, type Turn, turnOf } from './turn.ts';

/** How many are locked and written at once. */
const atOnce = 250;

/** One batch of every running job, or of those that are asked for: how many keys were seen. */
export async function runJobs(runtime: Runtime, which: (job: Job) => boolean = () => true): Promise<number> {
  const text = `select id, name, input, actor, after, started_at, (select version from kit_standards) as standards
    from kit_job where state = 'running' order by started_at, id`;
  const rows = await reading(runtime, (tx) => tx.sql<JobRow>('job-running', text));
  let seen = 0;
  for (const row of rows) {
    const job = jobNamed(runtime, row.name);
    if (which(job)) seen += await step(runtime, job, turnOf(job, row, runtime.clock.now()));
  }
  return seen;
}

/**
 * Decides unlocked, then again under lock those that change, some hundreds at once and while those before are written; checkpoint, rows and outbox
 * are one transaction, the last of the page moves the run on. Begun again in between, those that went before are found as they already are.
 */
async function step(runtime: Runtime, job: Job, turn: Turn): Promise<number> {
  if (job.kind === 'count') return countPage(runtime, job, turn);
  const page = await pageOf(runtime, job, turn);
  if (!page) return 0;
  const { seen, last, changing } = page;
  const whole: Onward = { seen, to: last === undefined ? 'end' : { after: last } };
  await inOrder(partsOf(changing), (keys, before, isLast) =>
    changed(runtime, job, turn, keys, { ...(isLast ? whole : partOfPage), before }),
  );
  runtime.wake('outbox');
  runtime.wake('effects');
  return seen;
}

type Onward = Pick<Passed, 'seen' | 'to'>;
const partOfPage: Onward = { seen: 0, to: 'same-page' };

/** One at least: where none changes, the run still moves on. */
const partsOf = (keys: readonly string[]): readonly (readonly string[])[] =>
  keys.length <= atOnce ? [keys] : [keys.slice(0, atOnce), ...partsOf(keys.slice(atOnce))];

/**
 * Where a key is at fault the others go one by one and the checkpoint after them; where none changes, the checkpoint alone. It is moved when the part `before` is
 * through, and not at all where that failed.
 */
async function changed(
  runtime: Runtime,
  job: DecidingJob,
  turn: Turn,
  keys: readonly string[],
  { before, ...passed }: Onward & { readonly before: Promise<void> },
): Promise<void> {
  const faults: Fault[] = [];
  const move = async (tx: Tx, changed: number): Promise<void> => {
    await before;
    await checkpoint(tx, turn, { ...passed, changed, faults });
  };
  const asOne = async ([some = []]: readonly (readonly string[])[]) => change(runtime, job, turn, some, (tx) => move(tx, some.length));
  const oneByOne = async (some: readonly string[]): Promise<void> => {
    await before;
    const noted = async (key: string, fault: unknown) => void faults.push({ key, fault: faultName(fault) });
    await together(some, (keysAlone) => change(runtime, job, turn, keysAlone), noted);
  };
  const isWhole = keys.length > 0 && (await together([keys], asOne, oneByOne)) > 0;
  if (!isWhole) await unitOfWork(runtime, (tx) => move(tx, keys.length - faults.length));
}

async function change(
  runtime: Runtime,
  job: DecidingJob,
  turn: Turn,
  keys: readonly string[],
  also?: (tx: Tx) => Promise<void>,
): Promise<void> {
  const road: AnyRoad = { ...job.it, key: (key) => key, decide: (_key, state, ctx) => job.it.decide(turn.input, state, ctx) };
  await unitOfWork(runtime, async (tx, last) => {
    const manifest = newManifest();
    const travellers = keys.map((key) => ({ input: key, cause: causeOf(turn, key) }));
    await travel(runtime, tx, { act: job.name, road, travellers }, manifest);
    await sendLeft(tx, manifest);
    await also?.(tx);
    failpoint('job.before-record');
    await last(record(tx, rowsOf(manifest)));
  });
}
