import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export type Generated = { readonly file: string; readonly text: string };

/** Those files whose content on disk is not what would be generated now. */
export const outOfStep = (files: readonly Generated[], folder: string = root): readonly Generated[] =>
  files.filter(({ file, text }) => !existsSync(join(folder, file)) || readFileSync(join(folder, file), 'utf8') !== text);

/**
 * The end of every generator of committed files: writes what has changed, or, called with `--check`, writes nothing and fails if
 * anything would change. `file` is relative to the root of the repository; `remedy` is the command that mends it.
 */
export const keepInStep = (files: readonly Generated[], remedy: string): void => {
  if (files.length === 0) throw new Error('nothing was generated, so nothing was compared');
  const stale = outOfStep(files);
  if (!process.argv.includes('--check')) {
    for (const { file, text } of stale) writeFileSync(join(root, file), text);
  } else if (stale.length > 0) {
    process.exitCode = 1;
    process.stderr.write(`out of step, run \`${remedy}\`: ${stale.map(({ file }) => file).join(', ')}\n`);
  }
};
