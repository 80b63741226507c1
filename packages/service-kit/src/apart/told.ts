/** What a thread is opened with: all that can be handed to it. It is given no key and no way to a partner. */
export type ThreadOpening = {
  /** the module that exports the service of this name */
  readonly module: string;
  readonly service: string;
  readonly databaseUrl: string;
  readonly allowIllustrative: boolean;
  readonly instance: string;
  readonly leaseMs: number;
  readonly logLevel: string;
};

/** One round is asked for, at an instant of the clock that asks. */
export type RoundAsked = { readonly now: number };
export type Wakes = readonly ('outbox' | 'effects' | 'jobs')[];
export type RoundDone = { readonly seen: number; readonly wakes: Wakes } | { readonly fault: string };
