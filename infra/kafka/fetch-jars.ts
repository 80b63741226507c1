import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Line, lines } from './lines.ts';

const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
const cache = fileURLToPath(new URL('../../.data/kafka-jars', import.meta.url));

/** A folder of jars, or why there is none. */
export type Jars = { readonly folder: string } | { readonly why: string };

/** Long enough for a slow line; a host that answers nothing must not hold a test run for ever. */
const withinMs = 300_000;

/** The jars of a line, copied once by Maven. A folder of this name is whole: it was moved here when it was. */
export async function fetchJars(line: Line, into: string = cache, maven = 'mvn'): Promise<Jars> {
  const { version } = lines[line];
  // The pom says what stands beside Kafka, so another pom is another folder.
  const folder = join(into, `${version}-${createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 8)}`);
  if (existsSync(folder)) return { folder };
  mkdirSync(into, { recursive: true });
  const draft = mkdtempSync(`${folder}.`);
  try {
    const why = await copyBy(maven, line, draft);
    if (why !== undefined) return { why };
    // Of two at once the first one stays: a folder is not moved onto one that holds something.
    if (!existsSync(folder)) renameUnlessThere(draft, folder);
    return { folder };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function renameUnlessThere(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (fault) {
    if (!existsSync(folder)) throw fault;
  }
}

/** What went wrong, if anything. Checksums must agree (`--strict-checksums`). */
async function copyBy(maven: string, line: Line, folder: string): Promise<string | undefined> {
  const goal = [`--activate-profiles=line-${line}`, `-Dkafka.version=${lines[line].version}`, 'dependency:copy-dependencies'];
  const args = ['--batch-mode', '--quiet', '--strict-checksums', `--file=${pom}`, ...goal, `-DoutputDirectory=${folder}`];
  try {
    await promisify(execFile)(maven, args, { timeout: withinMs });
    return undefined;
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault;
    if ('code' in fault && fault.code === 'ENOENT') return 'there is no Maven (mvn) on the path';
    if ('killed' in fault && fault.killed === true) return `Maven brought nothing within ${withinMs / 1_000} s`;
    const said = 'stdout' in fault ? /\[ERROR\] (.*)/.exec(String(fault.stdout))?.[1] : undefined;
    return `Maven does not bring the jars: ${said ?? fault.message}`;
  }
}
