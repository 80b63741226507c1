import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { programEnvironment } from '@jiuzhu/infra/program-environment';

const root = fileURLToPath(new URL('../../', import.meta.url));

export type Running = { readonly url: string; readonly child: ChildProcess; end(signal?: NodeJS.Signals): Promise<void> };

/** A program of the repository as a process of its own; it is up when a line of its output says where it listens. */
export async function running(program: string, env: Readonly<Record<string, string>>): Promise<Running> {
  const child = spawn(process.execPath, [program], {
    cwd: root,
    env: { ...programEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const url = await new Promise<string>((up, down) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      const found = /(?:^ready |"url":")(http:\/\/[^\s"]+)/.exec(line)?.[1];
      if (found) up(found);
    });
    child.once('exit', (code) => down(new Error(`${program} ended with ${code}: ${said.join('\n')}`)));
  });
  const end = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  return { url, child, end };
}

/** The public keys of an OpenID provider, as any provider serves them. */
export async function keyServer(keys: object): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server: Server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(keys)),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/keys`, close: () => new Promise((closed) => void server.close(() => closed())) };
}
