import { delimiter } from 'node:path';
import { entriesOf, parameterOf, readStandards, type StandardEntry } from '@jiuzhu/policy';
import { readParameters } from '@jiuzhu/schema';
import type { Seed } from '@jiuzhu/standards/seed';
import { standardFilesIn } from './standard-files.ts';

const valueOf = ({ parameter, unit, from, to, value }: StandardEntry) => ({ parameter, unit, from, ...(to ? { to } : {}), value });

/**
 * What the files of these folders, parted as a search path is, say, as an empty system is given it: one standard for all values of a place that one document sets. Throws
 * `StandardsInvalid` with every fault of every file; a value that no law of ours can read is one.
 */
export function seedsIn(folders: string): readonly Seed[] {
  const law = Object.fromEntries(readParameters().map((it) => [it.id, parameterOf(it)]));
  const entries = entriesOf(
    readStandards(standardFilesIn(folders.split(delimiter).filter((folder) => folder !== '')), { allowIllustrative: true, laws: [law] }),
  );
  const documentOf = ({ region, publishedAt, illustrative, document, enteredBy, approvedBy }: StandardEntry) =>
    JSON.stringify([region, publishedAt, illustrative, document, enteredBy, approvedBy]);
  return [...Map.groupBy(entries, documentOf).values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { region, publishedAt, illustrative, document, enteredBy, approvedBy } = first;
    const officers = { ...(enteredBy ? { enteredBy } : {}), ...(approvedBy ? { approvedBy } : {}) };
    return [{ ...{ region, publishedAt, illustrative, document, ...officers }, values: [first, ...others].map(valueOf) }];
  });
}
