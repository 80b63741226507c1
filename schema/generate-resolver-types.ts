import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolverTypes } from './src/resolver-types.ts';
import { readSubgraphSdl, subgraphNames } from './src/subgraph-sdl.ts';

const services = join(import.meta.dirname, '..', 'services');

const parentsOf = (service: string): readonly string[] => {
  const file = join(services, service, 'src', 'adapters', 'parents.ts');
  if (!existsSync(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(/^export (?:type|interface) (\w+)Parent\b/gm)].flatMap(([, name]) => name ?? []);
};

for (const name of subgraphNames()) {
  const folder = join(services, name, 'src', 'generated');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'graphql.ts'), await resolverTypes(readSubgraphSdl(name), parentsOf(name)));
}
