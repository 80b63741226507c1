import type { Consumer, Unit } from './consumer.ts';
import { faultKind } from './fault-kind.ts';
import { forgetPassed, forgetStream, parkedEvents, parkStream, resumeStream, type Parkable } from './parking.ts';
import { atLeisure, patienceOf } from './patience.ts';
import { reasonOf } from './reason-of.ts';
import { stepsOf, walk, type Stop, type Way } from './walk.ts';

/** `parked`: where it stands still again, and why. */
export type Released = { readonly applied: number; readonly parked?: { readonly version: number; readonly reason: string } };

type Stream = Omit<Parkable, 'consumer'>;

/**
 * Applies what waits in a parked stream, in its order, through the consumer's own `apply` and in one transaction. Where an event still fails,
 * what stands before it is applied, and the stream is parked there again with one attempt more. `skip` passes over the version that the
 * stream stands before, whether it is at fault or never came. Throws a RangeError where the stream is not parked, or stands elsewhere.
 */
export async function release<U extends Unit>(
  consumer: Consumer<U>,
  { source, stream }: Stream,
  { skip }: { readonly skip?: number } = {},
): Promise<Released> {
  const key = { consumer: consumer.name, source, stream };
  const patience = patienceOf(consumer, atLeisure);
  for (let stop: Stop | undefined; ;) {
    const way: Way = { steps: [], passed: 0 };
    try {
      return await patience(() => consumer.transaction((unit) => goOn(consumer, unit, key, skip, way, stop)));
    } catch (fault) {
      const at = Math.min(way.passed, (stop?.at ?? way.steps.length) - 1);
      if (at < 0 || faultKind(fault) !== 'own') throw fault;
      stop = { at, reason: (consumer.reasonOf ?? reasonOf)(fault) };
    }
  }
}

async function goOn<U extends Unit>(
  consumer: Consumer<U>,
  unit: U,
  key: Parkable,
  skip: number | undefined,
  way: Way,
  stop: Stop | undefined,
): Promise<Released> {
  const cursor = await resumeStream(unit.client, key);
  if (cursor === undefined) throw new RangeError(`${key.stream} is not parked for ${key.consumer}`);
  if (skip !== undefined && skip !== cursor + 1) throw new RangeError(`${key.stream} stands before version ${cursor + 1}, not ${skip}`);
  way.steps = stepsOf(await parkedEvents(unit.client, key), key.stream, skip);
  const { applied, halt } = await walk(consumer, unit, key.source, way, stop);
  const next = halt && way.steps[halt.at];
  if (!next) {
    await forgetStream(unit.client, key);
    return { applied };
  }
  await forgetPassed(unit.client, key, halt.reason);
  await parkStream(unit.client, key, halt.reason);
  return { applied, parked: { version: next.version, reason: halt.reason } };
}
