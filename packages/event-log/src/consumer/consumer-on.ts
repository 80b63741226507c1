import { escapeIdentifier, escapeLiteral, type ClientBase, type Pool } from 'pg';
import { readerOf } from '../contract/catalogue.ts';
import { outlive } from '../outlive.ts';
import { topicOf } from '../wire/codec.ts';
import type { Consumer } from './consumer.ts';
import { inTransaction } from './in-transaction.ts';
import type { Handling } from './when.ts';

export type ConsumerOn = Pick<Consumer, 'name' | 'onFault' | 'onKept' | 'onParked' | 'reasonOf'> & {
  /** The reader's own database: two connections at a time. */
  readonly pool: Pool;
  /** Where `installConsumer` made its tables; without it, where the pool's search path leads. */
  readonly schema?: string;
  /** One for each type; facts that none of them is about are passed, and move the cursor. */
  readonly on: readonly Handling[];
};

type OnPool = { readonly client: ClientBase };

/** A consumer over any PostgreSQL: the effect of an event and the cursor that knows of it are one transaction. */
export function consumerOn({ pool, schema, on, ...rest }: ConsumerOn): Consumer<OnPool> {
  outlive(pool);
  const read = readerOf(on.map(({ reads }) => reads));
  const handlers = new Map(on.map(({ reads, handle }) => [reads.type, handle]));
  if (handlers.size < on.length) throw new TypeError('a type is handled twice');
  const begin = schema === undefined ? 'begin' : `begin; ${alsoIn(schema)}`;
  return {
    ...rest,
    topics: [...new Set(on.map(({ reads }) => topicOf(reads.owner)))],
    transaction: (work) => inTransaction(pool, begin, (client) => work({ client })),
    apply: async ({ client }, events) => {
      for (const event of events) {
        const happened = read(event);
        if (happened) await handlers.get(happened.type)?.(client, happened as never);
      }
    },
  };
}

/** The caller's own tables are found first. */
const alsoIn = (schema: string): string =>
  `select set_config('search_path', concat_ws(',', nullif(current_setting('search_path'), ''), ${escapeLiteral(escapeIdentifier(schema))}), true)`;
