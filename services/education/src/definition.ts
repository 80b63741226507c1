import type { Definition } from '@jiuzhu/graph-kit';
import { graph } from './adapters/graphql.ts';
import { education } from './service.ts';

/** What a process starts: the table of contents, and how it answers the graph. */
export const definition: Definition = { service: education, graph };
