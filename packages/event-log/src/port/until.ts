import { RetryableUnknown } from './faults.ts';
import { pause } from './pause.ts';

/** Asks until it is so, with growing pauses. A fault may heal: the last one is told when the time is over, as `RetryableUnknown`. */
export async function until(isSo: () => Promise<boolean>, withinMs: number, what: string): Promise<void> {
  const over = AbortSignal.timeout(withinMs);
  let why = 'not yet';
  for (let asked = 0; !over.aborted; asked += 1) {
    try {
      if (await isSo()) return;
      why = 'not yet';
    } catch (fault) {
      why = fault instanceof Error ? fault.message : 'a fault without a name';
    }
    await pause(asked, 1_000, over);
  }
  throw new RetryableUnknown(`in vain for ${withinMs} ms: ${what} (${why})`);
}
