import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** How the network between two of them is: as it should be, gone, slow, or so that connections stand and nothing comes through. */
export type Weather = 'fair' | 'cut' | 'slow' | 'half-open';

const SLOW_MS = 150;

export type Proxy = { readonly port: number; weather(now: Weather): void; close(): Promise<void> };

/** Stands between a client and a server on the loopback, and lets through what the weather allows. */
export async function proxyTo(target: () => { readonly host: string; readonly port: number }): Promise<Proxy> {
  let weather: Weather = 'fair';
  const open = new Set<Socket>();
  const pass = (from: Socket, to: Socket): void => {
    let before = Promise.resolve();
    from.on('data', (chunk: Buffer) => {
      if (weather === 'half-open') return; // swallowed: neither side is told
      if (weather === 'slow') before = before.then(() => new Promise((later) => setTimeout(later, SLOW_MS)));
      before = before.then(() => {
        if (!to.destroyed) to.write(chunk);
      });
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      open.delete(from);
      to.destroy();
    });
    open.add(from);
  };
  const server = createServer((client) => {
    if (weather === 'cut') {
      client.destroy();
      return;
    }
    const { host, port } = target();
    const upstream = connect({ host, port });
    pass(client, upstream);
    pass(upstream, client);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const drop = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    weather: (now) => {
      // What was swallowed leaves both sides in the middle of something: only a new connection is whole again.
      if (now === 'cut' || weather === 'half-open') drop();
      weather = now;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        drop();
      }),
  };
}
