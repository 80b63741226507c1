import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endPostgresIn, startPostgres } from '../local/postgres/index.ts';
import { isAlive } from '../local/process.ts';

const data = fileURLToPath(new URL('../../.data', import.meta.url));

export type Scratch = { readonly url: string; end(): Promise<void> };

// A crash of the machine may cost its data, which nobody will ask for.
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * A PostgreSQL for one run, in `.data/<purpose>-<our process>`, gone with it. It does not wait for the disk, but for a benchmark, which measures
 * that too. What a killed run left behind is ended and removed first.
 */
export async function scratchPostgres(purpose: 'test' | 'migration' | 'bench'): Promise<Scratch> {
  mkdirSync(data, { recursive: true });
  await sweep(purpose);
  const dataDir = join(data, `${purpose}-${process.pid}`);
  const server = await startPostgres({ dataDir, settings: purpose === 'bench' ? {} : hasty });
  return {
    url: server.url,
    end: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function sweep(purpose: string): Promise<void> {
  const mine = new RegExp(`^${purpose}-(\\d+)$`);
  for (const name of readdirSync(data)) {
    const pid = Number(mine.exec(name)?.[1] ?? 0);
    if (pid === 0 || isAlive(pid)) continue;
    await endPostgresIn(join(data, name));
    rmSync(join(data, name), { recursive: true, force: true });
  }
}
