import { type EventSource, topicOf } from '@jiuzhu/event-log';
import { bell } from '../../bell.ts';
import { reading, unitOfWork } from '../../road/unit-of-work.ts';
import type { Runtime } from '../../runtime.ts';
import { auditOrder, type NotDone, notDone, type Order } from '../order.ts';
import { gather } from './gather.ts';
import { handingOver } from './hand-over.ts';
import { NotAProjection } from './not-a-projection.ts';
import { type Asked, type Plan, planOf } from './plan.ts';
import { conclude, register, registered } from './registry.ts';
import { streamsLeft } from './streams.ts';
import { type Failed, sweep, sweepRest } from './sweep.ts';

/** `applied` counts from the replay's beginning, however often it was taken up; `failed`: streams that stand still in it. */
export type Replayed = { readonly accepted: true; readonly streams: number; readonly applied: number; readonly failed: number };

const lookMs = 250;

/**
 * Tells the history again to some reactions of a service, while it runs: everything is gathered from the log, and stream after stream handed over
 * whole. It ends by itself. Killed at any moment, it is taken up by asking for the same again; so is what stood still, once it has been mended.
 */
export async function replay(runtime: Runtime, log: EventSource, asked: Asked, given: Order): Promise<Replayed | NotDone> {
  const act = { act: 'events.replay', touched: { consumer: asked.as } };
  const plan = planOf(runtime.service, asked);
  if ('problem' in plan) return notDone(runtime, act, given, plan.problem, plan.why);
  const known = await reading(runtime, (tx) => registered(tx, asked.as));
  if (known?.ended) return notDone(runtime, act, given, 'ReplayEnded', `${asked.as} has ended: another replay has another name`);
  if (known && known.reactions.join() !== plan.types.join())
    return notDone(runtime, act, given, 'ReplayDiffers', `${asked.as} was begun for ${known.reactions.join(', ')}, and goes on with these`);
  if (!known) {
    await unitOfWork(runtime, (tx) => register(tx, { service: runtime.service.name, consumer: asked.as, ...plan }));
    await auditOrder(runtime, act, given, 'accepted');
  }
  try {
    const failed = await run(runtime, log, asked.as, plan);
    return await outcome(runtime, asked.as, failed);
  } catch (fault) {
    if (!(fault instanceof NotAProjection)) throw fault;
    await unitOfWork(runtime, (tx) => conclude(tx, asked.as));
    return notDone(runtime, act, given, fault.name, fault.message);
  }
}

/** Until no stream is left but those that failed. */
async function run(runtime: Runtime, log: EventSource, consumer: string, { reactions, sources }: Plan): Promise<Failed> {
  const ended = new AbortController();
  const { ring, rest } = bell();
  const gathering = gather(runtime, log, { consumer, topics: sources.map(topicOf), signal: ended.signal, onBatch: ring });
  const it = { runtime, consumer, handOver: handingOver(runtime, consumer, reactions), failed: new Set<string>() };
  try {
    while ((await streamsLeft(runtime, consumer)) > it.failed.size) {
      await Promise.race([rest(lookMs), gathering.done]);
      await sweep(it);
      await sweepRest(it, log);
    }
  } finally {
    ended.abort();
    await gathering.close();
  }
  return it.failed;
}

async function outcome(runtime: Runtime, consumer: string, failed: Failed): Promise<Replayed> {
  if (failed.size === 0) await unitOfWork(runtime, (tx) => conclude(tx, consumer));
  const end = await reading(runtime, (tx) => registered(tx, consumer));
  return { accepted: true, streams: end?.streams ?? 0, applied: end?.applied ?? 0, failed: failed.size };
}
