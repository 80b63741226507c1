import { runningPostgresIn, startPostgres } from './postgres/index.ts';
import type { Options } from './options.ts';

/** Where an instance keeps its data; `end` leaves things as they were found. */
export type Reached = { readonly url: string; end(): Promise<void> };

/** The PostgreSQL of an instance that runs, is stopped, or was killed: the named one, the one that runs in the data folder, or that one started for now. */
export async function reachDatabase({ dataDir, databaseUrl }: Pick<Options, 'dataDir' | 'databaseUrl'>): Promise<Reached> {
  if (databaseUrl !== '') return { url: databaseUrl, end: async () => undefined };
  const running = runningPostgresIn(dataDir);
  if (running) return { url: `postgresql://127.0.0.1:${running.port}/`, end: async () => undefined };
  const { url, stop } = await startPostgres({ dataDir });
  return { url, end: stop };
}
