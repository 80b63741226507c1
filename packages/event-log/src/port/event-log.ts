import type { Rec } from '../wire/rec.ts';

export type PublishOptions = { readonly deadlineMs: number; readonly signal: AbortSignal };

export interface EventPublisher {
  /** Resolves when all are durable, in order within each key. Throws `RetryableUnknown` or `PermanentReject`, and nothing else. */
  publish(records: readonly Rec[], options: PublishOptions): Promise<void>;
}

/** A record at its place. `lane` is `<topic>/<number>`; `position` is comparable within its lane; `attempt` counts from 1 in this process. */
export type Delivery = Rec & { readonly lane: string; readonly position: bigint; readonly attempt: number };

export type Control = {
  /** Aborts when the subscription is asked to close: finish or give up, what is not finished comes again. */
  readonly signal: AbortSignal;
  /** Keeps the lanes. Call it at least every third of the lease while a batch is worked on; false when they are lost. */
  beat(): Promise<boolean>;
};

export type Subscribe = {
  /** Readers of one group share the lanes; each group gets every record, from the beginning. */
  readonly group: string;
  readonly topics: readonly string[];
  /** In lane order; positions are committed when it resolves, so what it did must be durable. When it throws, the batch comes again. */
  readonly handler: (batch: readonly Delivery[], control: Control) => Promise<void>;
  readonly signal: AbortSignal;
  /** Told of every fault that is retried: a handler that threw, a lost connection. */
  readonly onFault?: (fault: unknown) => void;
};

export interface Subscription {
  /** Resolves after `close` or the signal; rejects when reading cannot go on: `PositionLost`, an unknown topic. */
  readonly done: Promise<void>;
  /** When a batch was last committed, or found empty; milliseconds of the process' clock. For a watchdog. */
  lastProgressAt(): number;
  /** Finishes the batch in hand, commits, gives the lanes back. */
  close(): Promise<void>;
}

export interface EventSource {
  subscribe(it: Subscribe): Subscription;
  /** Records not yet committed, per lane. */
  lag(group: string): Promise<ReadonlyMap<string, bigint>>;
}

export type Topic = { readonly name: string; readonly lanes?: number };

export interface EventAdmin {
  /** Makes what is missing. The number of lanes is fixed at first making: a different one is a fault, for keys would change their lane. */
  ensureTopics(topics: readonly Topic[]): Promise<void>;
  /** Makes nothing: the names of those that are not there. A different number of lanes is a fault here too. */
  missingTopics(topics: readonly Topic[]): Promise<readonly string[]>;
}

export interface EventLog extends EventPublisher, EventSource, EventAdmin {
  /** Tells the readers of this process that there is something to read. `publish` does so by itself. */
  wake(): void;
  /** Closes all subscriptions. The pool stays its owner's. */
  close(): Promise<void>;
}
