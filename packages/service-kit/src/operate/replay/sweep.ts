import { type EventSource, faultKind, type Parkable, parkStream } from '@jiuzhu/event-log';
import { faultName } from '../../road/together.ts';
import { unitOfWork } from '../../road/unit-of-work.ts';
import type { Runtime } from '../../runtime.ts';
import { type Gathered, type HandOver, StoppedAt } from './hand-over.ts';
import { streamsOf } from './streams.ts';

/** Streams that failed in this run: each is tried once. */
export type Failed = Set<string>;

type Sweep = { readonly runtime: Runtime; readonly consumer: string; readonly handOver: HandOver; readonly failed: Failed };

/** One waits for the disk while another is decided. */
const atOnce = 4;

/** Hands over what has been gathered. Nothing of it still runs when it throws. */
export async function sweep(it: Sweep): Promise<void> {
  const streams = streamsOf(it.runtime, it.consumer, 'gathered');
  const worker = async (): Promise<void> => {
    for await (const stream of streams) await one(it, stream);
  };
  const workers = Array.from({ length: atOnce }, worker);
  await Promise.allSettled(workers);
  await Promise.all(workers);
}

/**
 * Where the log has been read to its end, what it does not hold will not come: it is no longer kept. Streams are noted before the log is asked, so that
 * what is missing from them is missing for good.
 */
export async function sweepRest(it: Sweep, log: EventSource): Promise<void> {
  if (!(await isAtEnd(log, it.consumer))) return;
  const rest: Gathered[] = [];
  for await (const stream of streamsOf(it.runtime, it.consumer, 'not gathered')) rest.push(stream);
  if (await isAtEnd(log, it.consumer)) for (const stream of rest) await one(it, stream);
}

/** A reader of which nothing is known has not begun. */
async function isAtEnd(log: EventSource, consumer: string): Promise<boolean> {
  const lanes = [...(await log.lag(consumer)).values()];
  return lanes.length > 0 && lanes.every((behind) => behind === 0n);
}

/** A stream at fault stands still in the replay, and is tried again when the replay is taken up again. */
async function one({ runtime, consumer, handOver, failed }: Sweep, gathered: Gathered): Promise<void> {
  const { source, stream } = gathered;
  const name = `${source} ${stream}`;
  if (failed.has(name)) return;
  try {
    await handOver(gathered);
  } catch (fault) {
    if (!(fault instanceof StoppedAt) || faultKind(fault) === 'away') throw fault;
    if (faultKind(fault) === 'conflict') return;
    failed.add(name);
    await standStill(runtime, { consumer, source, stream }, fault);
  }
}

async function standStill(runtime: Runtime, key: Parkable, { version, cause }: StoppedAt): Promise<void> {
  const [reason, { consumer, source, stream }] = [faultName(cause), key];
  runtime.log.error({ consumer, source, stream, version, fault: reason }, 'replay: a stream stands still');
  const text = 'update parked_event set error = case when version = $4 then $5 end where consumer = $1 and source = $2 and stream = $3';
  await unitOfWork(runtime, async (tx) => {
    await parkStream(tx.connection, key, reason);
    await tx.sql('replay-at-fault', text, [consumer, source, stream, version, reason]);
  });
}
