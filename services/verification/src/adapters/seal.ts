import { createHash } from 'node:crypto';

const sorted = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).filter(([, it]) => it !== undefined);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, it]) => [key, sorted(it)]));
};

/** SM3 (GB/T 32905), in hex, over the content's JSON with sorted keys: the same content has the same seal, in whatever order it was written or kept. */
export const sealOf = (content: unknown): string =>
  createHash('sm3')
    .update(JSON.stringify(sorted(content)))
    .digest('hex');
