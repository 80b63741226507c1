import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../database/services.ts';
import { endPostgresIn } from '../local/postgres/index.ts';
import { freePort } from './free-port.ts';
import { type Instance, startInstance } from './instance.ts';

/** Instances one after the other on one data folder that is the test's own, until it is ended. */
export type OwnInstances = {
  readonly dataDir: string;
  begin(failpoint?: string): Promise<Instance>;
  /** begins one and sees it killed at the failpoint, which it may reach before it is ready: what an earlier one left is taken up at once */
  killedAt(failpoint: string): Promise<void>;
  end(): Promise<void>;
};

export function ownInstances(name: string): OwnInstances {
  const dataDir = mkdtempSync(join(root, '.data', `${name}-`));
  let port: number | undefined;
  let latest: Instance | undefined;
  const start = async (failpoint?: string): Promise<Instance | undefined> => {
    port ??= await freePort();
    const started = await startInstance(dataDir, port, failpoint);
    return (latest = started === 'died at start' ? undefined : started);
  };
  return {
    dataDir,
    begin: async (failpoint) => {
      const started = await start(failpoint);
      if (!started) throw new Error('it died at its start');
      return started;
    },
    killedAt: async (failpoint) => {
      const started = await start(failpoint);
      await started?.gone;
      if (started && started.child.signalCode !== 'SIGKILL')
        throw new Error(`it ended with ${started.child.exitCode}, and not at ${failpoint}`);
    },
    end: async () => {
      latest?.kill();
      await latest?.gone;
      await endPostgresIn(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
