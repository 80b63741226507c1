import pg from 'pg';
import { historyIn, pending, record } from './history.ts';
import { failedWith, MigrationFault } from './migration-fault.ts';
import { readMigrations, type Migration, type MigrationFolder } from './read-migrations.ts';

export type Migrate = {
  /** of the role that owns the schema, not of the one that runs */
  readonly url: string;
  /** exists already: a service's role may not make it */
  readonly schema: string;
  /** applied one after another: the kit's own first, then the service's */
  readonly folders: readonly MigrationFolder[];
};

/** How long a statement waits for a lock, that of another applier included, before it gives up; a table that is waited for lets nobody else in. */
const lockTimeout = '30s';

/**
 * Brings one schema up to date and answers the names of what it applied. Each migration is one transaction with its row; scripts go to the
 * server whole, so that function bodies and literals stay what they are. Two at once: the second waits and finds nothing to do.
 */
export async function migrate({ url, schema, folders }: Migrate): Promise<readonly string[]> {
  const known = await Promise.all(folders.map(readMigrations));
  const client = new pg.Client({ connectionString: url, application_name: 'jiuzhu-migrate' });
  await client.connect();
  try {
    await client.query(
      `select set_config('lock_timeout', $1, false), set_config('search_path', quote_ident($2) || ',' || current_setting('search_path'), false)`,
      [lockTimeout, schema],
    );
    await requireSchema(client, schema);
    await client.query(`select pg_advisory_lock(hashtext('migrate'), hashtext($1))`, [schema]);
    const history = await historyIn(client);
    const due = folders.flatMap((folder, i) => pending(folder.name, known[i] ?? [], history));
    for (const migration of due) await apply(client, migration);
    return due.map((it) => it.name);
  } finally {
    await client.end(); // and with it the lock
  }
}

async function requireSchema(client: pg.Client, schema: string): Promise<void> {
  const { rows } = await client.query<{ current: string | null }>('select current_schema() as current');
  if (rows[0]?.current !== schema) throw new Error(`schema ${schema} is not there, or not for this role: prepareDatabase comes first`);
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    const before = await transactionOf(client);
    await client.query(migration.script);
    if ((await transactionOf(client)) !== before)
      throw new MigrationFault(migration.name, 'ends the transaction that it is run in; leave begin and commit out');
    await record(client, migration);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error instanceof MigrationFault ? error : failedWith(migration.name, migration.script, error);
  }
}

/** Undefined once a script has ended it. */
async function transactionOf(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>('select pg_current_xact_id()::text as id');
  return rows[0]?.id;
}
