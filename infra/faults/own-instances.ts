import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../database/services.ts';
import { endPostgresIn } from '../local/postgres/index.ts';
import { freePort } from './free-port.ts';
import { type Instance, startInstance } from './instance.ts';

/** Instances one after the other on one data folder that is the test's own, until it is ended. */
export type OwnInstances = { readonly dataDir: string; begin(failpoint?: string): Promise<Instance>; end(): Promise<void> };

export function ownInstances(name: string): OwnInstances {
  const dataDir = mkdtempSync(join(root, '.data', `${name}-`));
  let port: number | undefined;
  let latest: Instance | undefined;
  return {
    dataDir,
    begin: async (failpoint) => {
      port ??= await freePort();
      const started = await startInstance(dataDir, port, failpoint);
      if (started === 'died at start') throw new Error('it died at its start');
      return (latest = started);
    },
    end: async () => {
      latest?.kill();
      await latest?.gone;
      await endPostgresIn(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
