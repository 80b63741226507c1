import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every YAML file of the folders, those within them included, in a stable order. */
export const standardFilesIn = (folders: readonly string[]): readonly { readonly name: string; readonly text: string }[] =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
  );
