import { createHash } from 'node:crypto';

/** What is read: a letter, a worksheet. Paragraphs for a page, and one text for keeping. */
export type Document = { readonly title: string; readonly sections: readonly Section[] };
export type Section = { readonly heading: string; readonly lines: readonly string[] };

/** The same document is always the same text. */
export const textOf = ({ title, sections }: Document): string =>
  [title, ...sections.map(({ heading, lines }) => [heading, ...lines].join('\n'))].join('\n\n') + '\n';

/** By which a text that was issued is known again: SHA-256, and SM3 (GB/T 32905), in hex. */
export type Hashes = { readonly sha256: string; readonly sm3: string };
export const hashesOf = (text: string): Hashes => ({ sha256: hex('sha256', text), sm3: hex('sm3', text) });

const hex = (algorithm: 'sha256' | 'sm3', text: string): string => createHash(algorithm).update(text).digest('hex');
