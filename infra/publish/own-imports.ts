import { dirname, relative } from 'node:path';

/** Where the packages of this repository lie inside the one that leaves it. */
const inside: Readonly<Record<string, string>> = {
  '@jiuzhu/event-log': 'packages/event-log/src/index.js',
  '@jiuzhu/kernel': 'packages/kernel/src/index.js',
};

/**
 * A compiled file's imports as they must be outside this repository: our other packages are not there, so that they are reached by path; and what a
 * declaration imports from beside it has been compiled too.
 */
export function ownImports(file: string, text: string): string {
  return text.replaceAll(
    /(?<=(?:from |import\(|import )(["']))(@jiuzhu\/[\w-]+|\.{1,2}\/[^"']+\.ts)(?=\1)/g,
    (_whole, _quote, from: string) => {
      if (from.startsWith('.')) return from.replace(/\.ts$/, '.js');
      const target = inside[from];
      if (target === undefined) throw new Error(`${file} imports ${from}, which does not go out with it`);
      const path = relative(dirname(file), target);
      return path.startsWith('.') ? path : `./${path}`;
    },
  );
}
