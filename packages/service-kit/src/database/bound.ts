import { PrismaPg } from '@prisma/adapter-pg';
import type { PoolClient } from 'pg';
import { Pool } from 'pg';
import type { Watch } from './sql.ts';
import { statementName } from './statement-name.ts';
import type { Tx } from './tx.ts';

const savepoints: Readonly<Record<string, string>> = {
  BEGIN: 'SAVEPOINT nested',
  COMMIT: 'RELEASE SAVEPOINT nested',
  ROLLBACK: 'ROLLBACK TO SAVEPOINT nested',
};

/** A pool of one: whatever Prisma asks runs on the kit's connection, and a transaction that it opens becomes a savepoint of ours. */
function poolOfOne(client: PoolClient, watch: Watch | undefined): Pool {
  const pool = new Pool({ max: 1 });
  const query = (config: string | { text: string }, ...rest: unknown[]) => {
    const text = typeof config === 'string' ? config : config.text;
    watch?.('prisma');
    const instead = savepoints[text];
    return instead ? client.query(instead) : (client.query as (...all: unknown[]) => unknown)(config, ...rest);
  };
  const nested = { query, on: () => nested, removeListener: () => nested, release: () => undefined };
  return Object.assign(pool, { query, connect: () => Promise.resolve(nested) });
}

type Adapter = InstanceType<typeof PrismaPg>;

const clients = new WeakMap<PoolClient, Map<unknown, unknown>>();

/** The service's Prisma client on this very connection, inside the kit's transaction; one a connection, kept for as long as the connection. */
export function boundTo<C>(tx: Tx, Client: new (options: { adapter: Adapter }) => C): C {
  let ofConnection = clients.get(tx.connection);
  if (!ofConnection) clients.set(tx.connection, (ofConnection = new Map()));
  const kept = ofConnection.get(Client) as C | undefined;
  if (kept) return kept;
  const client = new Client({
    adapter: new PrismaPg(poolOfOne(tx.connection, tx.watch), { schema: tx.schema, statementNameGenerator: statementName }),
  });
  ofConnection.set(Client, client);
  return client;
}
