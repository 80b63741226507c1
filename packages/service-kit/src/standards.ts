import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { readStandards, type StandardBook } from '@jiuzhu/policy';
import type { Service } from './kinds/service.ts';

/** The laws a service names, so that a standard of the wrong unit or shape is found at the start and not at the first household. */
const lawsOf = ({ commands, reactions, timers, effects, jobs }: Service) =>
  [
    ...Object.values(commands).map(({ it }) => it.law),
    ...[...reactions, ...timers, ...jobs].map(({ it }) => it.law),
    ...effects.map(({ then }) => then.law),
  ].filter((law) => law !== undefined);

/** Every YAML file of the folders, parted as a search path is. No folder, no standards: each decision that needs one says `StandardMissing`. */
export function standardsIn(folders: string, allowIllustrative: boolean, services: readonly Service[]): StandardBook {
  const files = folders
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
    );
  return readStandards(files, { allowIllustrative, laws: services.flatMap(lawsOf) });
}
