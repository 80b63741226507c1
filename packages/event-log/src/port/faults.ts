/** The records may or may not be durable: send the same ones again, in the same order. Readers drop what they have seen. */
export class RetryableUnknown extends Error {
  override readonly name = 'RetryableUnknown';
}

/**
 * Not taken, however often they are sent. None of the batch is durable. `of` says what is at fault: a record (too large, bytes that cannot be kept), so
 * that others pass; or the topic (not there, not allowed), which no record of it passes until somebody mends it.
 */
export class PermanentReject extends Error {
  override readonly name = 'PermanentReject';
  readonly of: 'record' | 'topic';

  constructor(message: string, of: 'record' | 'topic') {
    super(message);
    this.of = of;
  }
}

/** What a group has not read yet is no longer kept. Going on would be silence about a loss. */
export class PositionLost extends Error {
  override readonly name = 'PositionLost';
}

/** The client is alive and does not read, and making a new one did not help: only a new process may. */
export class Stuck extends Error {
  override readonly name = 'Stuck';
}
