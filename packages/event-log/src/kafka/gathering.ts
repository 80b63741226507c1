import type { Got } from './client.ts';

type Waiting = { readonly got: Got; readonly done: () => void };

/**
 * The client hands over each partition of a fetch by itself, all in one moment. They are worked on together, as one batch of several lanes, one batch
 * after the other: so many streams share one transaction. What `work` throws is its own to tell: the client learns of nothing.
 */
export function gathering(work: (batch: readonly Got[]) => Promise<void>): (got: Got) => Promise<void> {
  let waiting: Waiting[] = [];
  let before: Promise<void> = Promise.resolve();
  const flush = (): void => {
    const batch = waiting;
    waiting = [];
    before = before
      .then(() => work(batch.map(({ got }) => got)))
      .finally(() => {
        for (const { done } of batch) done();
      });
  };
  return (got) =>
    new Promise((done) => {
      waiting.push({ got, done: () => done() });
      if (waiting.length === 1) setImmediate(flush);
    });
}
