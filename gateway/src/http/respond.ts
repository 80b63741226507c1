import type { ServerResponse } from 'node:http';
import type { HttpProblem } from './problem.ts';

/** Nothing that the gateway answers may be kept by anyone on the way, or taken for another type than it says. */
const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

export type Answer = { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: string | Buffer };

export const respond = (response: ServerResponse, { status, headers, body }: Answer): void => {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, { ...always, ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
};

export const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value) + '\n',
});

/** A problem in the form that GraphQL clients read, in the media type that they accept. */
export const problemAnswer = ({ status, code, message, headers }: HttpProblem, correlationId: string, accept = ''): Answer => ({
  status,
  headers: {
    ...headers,
    'content-type': accept.includes('application/graphql-response+json')
      ? 'application/graphql-response+json; charset=utf-8'
      : 'application/json; charset=utf-8',
  },
  body: JSON.stringify({ errors: [{ message, extensions: { code, correlationId } }] }) + '\n',
});
