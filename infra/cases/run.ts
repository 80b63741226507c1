/** `npm run cases -- FILE…`: runs worked cases against the rules of the programme that each file names; without a file, all of ours. */
import { globSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runFile } from './run-file.ts';

const root = join(import.meta.dirname, '..', '..');
// npm runs scripts in the repository's folder: a path is meant from where it was typed
const from = process.env['INIT_CWD'] ?? process.cwd();

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const filesOf = (path: string): readonly string[] => (isFolder(path) ? globSync(join(path, '**/*.{yaml,yml}')).sort() : [path]);

const asked = process.argv.slice(2).map((it) => resolve(from, it));
const files = (asked.length > 0 ? asked : globSync(join(root, 'services/*/cases'))).flatMap(filesOf);

let [passed, failed] = [0, 0];
for (const file of files) {
  console.log(file);
  for (const { name, differences } of await runFile(file)) {
    if (differences.length === 0) passed += 1;
    else failed += 1;
    console.log(`  ${differences.length === 0 ? 'passed' : 'FAILED'}  ${name}`);
    for (const difference of differences) console.log(`          ${difference}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
