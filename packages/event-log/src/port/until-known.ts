import type { Subscribe } from './event-log.ts';
import { PermanentReject } from './faults.ts';
import type { Topics } from './topics.ts';

/** The number of lanes of all topics together. A topic that was never declared ends the subscription; a log that is away does not. */
export async function untilKnown(
  topics: Topics,
  it: Subscribe,
  signal: AbortSignal,
  pause: (failures: number) => Promise<void>,
): Promise<number> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      const lanes = await topics.lanes(it.topics);
      return it.topics.reduce((sum, topic) => sum + (lanes.get(topic) ?? 0), 0);
    } catch (fault) {
      it.onFault?.(fault);
      if (fault instanceof PermanentReject) throw fault;
      await pause(failures);
    }
  }
  return 0;
}
