import type { Delivery, EventLog, Subscribe } from '@jiuzhu/event-log';

export type OpenOptions = { readonly leaseMs?: number };

/** One process' view of the log. */
export type Process = {
  readonly log: EventLog;
  /** Cuts it off without a word, as `kill -9` would. */
  crash(): Promise<void>;
};

/** What a transport must offer to be held to the contract. What it cannot do is left out, and its case is skipped by name. */
export type Transport = {
  open(options?: OpenOptions): Promise<Process>;
  readonly maxBytes: number;
  /** made to deliver twice, cut and lose on purpose: what is promised of an undisturbed log alone is skipped by name */
  readonly isWeak?: true;
  /** Holds back every append to the topic until the returned function is called. */
  stall?(topic: string): Promise<() => Promise<void>>;
  /** Removes all records of the topic that are there now. */
  forget?(topic: string): Promise<void>;
  close(): Promise<void>;
};

export type Heard = { readonly deliveries: Delivery[]; readonly handle: ReturnType<EventLog['subscribe']>; readonly faults: unknown[] };

/** Subscribes and writes down what arrives. */
export function listen(log: EventLog, it: Pick<Subscribe, 'group' | 'topics'> & Partial<Subscribe>): Heard {
  const deliveries: Delivery[] = [];
  const faults: unknown[] = [];
  const handle = log.subscribe({
    signal: new AbortController().signal,
    onFault: (fault) => faults.push(fault),
    ...it,
    handler: async (batch, control) => {
      deliveries.push(...batch);
      await it.handler?.(batch, control);
    },
  });
  return { deliveries, handle, faults };
}
