import pg from 'pg';
import { isAlive } from '../process.ts';
import { waitUntil } from '../wait-until.ts';
import type { Postmaster } from './postmaster.ts';
import type { Folder } from './folder.ts';

/** A server that answered with our password, and that this process alone now looks after. */
export type Hold = Postmaster & { readonly url: string; readonly password: string; release(): Promise<void> };

// Any number, the same in every version of this file.
const ours = 7_250_610_304;

/**
 * One session keeps an advisory lock for as long as this process lives: a second start in the same folder sees it, and a killed one leaves
 * nothing behind. Whoever holds it is who stops the server.
 */
export async function hold(
  folder: Folder,
  server: Postmaster,
  password: string,
  withinMs: number,
): Promise<Hold | 'no answer' | 'held by another'> {
  const url = `postgresql://jiuzhu:${password}@127.0.0.1:${server.port}/postgres`;
  let session: pg.Client | undefined;
  const answers = async (): Promise<boolean> => {
    session = await connect(url, folder);
    return session !== undefined || !isAlive(server.pid);
  };
  await waitUntil(answers, withinMs);
  if (session === undefined) return 'no answer';
  const kept = session;
  // The session of a process killed a moment ago may not have ended yet.
  if (!(await waitUntil(() => lock(kept), 2_000))) {
    await kept.end();
    return 'held by another';
  }
  return { ...server, url, password, release: () => kept.end() };
}

/** Undefined while it starts up, is stopped, is another folder's, or wants another password. */
async function connect(url: string, folder: Folder): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000, application_name: 'jiuzhu-local' });
  // A session that ends later, with the server, says so here; there is nothing to do then but not to fall over it.
  client.on('error', () => undefined);
  if (await isOurs(client, folder)) return client;
  await client.end();
  return undefined;
}

async function isOurs(client: pg.Client, folder: Folder): Promise<boolean> {
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder");
    return rows[0]?.folder === folder.cluster;
  } catch {
    return false; // asked again until the deadline
  }
}

async function lock(session: pg.Client): Promise<boolean> {
  const { rows } = await session.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [ours]);
  return rows[0]?.got === true;
}
