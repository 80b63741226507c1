import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { entriesOf, parameterOf, readStandards, type StandardEntry } from '@jiuzhu/policy';
import { readParameters } from '@jiuzhu/schema';
import type { Seed } from '@jiuzhu/standards/seed';

/** Every YAML file of the folders, parted as a search path is. */
const filesIn = (folders: string) =>
  folders
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
    );

const valueOf = ({ parameter, unit, from, to, value }: StandardEntry) => ({ parameter, unit, from, ...(to ? { to } : {}), value });

/**
 * What the files of these folders say, as an empty system is given it: one standard for all values of a place that one document sets. Throws
 * `StandardsInvalid` with every fault of every file; a value that no law of ours can read is one.
 */
export function seedsIn(folders: string): readonly Seed[] {
  const law = Object.fromEntries(readParameters().map((it) => [it.id, parameterOf(it)]));
  const entries = entriesOf(readStandards(filesIn(folders), { allowIllustrative: true, laws: [law] }));
  const documentOf = ({ region, publishedAt, illustrative, document, enteredBy, approvedBy }: StandardEntry) =>
    JSON.stringify([region, publishedAt, illustrative, document, enteredBy, approvedBy]);
  return [...Map.groupBy(entries, documentOf).values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { region, publishedAt, illustrative, document, enteredBy, approvedBy } = first;
    const officers = { ...(enteredBy ? { enteredBy } : {}), ...(approvedBy ? { approvedBy } : {}) };
    return [{ ...{ region, publishedAt, illustrative, document, ...officers }, values: [first, ...others].map(valueOf) }];
  });
}
