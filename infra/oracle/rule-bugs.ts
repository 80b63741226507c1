import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rules } from './disagreements.ts';

/** One line of a rule as it stands, and the mistake that somebody might make there. */
export type Bug = { readonly file: string; readonly line: string; readonly instead: string };

const root = join(import.meta.dirname, '..', '..');
const domain = join(root, 'services', 'subsistence', 'src', 'domain');

export type Copy = { readonly rules: Rules; readonly remove: () => void };

/** A copy of all rules with one line replaced, or with none. It lies within the repository, so that it finds our packages. */
export const rulesWith = async (bug?: Bug): Promise<Copy> => {
  mkdirSync(join(root, '.data'), { recursive: true });
  const folder = mkdtempSync(join(root, '.data', 'rule-bug-'));
  const remove = (): void => {
    rmSync(folder, { recursive: true });
  };
  try {
    cpSync(domain, folder, { recursive: true });
    if (bug) replaceLine(join(folder, bug.file), bug);
    const module = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'classification', 'judge.ts')).href)) as { judge: Rules };
    return { rules: module.judge, remove };
  } catch (fault) {
    remove();
    throw fault;
  }
};

const replaceLine = (path: string, { line, instead, file }: Bug): void => {
  const parts = readFileSync(path, 'utf8').split(line);
  if (parts.length !== 2) throw new Error(`${file} has ${String(parts.length - 1)} times what the bug is to replace: ${line}`);
  writeFileSync(path, parts.join(instead));
};
