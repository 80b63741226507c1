/** What `npm test` runs: one PostgreSQL around all tests, then vitest with the arguments given, then one plain line of figures. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateClients } from '../database/generate.ts';
import { LocalFault } from '../local/local-fault.ts';
import { lineOf, none, succeeded, type Counts } from './count.ts';
import { scratchPostgres } from './scratch-postgres.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const reporter = fileURLToPath(new URL('counting-reporter.ts', import.meta.url));
const program = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const figures = join(root, '.data', `test-counts-${process.pid}.json`);

try {
  await generateClients();
  const { counts, clean } = await runWithPostgres();
  console.log(lineOf(counts));
  process.exitCode = clean && succeeded(counts) ? 0 : 1;
} catch (fault) {
  console.error(fault instanceof LocalFault ? fault.message : fault);
  process.exitCode = 1;
}

/** `clean`: vitest ran to its end and has nothing to object, its own thresholds included. */
async function runWithPostgres(): Promise<{ readonly counts: Counts; readonly clean: boolean }> {
  const interrupted = new AbortController();
  let vitest: ChildProcess | undefined;
  // In place before anything is started. A Ctrl-C in the terminal reaches vitest too, a signal to us alone does not.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      interrupted.abort();
      vitest?.kill('SIGTERM');
    });
  }

  const postgres = await scratchPostgres('test');
  try {
    if (!interrupted.signal.aborted) await once((vitest = startVitest(postgres.url)), 'exit');
  } finally {
    await postgres.end();
  }
  const counts = existsSync(figures) ? (JSON.parse(readFileSync(figures, 'utf8')) as Counts) : none;
  rmSync(figures, { force: true });
  return { counts, clean: vitest?.exitCode === 0 && !interrupted.signal.aborted };
}

function startVitest(url: string): ChildProcess {
  const args = [program, 'run', '--reporter=default', `--reporter=${reporter}`, ...process.argv.slice(2)];
  return spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE_URL: url, TEST_COUNTS: figures },
  });
}
