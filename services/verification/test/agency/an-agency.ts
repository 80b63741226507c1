import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What an agency is asked, as `docs/agency-connector.md` says. */
export type Asked = {
  readonly version: number;
  readonly query: string;
  readonly commission: string;
  readonly authorisation: string;
  readonly purpose: string;
  readonly persons: readonly {
    readonly ref: string;
    readonly name: string;
    readonly idNumber: string;
    readonly items: readonly string[];
  }[];
};
export type Received = { readonly asked: Asked; readonly body: string; readonly headers: IncomingMessage['headers'] };
export type Behaves = (answer: ServerResponse, received: Received) => void;

export type Agency = {
  readonly url: string;
  readonly received: Received[];
  /** connections on which an answer is awaited now, and the most there ever were */
  readonly open: () => number;
  readonly most: () => number;
  /** from now on */
  behave(as: Behaves): void;
  stop(): Promise<void>;
};

export const json = (answer: ServerResponse, content: unknown): void => {
  answer.setHeader('content-type', 'application/json');
  answer.end(JSON.stringify(content));
};

type Item = { readonly item: string; readonly answer: string; readonly findings?: readonly object[] };

/** It answers as asked: everybody has nothing, but for what `said` says of an item. */
export const honest = ({ persons }: Asked, said: Readonly<Record<string, Omit<Item, 'item'>>> = {}) => ({
  persons: persons.map(({ ref, idNumber, items }) => ({
    ref,
    idNumber,
    items: items.map((item): Item => ({ item, answer: 'MISS', ...said[item] })),
  })),
});

/** A real server on this machine that does to whoever asks what it is told to. */
export async function anAgency(behaves: Behaves, secure?: ServerOptions): Promise<Agency> {
  const received: Received[] = [];
  let behaviour = behaves;
  let open = 0;
  let most = 0;
  const serve = async (request: IncomingMessage, answer: ServerResponse): Promise<void> => {
    open += 1;
    most = Math.max(most, open);
    answer.on('close', () => void (open -= 1));
    const body = await text(request);
    const it = { asked: JSON.parse(body) as Asked, body, headers: request.headers };
    received.push(it);
    behaviour(answer, it);
  };
  const listener = (request: IncomingMessage, answer: ServerResponse): void => {
    // who hangs up in the middle of asking is not answered
    serve(request, answer).catch(() => answer.destroy());
  };
  const server: Server = secure ? createSecureServer(secure, listener) : createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `${secure ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}/queries`,
    received,
    open: () => open,
    most: () => most,
    behave: (as) => void (behaviour = as),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}
