import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runFile } from './run-file.ts';
import type { Result } from './run-file.ts';

const root = join(import.meta.dirname, '..', '..');

/** All worked cases of a service, run, by the name of their file. */
export const allCases = async (service: string): Promise<Readonly<Record<string, readonly Result[]>>> => {
  const files = globSync(`services/${service}/cases/*.yaml`, { cwd: root }).sort();
  return Object.fromEntries(await Promise.all(files.map(async (it) => [basename(it, '.yaml'), await runFile(join(root, it))] as const)));
};
