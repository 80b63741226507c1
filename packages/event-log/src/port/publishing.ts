import type { Rec } from '../wire/rec.ts';
import type { PublishOptions } from './event-log.ts';
import { PermanentReject } from './faults.ts';

/** When a publisher gives up: the deadline of its caller, or the caller's own word. */
export const limitOf = ({ deadlineMs, signal }: PublishOptions): AbortSignal => AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);

/** Throws `PermanentReject` where one of them is too large: then none of the batch is taken. */
export function mustFit(records: readonly Rec[], maxBytes: number): void {
  const large = records.find((rec) => (rec.value?.byteLength ?? 0) > maxBytes);
  if (large) throw new PermanentReject(`record ${large.id} is larger than ${maxBytes} bytes`, 'record');
}
