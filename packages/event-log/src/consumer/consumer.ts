import type { Delivery } from '../port/event-log.ts';
import type { Envelope, Head } from '../wire/envelope.ts';
import type { SqlClient } from './sql-client.ts';

/** One transaction of the reader's database, and whatever the reader needs in it. */
export type Unit = { readonly client: SqlClient };

/** Who reads, and what becomes of an event: all that differs between one reader and another. */
export type Consumer<U extends Unit = Unit> = {
  /** Its cursors, parked streams and positions in the log stand under this name. Another name reads everything from the beginning. */
  readonly name: string;
  readonly topics: readonly string[];
  /** Begins, lets the work be done, commits. A fault of any of them is thrown when all is rolled back. Two may run at once. */
  readonly transaction: <R>(work: (unit: U) => Promise<R>) => Promise<R>;
  /** The effect of events, each the next of another stream of one owner, in the transaction that has moved their cursors. */
  readonly apply: (unit: U, events: readonly Envelope[]) => Promise<void>;
  /** What is written down of a fault. It must hold no personal data. */
  readonly reasonOf?: (fault: unknown) => string;
  /** Told of every event that stops its stream; `fault` is missing where its predecessor is. */
  readonly onParked?: (event: Head, reason: string, fault?: unknown) => void;
  /** Told of every record that belongs to no stream: it is kept by its place, and passed. */
  readonly onKept?: (record: Delivery, reason: string) => void;
  /** Told of every fault that is nobody's, and is tried again. */
  readonly onFault?: (fault: unknown) => void;
};
