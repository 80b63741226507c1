import { readFileSync } from 'node:fs';
import { environment } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { type Agency, agencies } from '../../domain/agencies.ts';

const isLoopback = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

const address = z.string().transform((text, context): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url))) {
    if (url.username === '' && url.password === '' && url.search === '' && url.hash === '') return url;
  }
  context.addIssue({
    code: 'custom',
    message: 'must be an https address without a login, a query or a fragment; http only on this machine',
  });
  return z.NEVER;
});

/** What stands elsewhere is read once, at the start; what is wrong with it is said by its place and never by its content. */
const contentOf = z.string().transform((path, context): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (fault) {
    context.addIssue({
      code: 'custom',
      message: `names a file that cannot be read (${(fault as NodeJS.ErrnoException).code ?? 'unknown'})`,
    });
    return z.NEVER;
  }
});

const variable = z.string().transform((name, context): string => {
  const value = environment()[name];
  if (value !== undefined) return value;
  context.addIssue({ code: 'custom', message: 'names a variable that is not set' });
  return z.NEVER;
});

/** Where a secret is: in a file or in a variable of the environment, never in the setting itself. A function, so that printing it prints nothing. */
const secret = z
  .strictObject({ file: contentOf.optional(), env: variable.optional() })
  .refine(({ file, env }) => (file === undefined) !== (env === undefined), 'must say a file or a variable, not both')
  .transform(({ file, env }) => (file ?? env ?? '').trim())
  .refine((text) => text.length >= 16, 'must be a secret of at least 16 characters')
  .transform((text) => () => text);

const millis = (usual: number, most: number) => z.number().int().min(1).max(most).default(usual);

const pace = z
  .strictObject({ atOnce: z.number().int().min(1).max(100).default(4), perMinute: z.number().int().min(1).max(60_000).default(600) })
  .prefault({});

const simulated = z.strictObject({ connector: z.literal('simulated'), pace });

/** The whole call ends before the kit would end it: an attempt is 15 seconds. */
const http = z.strictObject({
  connector: z.literal('http'),
  url: address,
  timeouts: z
    .strictObject({
      connectMs: millis(2_000, 10_000),
      headersMs: millis(5_000, 14_000),
      bodyMs: millis(5_000, 14_000),
      wholeMs: millis(10_000, 14_000),
    })
    .prefault({}),
  maxBytes: z.number().int().min(1_000).max(50_000_000).default(1_000_000),
  breaker: z
    .strictObject({ failures: z.number().int().min(1).default(5), withinMs: millis(30_000, 3_600_000), restMs: millis(30_000, 3_600_000) })
    .prefault({}),
  bearer: secret.optional(),
  signature: secret.optional(),
  tls: z.strictObject({ ca: contentOf.optional(), cert: contentOf.optional(), key: contentOf.optional() }).default({}),
  pace,
});

const source = z.discriminatedUnion('connector', [simulated, http]).superRefine((it, context) => {
  if (it.connector !== 'http') return;
  if (it.url.protocol === 'https:' && it.bearer === undefined && it.signature === undefined && it.tls.cert === undefined)
    context.addIssue({ code: 'custom', message: 'needs a bearer, a signature or a certificate of ours: else anybody could ask' });
  if ((it.tls.cert === undefined) !== (it.tls.key === undefined))
    context.addIssue({ code: 'custom', path: ['tls'], message: 'a certificate and its key go together' });
});

const table = z.partialRecord(z.enum(Object.keys(agencies) as [Agency, ...Agency[]]), source);

export type HttpSource = z.output<typeof http>;
export type SourceTable = z.output<typeof table>;
export const usualPace = pace.parse({});

/** How each agency is asked: JSON, or the path of a file of it. Every problem at once, by its place; no value is repeated. */
export function readSources(text: string): { readonly table: SourceTable } | { readonly problems: readonly string[] } {
  const read = jsonIn(text);
  if (read === undefined) return { problems: ['must be JSON, or the path of a file of JSON'] };
  const parsed = table.safeParse(read.json);
  if (parsed.success) return { table: parsed.data };
  return { problems: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'all'}: ${message}`) };
}

function jsonIn(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text.trimStart().startsWith('{') ? text : readFileSync(text, 'utf8')) };
  } catch {
    return undefined; // what it says repeats the text, which may hold what was meant to be elsewhere
  }
}
