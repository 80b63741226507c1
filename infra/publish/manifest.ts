import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Manifest = {
  readonly version: string;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
};

/** The `package.json` of what leaves the repository: what `event-log` leans on, and the types of PostgreSQL's client, which its own types name. */
export function manifest(root: string): object {
  const read = (path: string): Manifest => JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest;
  const { version, dependencies } = read('packages/event-log/package.json');
  const outside = Object.entries(dependencies).filter(([name]) => !name.startsWith('@jiuzhu/'));
  const entry = (path: string) => ({ types: `./${path}.d.ts`, default: `./${path}.js` });
  return {
    name: '@jiuzhu/events',
    version,
    description: 'Events of jiuzhu: their contracts, the log that carries them, and a consumer with order, deduplication and parking',
    license: 'UNLICENSED',
    type: 'module',
    engines: { node: '>=20.19' },
    exports: {
      '.': entry('packages/event-log/src/index'),
      './contracts/*': entry('schema/events/*'),
      './frozen/*.json': './schema/frozen/*.json',
      './package.json': './package.json',
    },
    dependencies: { ...Object.fromEntries(outside), '@types/pg': read('package.json').devDependencies['@types/pg'] },
  };
}
