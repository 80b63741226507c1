import { readFileSync } from 'node:fs';
import type { GraphClient } from '@jiuzhu/infra/graph-client';
import { key } from './key.ts';

/** The operations of a page of documentation, run as they stand there. */
export type Documented = {
  query<T>(asker: GraphClient, name: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  change<T extends { __typename: string }>(
    asker: GraphClient,
    name: string,
    input: Readonly<Record<string, unknown>>,
    wanted: string,
  ): Promise<T>;
  /** the names of those that nobody has run yet */
  left(): readonly string[];
};

export function documentedIn(page: string): Documented {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  const fences = [...text.matchAll(/^```graphql\n([^]*?)^```$/gm)].map(([, document = '']) => document);
  const documents = new Map(fences.map((document) => [/^(?:query|mutation) (\w+)/.exec(document)?.[1] ?? document, document]));
  if (documents.size === 0 || documents.size !== fences.length) throw new Error(`${page} has no operations, or two of one name`);
  const left = new Set(documents.keys());
  const take = (name: string): string => {
    const document = documents.get(name);
    if (document === undefined) throw new Error(`${page} has no operation ${name}`);
    left.delete(name);
    return document;
  };
  return {
    query: (asker, name, variables) => asker.query(take(name), variables),
    change: (asker, name, input, wanted) => asker.change(take(name), { idempotencyKey: key(), ...input }, wanted),
    left: () => [...left],
  };
}
