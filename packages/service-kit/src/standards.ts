import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStandards, type StandardBook } from '@jiuzhu/policy';

/** Every YAML file of a folder. No folder, no standards: each decision that needs one says `StandardMissing`. */
export function standardsIn(folder: string, allowIllustrative: boolean): StandardBook {
  const names = folder === '' ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  const files = names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  return readStandards(files, { allowIllustrative });
}
