import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packEvents } from '../pack-events.ts';
import { docFiles } from './doc-files.ts';
import type { Node } from './nodes.ts';

const run = promisify(execFile);

export type OutsideProject = {
  readonly folder: string;
  /** Runs a program of the page to its end, and answers what it printed. */
  run(node: Node, args: readonly string[], env: Readonly<Record<string, string>>): Promise<string>;
  start(node: Node, program: string, env: Readonly<Record<string, string>>): ChildProcess;
  remove(): void;
};

/** A project of another team, somewhere else on this machine: the packed package, installed by npm, and the files of the page. */
export async function outsideProject(): Promise<OutsideProject> {
  const whole = mkdtempSync(join(tmpdir(), 'outside-team-'));
  const tarball = await packEvents(join(whole, 'package'));
  const folder = join(whole, 'project');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'outside-team', private: true, type: 'module' }));
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], { cwd: folder });
  for (const [name, text] of docFiles()) writeFileSync(join(folder, name), text);
  return {
    folder,
    run: async (node, args, env) => (await run(node.path, [...args], { cwd: folder, env })).stdout,
    start: (node, program, env) => spawn(node.path, [program], { cwd: folder, env, stdio: 'inherit' }),
    remove: () => rmSync(whole, { recursive: true, force: true }),
  };
}
