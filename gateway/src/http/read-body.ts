import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { parseJson } from '../sources/parse-json.ts';
import { problem, type HttpProblem } from './problem.ts';

export type Body = { readonly value: unknown } | { readonly problem: HttpProblem };

/**
 * The JSON of a request, no longer than `limit` bytes. Only what calls itself JSON is parsed; of the rest the server says itself that it is no operation.
 * A body that is too long is not read to its end: the answer closes the connection.
 */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Body> => {
  if (!isJson(request.headers['content-type'])) return { value: undefined };
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') return { problem: encoded };
  if (Number(request.headers['content-length'] ?? 0) > limit) return { problem: tooLarge };
  const bytes = await readUpTo(request, limit);
  if (bytes === 'too-large') return { problem: tooLarge };
  if (bytes === 'broken-off' || !isUtf8(bytes)) return { problem: malformed };
  try {
    return { value: parseJson(bytes.toString('utf8')) };
  } catch {
    return { problem: malformed }; // the parser's message quotes the body, which may name persons
  }
};

const readUpTo = (request: IncomingMessage, limit: number): Promise<Buffer | 'too-large' | 'broken-off'> => {
  const { promise, resolve } = Promise.withResolvers<Buffer | 'too-large' | 'broken-off'>();
  const chunks: Buffer[] = [];
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= limit) return void chunks.push(chunk);
    request.removeAllListeners('data').pause();
    resolve('too-large');
  });
  request.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
  request.once('close', () => resolve('broken-off'));
  request.once('error', () => resolve('broken-off'));
  return promise;
};

const isJson = (type: string | undefined): boolean => /^application\/json\s*(;|$)/i.test(type ?? '');

const tooLarge = problem(413, 'BODY_TOO_LARGE', '请求体过大', { connection: 'close' });
const malformed = problem(400, 'BAD_REQUEST', '请求体不是有效的 JSON');
const encoded = problem(415, 'BAD_REQUEST', '不接受压缩的请求体', { connection: 'close' });
