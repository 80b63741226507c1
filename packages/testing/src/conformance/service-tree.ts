import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What every service has, in the same places; who knows one knows all. */
const always = [
  'README.md',
  'package.json',
  'tsconfig.json',
  'prisma.config.ts',
  'prisma/schema.prisma',
  'src/main.ts',
  'src/service.ts',
  'src/definition.ts',
  'src/adapters/graphql.ts',
];
const rooms = new Set([
  'domain',
  'commands',
  'queries',
  'reactions',
  'timers',
  'effects',
  'jobs',
  'routes',
  'adapters',
  'testing',
  'generated',
]);
const files = new Set(['main.ts', 'service.ts', 'definition.ts', 'config.ts']);
export const headings = ['Decides', 'Law', 'Commands', 'Emits', 'Reacts to', 'Holds'];

/** What is missing, and what stands in a room nobody could name. */
export function treeFaults(folder: string): readonly string[] {
  const missing = always.filter((path) => !existsSync(join(folder, path))).map((path) => `${path} is missing`);
  const strange = readdirSync(join(folder, 'src'), { withFileTypes: true })
    .filter((entry) => !(entry.isDirectory() ? rooms : files).has(entry.name))
    .map(({ name }) => `src/${name} is in no room that a service has`);
  return [...missing, ...strange];
}

/** The headings of its README, in their order. */
export const headingsOf = (folder: string): readonly string[] =>
  [...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/^## (.+)$/gm)].map(([, title]) => title ?? '');

export const scriptsOf = (folder: string): unknown =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { scripts?: unknown }).scripts;

/** All source text of the service but its tests and what is generated. */
export function sourceOf(folder: string): string {
  const names = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('generated'))
    .map((name) => readFileSync(join(folder, 'src', name), 'utf8'))
    .join('\n');
}
