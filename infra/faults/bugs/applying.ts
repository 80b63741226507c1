import { advance, batches, decode, type Delivery, type Envelope } from '@jiuzhu/event-log';
import type { Pool, PoolClient } from 'pg';

/** One life of a reader: it ends in the middle of its work after so many events, as if by a kill, between two steps of it. */
export type Life = {
  readonly signal: AbortSignal;
  handle(consumer: string, batch: readonly Delivery[]): Promise<void>;
  isIdle(): boolean;
  end(): void;
};
export type Reader = {
  begin(diesAfter: number): Life;
  /** by line, in the order in which it was written down */
  seen(lines: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>>;
};

type Step = (it: {
  readonly pool: Pool;
  readonly consumer: string;
  readonly events: readonly Envelope[];
  /** throws where the process would have ended */
  readonly mayDie: () => void;
}) => Promise<void>;

async function inTransaction(pool: Pool, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  } finally {
    client.release();
  }
}

type Asking = { query(text: string, values: unknown[]): Promise<{ rows: unknown[] }> };

const moved = async (client: Asking, consumer: string, events: readonly Envelope[]): Promise<readonly Envelope[]> => {
  const verdicts = await advance(tablesOf(client), consumer, 'sender', events);
  return events.filter(({ stream }) => verdicts.get(stream) === 'apply');
};

/** The cursor's tables are those of the seer. */
const tablesOf = (client: Asking): Asking => ({
  query: (text, values) => client.query(text.replaceAll(/\bconsumer_cursor\b/g, 'seer.consumer_cursor'), values),
});

const write = (client: Asking, events: readonly Envelope[]) =>
  client.query('insert into seer.sightings (line, n) select * from unnest($1::uuid[], $2::integer[])', [
    events.map(({ stream }) => stream.slice('line/'.length)),
    events.map(({ version }) => version),
  ]);

const inside: Step = ({ pool, consumer, events, mayDie }) =>
  inTransaction(pool, async (client) => {
    const fresh = await moved(client, consumer, events);
    await write(client, fresh);
    mayDie();
  });

/** The mistake: ended between the two, the effect stands and the cursor does not. */
const after: Step = async ({ pool, consumer, events, mayDie }) => {
  await write(pool, events);
  mayDie();
  await moved(pool, consumer, events);
};

/** The mistake: ended between the two, the cursor stands and the effect does not. */
const before: Step = async ({ pool, consumer, events, mayDie }) => {
  const fresh = await moved(pool, consumer, events);
  mayDie();
  await write(pool, fresh);
};

const readerOf =
  (step: Step, { waits }: { readonly waits: boolean }) =>
  (pool: Pool): Reader => ({
    begin: (diesAfter) => {
      const dying = new AbortController();
      let done = 0;
      let open = 0;
      const mayDie = (): void => {
        if (done < diesAfter) return;
        dying.abort();
        throw new Error('this is where it ended');
      };
      const work = async (consumer: string, batch: readonly Delivery[]): Promise<void> => {
        for (const events of batches(batch.map(decode), 4)) {
          if (dying.signal.aborted) throw new Error('it has ended');
          await step({ pool, consumer, events, mayDie });
          done += events.length;
        }
      };
      return {
        signal: dying.signal,
        handle: async (consumer, batch) => {
          open += 1;
          const working = work(consumer, batch).finally(() => (open -= 1));
          // The mistake of `positionFirst`: what is handed back as done is only begun.
          if (waits) await working;
          else void Promise.allSettled([working]);
        },
        isIdle: () => open === 0,
        end: () => {
          dying.abort();
        },
      };
    },
    seen: async (lines) => {
      const { rows } = await pool.query<{ line: string; n: number }>(
        'select line, n from seer.sightings where line = any($1::uuid[]) order by nth',
        [lines],
      );
      return new Map([...Map.groupBy(rows, ({ line }) => line)].map(([line, own]) => [line, own.map(({ n }) => n)]));
    },
  });

export const applying = {
  cursorInside: readerOf(inside, { waits: true }),
  cursorAfter: readerOf(after, { waits: true }),
  cursorBefore: readerOf(before, { waits: true }),
  positionFirst: readerOf(inside, { waits: false }),
};
