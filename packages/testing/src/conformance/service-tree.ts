import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What every service has, in the same places, and nothing beside it: who knows one knows all. */
export const sameInAll: readonly string[] = [
  'README.md',
  'package.json',
  'prisma.config.ts',
  'prisma/schema.prisma',
  'src/adapters/graphql-wording.ts',
  'src/adapters/graphql.ts',
  'src/adapters/input-shapes.ts',
  'src/adapters/parents.ts',
  'src/definition.ts',
  'src/main.ts',
  'src/service.ts',
  'tsconfig.json',
];

/** Rooms that hold what is a service's own, as many files as it has rules, use cases and tables; none but these, and only where there is something. */
const rooms = new Set([
  ...['cases', 'prisma/migrations', 'test'],
  ...['domain', 'commands', 'queries', 'reactions', 'timers', 'effects', 'jobs', 'routes', 'testing', 'generated'].map((it) => `src/${it}`),
  ...['database', 'events', 'graphql', 'input-shapes', 'ports'].map((it) => `src/adapters/${it}`),
]);

const left = new Set(['node_modules', 'dist']);

/** The files of a service that stand in no room. */
export function outsideRooms(folder: string, at = folder): readonly string[] {
  const here = readdirSync(at, { withFileTypes: true }).filter(({ name }) => !left.has(name));
  return here
    .flatMap((entry) => {
      const path = relative(folder, join(at, entry.name));
      if (rooms.has(path)) return [];
      return entry.isDirectory() ? outsideRooms(folder, join(at, entry.name)) : [path];
    })
    .toSorted();
}

export const headings = ['Decides', 'Law', 'Commands', 'Emits', 'Reacts to', 'Holds'];

/** The headings of its README, in their order. */
export const headingsOf = (folder: string): readonly string[] =>
  [...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/^## (.+)$/gm)].map(([, title]) => title ?? '');

export const scriptsOf = (folder: string): unknown =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { scripts?: unknown }).scripts;

const textsIn = (folder: string, name: (path: string) => boolean): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && name(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'));

/** Functions of the shared procedure that a text calls, and those that they call, each with what it may come to. */
const calledBy = (text: string, shared: readonly string[]): readonly string[] => {
  const [called, others] = [true, false].map((is) => shared.filter((one) => text.includes(`${/^\w+/.exec(one)?.[0] ?? ''}(`) === is));
  return called?.length && others ? [...called, ...calledBy(called.join('\n'), others)] : [];
};

/** All source text of the service but its tests and what is generated, with what it calls of the shared procedure. */
export function sourceOf(folder: string): string {
  const own = textsIn(join(folder, 'src'), (path) => !path.startsWith('generated')).join('\n');
  const shared = textsIn(join(folder, '../../packages/casework/src'), () => true).flatMap((one) => one.split(/^export const /m).slice(1));
  return [own, ...calledBy(own, shared)].join('\n');
}
