import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** One port of 127.0.0.1 for each way into a node. */
export const ways = ['plain', 'controller', 'proxied', 'tls', 'saslTls'] as const;
export type Way = (typeof ways)[number];
export type Ports = Readonly<Record<Way, number>>;

/**
 * Below what systems give to outgoing connections. From within, a client that calls again and again while its broker is down is one day given
 * the broker's own port to call from, is connected with itself, and the broker cannot come back.
 */
const [lowest, highest] = [15_000, 32_000];

/** The ports of the last start where all are free, so that an address someone wrote down stays good; else others, remembered from now on. */
export async function choosePorts(file: string, nodes: number): Promise<readonly Ports[]> {
  const remembered = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Ports[]) : [];
  const free = await Promise.all(remembered.flatMap((ports) => Object.values(ports)).map(isFree));
  if (remembered.length === nodes && free.every(Boolean)) return remembered;
  const drawn: Ports[] = [];
  for (let node = 0; node < nodes; node += 1) drawn.push(await drawPorts(drawn));
  writeFileSync(file, JSON.stringify(drawn));
  return drawn;
}

async function drawPorts(others: readonly Ports[]): Promise<Ports> {
  const taken = new Set(others.flatMap((ports) => Object.values(ports)));
  const drawn: [Way, number][] = [];
  for (const way of ways) {
    const port = await drawPort(taken);
    taken.add(port);
    drawn.push([way, port]);
  }
  return Object.fromEntries(drawn) as Ports;
}

async function drawPort(taken: ReadonlySet<number>): Promise<number> {
  for (let tried = 0; tried < 1_000; tried += 1) {
    const port = randomInt(lowest, highest);
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  throw new Error(`no free port of 127.0.0.1 between ${lowest} and ${highest}`);
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
