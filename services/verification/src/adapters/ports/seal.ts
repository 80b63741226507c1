import { createHash } from 'node:crypto';

const sorted = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).filter(([, it]) => it !== undefined);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, it]) => [key, sorted(it)]));
};

/** JSON with sorted keys: the same content has the same text, in whatever order it was written or kept. */
export const canonical = (content: unknown): string => JSON.stringify(sorted(content));

/** SM3 (GB/T 32905), in hex, over the canonical text of the content. */
export const sealOf = (content: unknown): string => createHash('sm3').update(canonical(content)).digest('hex');

/** What a report's signature is over: its number and its seal, which covers all else. */
export const signedText = (number: string, seal: string): string => `${number}:${seal}`;
export const signingPurpose = 'verification-report';
