import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { cruiseOptions, notOurs, roots } from './options.ts';
import { boundaries } from './rules.ts';

export type Violation = { readonly rule: string; readonly from: string; readonly to: string };
export type Cruised = {
  readonly violations: readonly Violation[];
  readonly files: readonly string[];
  /** files whose imports the checker did not see: it was blind there, and a rule that is green means nothing */
  readonly unseen: readonly string[];
  /** what a file imports, as the checker resolved it */
  readonly edges: (file: string) => readonly string[];
};

const sourceFiles = (root: string, folders: readonly string[]): readonly string[] =>
  folders
    .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root, exclude: (name) => name === 'node_modules' }))
    .filter((file) => !new RegExp(notOurs).test(file));

const imports = (text: string): boolean => /^import |^(export|}).* from '/m.test(text);

/** Whether the checker was blind to a file: it never came there, or it came and saw none of the imports that stand in it. */
export const isUnseen = (text: string, seen: readonly string[] | undefined): boolean =>
  seen === undefined || (seen.length === 0 && imports(text));

/** Judges the tree under `root`, laid out like this repository, by the boundary rules: all of it, or the given folders. */
export const cruiseTree = async (root: string, within: readonly string[] = roots): Promise<Cruised> => {
  const folders = within.filter((folder) => existsSync(join(root, folder)));
  const files = sourceFiles(root, folders);
  const { output } = await cruise(
    [...folders],
    { ...cruiseOptions, baseDir: root, validate: true, ruleSet: { forbidden: boundaries } },
    { bustTheCache: true },
    { tsConfig: { options: {} } },
  );
  const { modules, summary } = output as ICruiseResult;
  const imported = new Map(modules.map(({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)]));
  return {
    files,
    edges: (file) => imported.get(file) ?? [],
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    unseen: files.filter((file) => isUnseen(readFileSync(join(root, file), 'utf8'), imported.get(file))),
  };
};
