import { relative, resolve } from 'node:path';
import { parseCLI } from 'vitest/node';

/** Whether vitest, given these arguments in this folder, would run any of these files, all of which are of the project `kafka`. */
export function selectsKafka(args: readonly string[], files: readonly string[], root: string): boolean {
  const { filter, options } = parseCLI(['vitest', 'run', ...args]);
  const projects = [options.project ?? []].flat();
  // a name is a name; what is a pattern or a denial we leave to vitest, and start for nothing at the worst
  if (projects.length > 0 && projects.every((name) => /^\w+$/.test(name) && name !== 'kafka')) return false;
  const within = (path: string): string => relative(root, resolve(root, path)).toLowerCase();
  const places = filter.map((word) => within(word.replace(/:\d+$/, '')));
  return files.some((file) => places.length === 0 || places.some((place) => within(file).includes(place)));
}
