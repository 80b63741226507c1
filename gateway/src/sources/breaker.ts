export type BreakerState = 'closed' | 'open' | 'trying';
export type Breaker = {
  readonly state: () => BreakerState;
  /** whether a call may be made now; when open for long enough, one call may be made to see */
  readonly admit: () => boolean;
  readonly succeeded: () => void;
  readonly failed: () => void;
};

export type BreakerOptions = {
  /** failures in a row that open it */
  readonly failures: number;
  /** milliseconds it stays open before one call is let through */
  readonly openFor: number;
  readonly now: () => number;
};

/** Stops asking a subgraph that does not answer, so that nobody waits for it and it is left to recover. */
export const breaker = ({ failures, openFor, now }: BreakerOptions): Breaker => {
  let inARow = 0;
  let openedAt: number | undefined;
  let trying = false;
  return {
    state: () => (openedAt === undefined ? 'closed' : trying ? 'trying' : 'open'),
    admit() {
      if (openedAt === undefined) return true;
      if (trying || now() - openedAt < openFor) return false;
      trying = true;
      return true;
    },
    succeeded() {
      inARow = 0;
      openedAt = undefined;
      trying = false;
    },
    failed() {
      inARow += 1;
      if (trying || inARow >= failures) openedAt = now();
      trying = false;
    },
  };
};
