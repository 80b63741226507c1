import { PermanentReject } from '@jiuzhu/event-log';

type Placed = { readonly stream: string };
export type Declined<R> = { readonly row: R; readonly reason: string };

/** What became of rows: in the log; declined by it; and, where sending could not go on, why. What is in neither list was not sent for certain. */
export type Sent<R> = { readonly sent: readonly R[]; readonly declined: readonly Declined<R>[]; readonly fault?: Error };

/**
 * All together; where a record is declined, by halves, until the one at fault stands alone. What follows it in its stream is not sent, all else is,
 * each stream in its order. A topic that takes nothing is nobody's fault: the rows stay as they are.
 */
export async function sendApart<R extends Placed>(rows: readonly R[], publish: (rows: readonly R[]) => Promise<void>): Promise<Sent<R>> {
  const sent: R[] = [];
  const declined: Declined<R>[] = [];
  const left = [rows];
  for (let next = left.pop(); next; next = left.pop()) {
    const some = next.filter(({ stream }) => !declined.some(({ row }) => row.stream === stream));
    try {
      if (some.length > 0) await publish(some);
      sent.push(...some);
    } catch (fault) {
      if (!(fault instanceof PermanentReject) || fault.of === 'topic') return { sent, declined, fault: fault as Error };
      const [only, ...more] = some;
      if (only && more.length === 0) declined.push({ row: only, reason: fault.message });
      else left.push(...halves(some).toReversed());
    }
  }
  return { sent, declined };
}

/** Of the streams, while there are several; of one stream its beginning and its end. */
function halves<R extends Placed>(rows: readonly R[]): readonly (readonly R[])[] {
  const streams = [...new Set(rows.map(({ stream }) => stream))];
  if (streams.length === 1) return [rows.slice(0, rows.length / 2), rows.slice(rows.length / 2)];
  const first = new Set(streams.slice(0, streams.length / 2));
  return [rows.filter(({ stream }) => first.has(stream)), rows.filter(({ stream }) => !first.has(stream))];
}
