/** Against which failure each guards stands in README.md beside this file; a test holds the two together. */
const KIB = 1024;
const retry = { initialRetryTime: 100, maxRetryTime: 5_000, retries: 8 };

export const connecting = { connectionTimeout: 3_000, requestTimeout: 10_000, enforceRequestTimeout: true, retry };

export const sending = { idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false, retry };
export const acks = -1;

export const reading = (leaseMs: number) => ({
  sessionTimeout: leaseMs,
  heartbeatInterval: Math.min(3_000, Math.floor(leaseMs / 3)),
  rebalanceTimeout: Math.max(60_000, leaseMs),
  maxWaitTimeInMs: 250,
  minBytes: 1,
  maxBytesPerPartition: 256 * KIB,
  maxBytes: 4 * KIB * KIB,
  readUncommitted: false,
  allowAutoTopicCreation: false,
  retry,
});
export const fromBeginning = true;

/** As many partitions at once as may come: they are gathered again. */
export const running = { autoCommit: false, eachBatchAutoResolve: false, partitionsConsumedConcurrently: 256 };

/** Where whoever opens the log says nothing else. */
export const usual = { leaseMs: 30_000, stuckMs: 60_000 };
/** How often in a row a new consumer may stand still as the one before: then only a new process may help. */
export const stuckTimes = 3;
