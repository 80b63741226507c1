import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A service that keeps rows: it has a `prisma/schema.prisma`. */
export type Stateful = { readonly name: string; readonly folder: string; readonly schema: string };

export const statefulServices = (under = join(root, 'services')): readonly Stateful[] =>
  globSync('*/prisma/schema.prisma', { cwd: under })
    .sort()
    .map((path) => join(under, path))
    .map((schema) => ({ schema, folder: dirname(dirname(schema)), name: basename(dirname(dirname(schema))) }));

const road = join(root, 'infra', 'bench', 'road');

/** No service, but with a client of Prisma's own: the benchmark of the road. */
export const bench: Stateful = { name: 'bench', folder: road, schema: join(road, 'prisma', 'schema.prisma') };
