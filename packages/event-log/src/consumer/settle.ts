import type { Arrived, Envelope } from '../wire/envelope.ts';
import { dataOf } from '../wire/codec.ts';
import type { Consumer, Unit } from './consumer.ts';
import { advance, type Verdict } from './cursor.ts';
import { GivenUp } from './given-up.ts';
import { parkEvents, parkStream } from './parking.ts';
import { atLeisure, patienceOf, type Patience } from './patience.ts';
import { reasonOf } from './reason-of.ts';

/**
 * Applies a batch of one owner and of distinct streams, and answers which of it stand behind a gap. A batch that fails is tried again one by one;
 * the one at fault parks its stream, and no other.
 */
export async function settle<U extends Unit>(
  consumer: Consumer<U>,
  batch: readonly Arrived[],
  patience: Patience = patienceOf(consumer, atLeisure),
): Promise<readonly Arrived[]> {
  try {
    return await patience(() => applyNext(consumer, batch));
  } catch (fault) {
    if (fault instanceof GivenUp) throw fault;
    const [only, ...more] = batch;
    if (only && more.length === 0) {
      await park(consumer, [only], (consumer.reasonOf ?? reasonOf)(fault), patience, fault);
      return [];
    }
  }
  const behind: Arrived[] = [];
  for (const one of batch) behind.push(...(await settle(consumer, [one], patience)));
  return behind;
}

/** The cursors first: an older event is skipped, one behind a gap waits, one of a parked stream queues. */
function applyNext<U extends Unit>(consumer: Consumer<U>, batch: readonly Arrived[]): Promise<readonly Arrived[]> {
  const owner = batch[0]?.owner ?? '';
  return consumer.transaction(async (unit) => {
    const verdicts = await advance(unit.client, consumer.name, owner, batch);
    const of = (verdict: Verdict): readonly Arrived[] => batch.filter(({ stream }) => verdicts.get(stream) === verdict);
    const [due, queueing] = [of('apply'), of('parked')];
    if (queueing.length > 0) await parkEvents(unit.client, consumer.name, owner, queueing);
    if (due.length > 0) await consumer.apply(unit, due.map(envelopeOf));
    return of('gap');
  });
}

export const envelopeOf = ({ value, ...head }: Arrived): Envelope => ({ ...head, data: dataOf(value) });

/** Events of one stream, the first of them at fault: in a transaction of its own, after the failed one. Not where another has applied it meanwhile. */
export async function park<U extends Unit>(
  consumer: Consumer<U>,
  events: readonly [Arrived, ...Arrived[]],
  reason: string,
  patience: Patience,
  fault?: unknown,
): Promise<void> {
  const [first, ...more] = events;
  const key = { consumer: consumer.name, source: first.owner, stream: first.stream };
  const parked = await patience(() =>
    consumer.transaction(async ({ client }) => {
      if (!(await parkStream(client, key, reason, first.version))) return false;
      await parkEvents(client, consumer.name, first.owner, [{ ...first, error: reason }, ...more]);
      return true;
    }),
  );
  if (parked) consumer.onParked?.(first, reason, fault);
}
