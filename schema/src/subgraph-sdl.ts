import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'subgraphs');
const sharedFile = 'shared.graphql';

const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** The names of all subgraphs, sorted: one file each in `schema/subgraphs`. */
export const subgraphNames = (): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql') && file !== sharedFile)
    .map((file) => file.slice(0, -'.graphql'.length))
    .sort();

/**
 * The whole SDL of one subgraph: its own file, which opens with the federation `@link`, and after it what all subgraphs say alike.
 * Composition, the running subgraph and the generated resolver types all read it here, so that they cannot differ.
 */
export const readSubgraphSdl = (name: string): string => `${read(`${name}.graphql`)}\n${read(sharedFile)}`;
