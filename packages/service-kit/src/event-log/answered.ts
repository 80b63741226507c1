import { PermanentReject } from '@jiuzhu/event-log';
import { faultName } from '../road/together.ts';

/** The event log does not run, or does not let us in. */
export class EventLogAway extends Error {
  override readonly name = 'EventLogAway';
}

/** What the log answers. Where it does not, whoever started us learns in one line what was in the way and where to look. */
export async function answered<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (cause) {
    if (cause instanceof PermanentReject) throw cause;
    const what = `The event log does not answer us (${faultName(cause)}).`;
    throw new EventLogAway(`${what} It must run, and be where EVENT_LOG, and the settings of what that names, say that it is.`, { cause });
  }
}
