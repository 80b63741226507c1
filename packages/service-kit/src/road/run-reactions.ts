import { advance, type Envelope, parkEvents, parkStream, type Read, readerOf, type Verdict, VersionUnknown } from '@jiuzhu/event-log';
import { systemActor } from '../actor-of-system.ts';
import type { Tx } from '../database/tx.ts';
import { failpoint } from '../failpoint.ts';
import type { Runtime } from '../runtime.ts';
import { newManifest, rowsOf } from './manifest.ts';
import { nothingToRecord, record } from './record.ts';
import { faultName, together } from './together.ts';
import { type Traveller, travel } from './travel.ts';
import { unitOfWork } from './unit-of-work.ts';

type Reader = ReturnType<typeof readerOf>;

/** One batch of events of one owner and distinct streams, in one transaction; the one at fault is tried alone, and then parks its stream. */
export function reactor(runtime: Runtime): (batch: readonly Envelope[]) => Promise<readonly Envelope[]> {
  const read = readerOf(runtime.service.reactions.map(({ it }) => it.on));
  return async (batch) => {
    const gaps: Envelope[] = [];
    await together(
      batch,
      (some) => react(runtime, read, some, gaps),
      async (envelope, fault) => {
        runtime.log.error({ event: envelope.id, type: envelope.type, fault: faultName(fault) }, 'reaction: its stream is parked');
        await park(runtime, envelope, fault instanceof VersionUnknown ? fault.reason : faultName(fault));
      },
    );
    runtime.wake('outbox');
    runtime.wake('effects');
    return gaps;
  };
}

async function react(runtime: Runtime, read: Reader, batch: readonly Envelope[], gaps: Envelope[]): Promise<void> {
  const behindGap = await unitOfWork(runtime, async (tx, last) => {
    const { fresh, parked, gap } = await sort(runtime, tx, batch);
    const reads = fresh.map(read).filter((it) => it !== undefined);
    const manifest = newManifest();
    for (const reaction of runtime.service.reactions) {
      const { type: act } = reaction.it.on;
      const travellers = reads.filter(({ type }) => type === act).map((it) => travellerOf(runtime, it));
      if (travellers.length > 0) await travel(runtime, tx, { act, road: reaction.it, travellers }, manifest);
    }
    if (parked.length > 0) await parkEvents(tx.connection, runtime.service.name, sourceOf(batch), parked);
    failpoint('reaction.before-commit');
    if (!nothingToRecord(rowsOf(manifest))) await last(record(tx, rowsOf(manifest)));
    return gap;
  });
  gaps.push(...behindGap);
}

const sourceOf = (batch: readonly Envelope[]): string => batch[0]?.owner ?? '';

/** The event's own day decides, not today's: a late joiner judges as was right then. */
const travellerOf = (runtime: Runtime, { id, at, data, correlationId, stream, version }: Read): Traveller => ({
  input: data,
  cause: {
    seed: `event\n${id}`,
    at: new Date(at),
    actor: systemActor(runtime.service.name),
    correlationId,
    causationId: id,
    source: { stream, version },
  },
});

/** The cursors first: an older event is skipped, one behind a gap waits, one of a parked stream queues. */
async function sort(runtime: Runtime, tx: Tx, batch: readonly Envelope[]) {
  const verdicts = await advance(tx.connection, runtime.service.name, sourceOf(batch), batch);
  const of = (verdict: Verdict) => batch.filter(({ stream }) => verdicts.get(stream) === verdict);
  const parked = of('parked').map((event) => ({ stream: event.stream, version: event.version, event }));
  return { fresh: of('apply'), gap: of('gap'), parked };
}

/** Its own transaction, after the failed one: the stream stands still for this consumer, and what comes later waits behind in order. */
export async function park(runtime: Runtime, envelope: Envelope, reason: string): Promise<void> {
  const { name } = runtime.service;
  await unitOfWork(runtime, async (tx) => {
    await parkStream(tx.connection, { consumer: name, source: envelope.owner, stream: envelope.stream }, reason);
    await parkEvents(tx.connection, name, envelope.owner, [
      { stream: envelope.stream, version: envelope.version, event: envelope, error: reason },
    ]);
  });
}
