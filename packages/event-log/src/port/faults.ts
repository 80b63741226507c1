/** The records may or may not be durable: send the same ones again, in the same order. Readers drop what they have seen. */
export class RetryableUnknown extends Error {
  override readonly name = 'RetryableUnknown';
}

/** These records will never be taken: too large, no such topic, not allowed. None of the batch is durable. */
export class PermanentReject extends Error {
  override readonly name = 'PermanentReject';
}

/** What a group has not read yet is no longer kept. Going on would be silence about a loss. */
export class PositionLost extends Error {
  override readonly name = 'PositionLost';
}

/** The client is alive and does not read, and making a new one did not help: only a new process may. */
export class Stuck extends Error {
  override readonly name = 'Stuck';
}
