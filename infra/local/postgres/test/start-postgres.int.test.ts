import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { endPostgresIn, startPostgres, type Postgres, type Start } from '../index.ts';
import { isAlive } from '../../process.ts';
import { ask, permits, startElsewhere } from './running.ts';

const room = mkdtempSync(join(tmpdir(), 'jiuzhu-postgres-'));
const used: string[] = [];
const settings = { fsync: 'off' };

/** A folder with a cluster that was stopped in peace and holds one row. */
const original = join(room, 'original');
const aFolder = (): string => {
  const folder = join(room, `folder-${used.length}`);
  cpSync(original, folder, { recursive: true });
  used.push(folder);
  return folder;
};
const start = (dataDir: string, more: Partial<Start> = {}): Promise<Postgres> =>
  startPostgres({ dataDir, settings, say: () => undefined, ...more });
const rowIn = async (url: string): Promise<unknown> => (await ask(url, 'select what from kept'))[0];

beforeAll(async () => {
  const server = await start(original);
  await ask(server.url, `create table kept as select 'a row' as what`);
  await server.stop();
});
afterEach(async () => {
  for (const folder of used) await endPostgresIn(folder);
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

describe('a start in a folder of one instance', () => {
  it('finds data and address of the last time, and leaves no process behind', async () => {
    const folder = aFolder();
    const first = await start(folder);
    await first.stop();
    const second = await start(folder);
    expect(second).toMatchObject({ port: first.port, adopted: false });
    expect(await rowIn(second.url)).toBe('a row');
    await second.stop();
    expect(isAlive(second.pid)).toBe(false);
  });

  it('takes another port when that of the last time is taken', async () => {
    const folder = aFolder();
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await once(taken, 'listening');
    const address = taken.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    writeFileSync(join(folder, 'port'), String(port));
    const server = await start(folder);
    expect(server.port).not.toBe(port);
    expect(await rowIn(server.url)).toBe('a row');
  });

  it('opens to nobody without the password', async () => {
    const server = await start(aFolder());
    await expect(ask(server.url.replace(server.password, 'guessed'), 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('writes no value of a failed statement into its log', async () => {
    const folder = aFolder();
    const server = await start(folder);
    await expect(ask(server.url, `select '990000x'::int`)).rejects.toMatchObject({ code: '22P02' });
    await server.stop();
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain('990000');
  });

  it('says in one line that another instance uses the folder', async () => {
    const folder = aFolder();
    const other = await startElsewhere([folder]);
    await expect(start(folder)).rejects.toThrow(/^The data folder .* is in use by another running instance\. Stop that one, or .*$/);
    await other.end('SIGTERM');
    expect(isAlive(other.said.pid)).toBe(false);
  });

  it('says in one line that the data is of another version, and touches nothing', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '15\n');
    await expect(start(folder)).rejects.toThrow(/^The data in .* was written by PostgreSQL 15, and this is PostgreSQL 18\. Start anew .*$/);
    writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '18\n');
    expect(await rowIn((await start(folder)).url)).toBe('a row');
  });
});

describe('a start after a crash', () => {
  it('adopts the server of a process that was killed', async () => {
    const folder = aFolder();
    const killed = await startElsewhere([folder]);
    await killed.end('SIGKILL');
    expect(isAlive(killed.said.pid)).toBe(true);
    const server = await start(folder);
    expect(server).toMatchObject({ pid: killed.said.pid, url: killed.said.url, adopted: true });
    expect(await rowIn(server.url)).toBe('a row');
    await server.stop();
    expect(isAlive(killed.said.pid)).toBe(false);
  });

  it('ends a server that does not answer, by its number, says so, and starts it again', async () => {
    const folder = aFolder();
    const killed = await startElsewhere([folder]);
    await killed.end('SIGKILL');
    process.kill(killed.said.pid, 'SIGSTOP');
    const said: string[] = [];
    const server = await start(folder, { answerWithin: 500, say: (line) => said.push(line) });
    expect(said).toEqual([expect.stringContaining(`(process ${killed.said.pid}) does not answer`)]);
    expect(isAlive(killed.said.pid)).toBe(false);
    expect(await rowIn(server.url)).toBe('a row');
  });

  it('recovers when the server itself was killed', async () => {
    const folder = aFolder();
    const first = await start(folder);
    process.kill(first.pid, 'SIGKILL');
    const second = await start(folder);
    expect(second.adopted).toBe(false);
    expect(await rowIn(second.url)).toBe('a row');
  });

  it('neither trusts nor ends a stranger that was given the number of the server', async () => {
    const folder = aFolder();
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 60000)']);
    onTestFinished(() => void stranger.kill('SIGKILL'));
    const noted = [stranger.pid, join(folder, 'cluster'), 1_700_000_000, 5432, '', '127.0.0.1', '1 1', 'ready'];
    writeFileSync(join(folder, 'cluster', 'postmaster.pid'), noted.join('\n'));
    const server = await start(folder);
    expect(await rowIn(server.url)).toBe('a row');
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  });
});

const asRoot = process.getuid?.() === 0;
const inNamespace = (...words: string[]): string[] => ['unshare', '--user', ...words];

describe('whoever starts it', () => {
  it.skipIf(!permits(...inNamespace('--map-user=1000'), 'true'))('runs as an ordinary user', async () => {
    const server = await startElsewhere([aFolder()], asRoot ? inNamespace('--map-user=65534', '--map-group=65534') : []);
    expect(await rowIn(server.said.url)).toBe('a row');
    await server.end('SIGTERM');
  });

  it.skipIf(!permits(...inNamespace('--map-user=4242', '--map-group=4242'), 'unshare', '--user', 'true'))(
    'runs as a number without a name, as containers give',
    async () => {
      const server = await startElsewhere([aFolder()], inNamespace('--map-user=4242', '--map-group=4242'));
      expect(await rowIn(server.said.url)).toBe('a row');
      await server.end('SIGTERM');
    },
  );

  it.skipIf(!asRoot)('runs as root where namespaces are forbidden, says so, and goes back to them later', async () => {
    const folder = aFolder();
    const server = await startElsewhere([folder, 'nobody']);
    expect(server.aloud()).toContain('system user nobody');
    expect(await rowIn(server.said.url)).toBe('a row');
    await server.end('SIGTERM');
    expect(await rowIn((await start(folder)).url)).toBe('a row');
  });

  const smallDisk = inNamespace('--map-root-user', '--mount');
  it.skipIf(!permits(...smallDisk, 'mount', '-t', 'tmpfs', '-o', 'size=16m', 'none', '/mnt'))(
    'says in one line that the disk is full',
    async () => {
      const onIt = [...smallDisk, 'sh', '-c', 'mount -t tmpfs -o size=16m none /mnt && exec "$@"', 'sh'];
      const full = await startElsewhere(['/mnt/data'], onIt);
      expect(full.said.fault).toBe('The disk that holds /mnt/data is full. Free some space, or name a folder elsewhere with DATA_DIR.');
    },
  );
});
