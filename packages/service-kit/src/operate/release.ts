import { type Consumer, release, type Released } from '@jiuzhu/event-log';
import { consumerOf, type ReactionUnit } from '../road/run-reactions.ts';
import type { Runtime } from '../runtime.ts';
import { type Act, type NotDone, notDone, type Order, orderRow } from './order.ts';
import { passOver } from './replay/pass-over.ts';

/** A stream that stands still, `source` its owner: for the service itself, or in a replay of it, which has a name of its own. */
export type Halted = { readonly consumer?: string; readonly source: string; readonly stream: string };
export type LetGo = ({ readonly accepted: true } & Partial<Released>) | NotDone;

/** Applies what waits through the service's own reactions, and is in the audit with it: in one transaction. */
export async function releaseParked(runtime: Runtime, halted: Halted, given: Order): Promise<LetGo> {
  const act = actOf(runtime, 'events.release', halted);
  const { consumer = runtime.service.name } = halted;
  if (consumer !== runtime.service.name)
    return notDone(runtime, act, given, 'OfAReplay', `take ${consumer} up again: it tries anew what stands still in it`);
  return letGo(runtime, halted, act, given);
}

/** The same, past the version before which the stream stands: what that event said is not learnt, now or later. */
export async function skipParked(runtime: Runtime, halted: Halted, version: number, given: Order): Promise<LetGo> {
  const act = actOf(runtime, 'events.skip', halted, { version });
  const { consumer = runtime.service.name, source, stream } = halted;
  if (consumer !== runtime.service.name) return passOver(runtime, { consumer, source, stream }, version, act, given);
  return letGo(runtime, halted, act, given, version);
}

const actOf = ({ service }: Runtime, act: string, { consumer = service.name, source, stream }: Halted, more = {}): Act => ({
  act,
  stream,
  touched: { consumer, source, ...more },
});

async function letGo(runtime: Runtime, halted: Halted, act: Act, given: Order, skip?: number): Promise<LetGo> {
  try {
    const released = await release(audited(runtime, act, given), halted, skip === undefined ? {} : { skip });
    return { accepted: true, ...released };
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    return notDone(runtime, act, given, 'NotParkedThere', fault.message);
  }
}

/** The service as a consumer that writes down who lets a stream go, whenever one is let go. */
function audited(runtime: Runtime, act: Act, given: Order): Consumer<ReactionUnit> {
  const consumer = consumerOf(runtime);
  return {
    ...consumer,
    transaction: (work) =>
      consumer.transaction(async (unit) => {
        const result = await work(unit);
        if (isReleased(result)) unit.manifest.audit.push(orderRow(runtime, act, given, result.parked ? 'ParkedAgain' : 'accepted'));
        return result;
      }),
  };
}

/** And not a look whether the database is back. */
const isReleased = (result: unknown): result is Released => typeof result === 'object' && result !== null && 'applied' in result;
