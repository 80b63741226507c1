import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runRoute, type Runtime } from '@jiuzhu/service-kit';
import { seenNonces, verifyCall } from '@jiuzhu/service-kit/signature';
import type { Operation, Subgraph } from './subgraph.ts';

const maxBody = 5_000_000;
/** Longer than the gateway keeps an idle connection, so that it never sends on one we are closing. */
const keepAliveMs = 75_000;

export interface SubgraphServer {
  readonly url: string;
  close(): Promise<void>;
}

type Listening = {
  readonly host: string;
  readonly port: number;
  readonly secret: string;
  readonly ready: () => Promise<boolean>;
  /** Prometheus text */
  readonly metrics: () => Promise<string>;
};

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBody) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

function answerText(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' });
  response.end(text);
}

/** Only signed calls are answered, but for the two questions of health and the figures, which tell nothing of anybody. */
export async function serveSubgraph(runtime: Runtime, subgraph: Subgraph, it: Listening): Promise<SubgraphServer> {
  const nonces = seenNonces();
  const signed = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const body = await bodyOf(request);
    if (body === undefined) {
      answer(response, 413, { error: 'too large' });
      return;
    }
    const now = Date.now();
    const call = verifyCall({ secret: it.secret, method: 'POST', path, body, headers: request.headers, now, seenNonces: nonces });
    if (!call.ok) {
      answer(response, 401, { error: call.why });
      return;
    }
    const caller = { actor: call.actor, correlationId: call.correlationId };
    const parsed: unknown = JSON.parse(body);
    if (path === '/graphql') {
      answer(response, 200, await subgraph.execute(parsed as Operation, caller));
      return;
    }
    answer(response, 200, await runRoute(runtime, path.slice('/routes/'.length), parsed, caller));
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/health/live') return answer(response, 200, { live: true });
    if (path === '/metrics') return void it.metrics().then((text) => answerText(response, text));
    if (path === '/health/ready') return void it.ready().then((ready) => answer(response, ready ? 200 : 503, { ready }));
    if (request.method !== 'POST' || !(path === '/graphql' || path.startsWith('/routes/')))
      return answer(response, 404, { error: 'not found' });
    signed(request, response, path).catch((fault: unknown) => {
      runtime.log.error({ fault: fault instanceof Error ? fault.name : 'unknown', path }, 'subgraph: a call failed');
      if (!response.headersSent) answer(response, 500, { error: 'fault' });
    });
  });
  server.keepAliveTimeout = keepAliveMs;
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(it.port, it.host, listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${it.host}:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeIdleConnections();
      }),
  };
}
