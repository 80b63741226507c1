import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { guarded, type Folder } from './folder.ts';

/** The port of the last start if it is free, so that an address someone wrote down stays good; else any free one, remembered from now on. */
export async function choosePort(folder: Folder): Promise<number> {
  const remembered = existsSync(folder.port) ? Number(readFileSync(folder.port, 'utf8')) : 0;
  const port = (await tryPort(remembered)) ?? (await tryPort(0));
  if (port === undefined) throw new Error('no free port on 127.0.0.1');
  guarded(folder.root, () => writeFileSync(folder.port, `${port}\n`));
  return port;
}

const tryPort = (wanted: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(wanted >= 1024 && wanted < 65_536 ? wanted : 0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : undefined));
    });
  });
