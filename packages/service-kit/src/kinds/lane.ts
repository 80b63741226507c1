/** What one partner bears: so many asks in hand at once, and so many begun in any minute, over all instances of the service. */
export type LaneLimit = { readonly atOnce: number; readonly perMinute: number };

/** Asks to the same partner wait in one lane: as rows, without a connection and without using up their attempts. */
export type Lanes<Q, Ports> = {
  readonly of: (request: Q) => string;
  readonly limit: (lane: string, ports: Ports) => LaneLimit;
};
