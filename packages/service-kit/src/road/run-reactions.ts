import { type Consumer, type Envelope, type Read, readerOf, settle, topicOf, type Unit, VersionUnknown } from '@jiuzhu/event-log';
import { systemActor } from '../actor-of-system.ts';
import type { Tx } from '../database/tx.ts';
import { failpoint } from '../failpoint.ts';
import type { Reaction } from '../kinds/reaction.ts';
import type { Runtime } from '../runtime.ts';
import { type Manifest, newManifest, rowsOf, sendLeft } from './manifest.ts';
import { record } from './record.ts';
import { faultName } from './together.ts';
import { type Traveller, travel } from './travel.ts';
import { unitOfWork } from './unit-of-work.ts';

/** The kit's transaction, and what is recorded with it at its end. */
export type ReactionUnit = Unit & { readonly tx: Tx; readonly manifest: Manifest };

type Reacting = { readonly name: string; readonly reactions: readonly Reaction[] };

/** A service as a consumer of events: what it reacts to travels the road, in the transaction that moves its cursors. */
export function consumerOf(runtime: Runtime, { name, reactions }: Reacting = runtime.service): Consumer<ReactionUnit> {
  const read = readerOf(reactions.map(({ it }) => it.on));
  return {
    name,
    topics: [...new Set(reactions.map(({ it }) => topicOf(it.on.owner)))],
    transaction: (work) => recorded(runtime, work),
    apply: async ({ tx, manifest }, events) => {
      const reads = events.map(read).filter((it) => it !== undefined);
      for (const { it: road } of reactions) {
        const travellers = reads.filter(({ type }) => type === road.on.type).map((it) => travellerOf(runtime, it));
        if (travellers.length > 0) await travel(runtime, tx, { act: road.on.type, road, travellers }, manifest);
        await sendLeft(tx, manifest);
      }
    },
    reasonOf: (fault) => (fault instanceof VersionUnknown ? fault.reason : faultName(fault)),
    onParked: ({ id, type }, reason) => runtime.log.error({ event: id, type, fault: reason }, 'reaction: its stream is parked'),
    onKept: ({ lane, position }, reason) =>
      runtime.log.error({ lane, position: String(position), fault: reason }, 'consumer: not an event'),
    onFault: (fault) => runtime.log.warn({ fault: faultName(fault) }, 'consumer: tried again'),
  };
}

/** One batch as the consumer does it, for whoever has no log: answers what stands behind a gap. */
export function reactor(runtime: Runtime): (batch: readonly Envelope[]) => Promise<readonly unknown[]> {
  const consumer = consumerOf(runtime);
  return (batch) =>
    settle(
      consumer,
      batch.map(({ data, ...head }) => ({ ...head, value: Buffer.from(JSON.stringify(data)) })),
    );
}

async function recorded<R>(runtime: Runtime, work: (unit: ReactionUnit) => Promise<R>): Promise<R> {
  const result = await unitOfWork(runtime, async (tx, last) => {
    const manifest = newManifest();
    const done = await work({ client: tx.connection, tx, manifest });
    failpoint('reaction.before-commit');
    await last(record(tx, rowsOf(manifest)));
    return done;
  });
  runtime.wake('outbox');
  runtime.wake('effects');
  return result;
}

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
