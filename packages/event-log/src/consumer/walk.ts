import type { Arrived } from '../wire/envelope.ts';
import type { Consumer, Unit } from './consumer.ts';
import { advance, type At } from './cursor.ts';
import type { ParkedEvent } from './parking.ts';
import { envelopeOf } from './settle.ts';

/** A version to move to, and the event to apply: none for one that is passed over. */
export type Step = At & { readonly event?: Arrived };
/** Before which step the stream is to stand still, and why. */
export type Stop = { readonly at: number; readonly reason: string };
/** What is to be done and how far it came: whoever learns of a fault knows by it which step failed. */
export type Way = { steps: readonly Step[]; passed: number };

/** What waits, in order, with the version that is passed over in its place. */
export function stepsOf(waiting: readonly ParkedEvent[], stream: string, skip: number | undefined): readonly Step[] {
  const steps: Step[] = waiting.map(({ event }) => ({ stream, version: event.version, event }));
  if (skip === undefined) return steps;
  return [...steps.filter(({ version }) => version !== skip), { stream, version: skip }].toSorted(
    (one, other) => one.version - other.version,
  );
}

/** Goes step by step, each by the cursor first, up to the stop that is known, or to a gap. */
export async function walk<U extends Unit>(
  consumer: Consumer<U>,
  unit: U,
  source: string,
  way: Way,
  stop: Stop | undefined,
): Promise<{ readonly applied: number; readonly halt: Stop | undefined }> {
  let applied = 0;
  way.passed = 0;
  for (const { event, ...at } of way.steps.slice(0, stop?.at)) {
    const verdict = (await advance(unit.client, consumer.name, source, [at])).get(at.stream);
    if (verdict === 'gap') return { applied, halt: { at: way.passed, reason: 'gap' } };
    if (verdict === 'apply' && event) {
      await consumer.apply(unit, [envelopeOf(event)]);
      applied += 1;
    }
    way.passed += 1;
  }
  return { applied, halt: stop };
}
