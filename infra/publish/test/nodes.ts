import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Node = { readonly path: string; readonly version: string };

export const ours: Node = { path: process.execPath, version: process.version };

/** Another Node of this machine, of those that the package must run on: the one that brought npm, as a rule. */
export function otherNode(): Node | undefined {
  const places = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const found = places.map((folder) => join(folder, 'node')).filter((path) => existsSync(path));
  const nodes = found.map((path) => ({ path, version: execFileSync(path, ['--version'], { encoding: 'utf8' }).trim() }));
  return nodes.find(({ version }) => version !== ours.version && isServed(version));
}

const isServed = (version: string): boolean => {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
};
