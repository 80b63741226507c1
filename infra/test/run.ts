/** What `npm test` runs: one PostgreSQL around all tests, and a Kafka of each line around those that want it, then vitest with the arguments given, then the table of the event log's contract where it was asked, then one plain line of figures. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateClients } from '../database/generate.ts';
import { LocalFault } from '../local/local-fault.ts';
import { contractTable } from './contract-table.ts';
import { lineOf, none, succeeded } from './count.ts';
import type { Figures } from './counting-reporter.ts';
import { type KafkaForTests, kafkaForTests, mustHaveKafka } from './kafka-for-tests.ts';
import { tellSkips } from './kafka-skips.ts';
import { scratchPostgres } from './scratch-postgres.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const reporter = fileURLToPath(new URL('counting-reporter.ts', import.meta.url));
const program = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const figuresFile = join(root, '.data', `test-counts-${process.pid}.json`);

try {
  await generateClients();
  const { figures, missing, clean } = await runWithServers();
  const lacking = missing.length > 0 && mustHaveKafka() ? missing.length : 0;
  const counts = { ...figures.counts, failed: figures.counts.failed + lacking };
  const table = contractTable(figures.cases);
  if (table !== '') console.log(`${table}\n`);
  if (missing.length > 0) console.log(tellSkips(figures.kafkaSkips, missing));
  if (lacking > 0) console.log('This counts as a failure: under CI, where there is a Java, Kafka must be had.');
  console.log(lineOf(counts));
  process.exitCode = clean && succeeded(counts) ? 0 : 1;
} catch (fault) {
  console.error(fault instanceof LocalFault ? fault.message : fault);
  process.exitCode = 1;
}

type Ran = {
  readonly figures: Figures;
  /** why a Kafka that tests ask for could not be had */
  readonly missing: readonly string[];
  /** vitest ran to its end and has nothing to object, its own thresholds included */
  readonly clean: boolean;
};

async function runWithServers(): Promise<Ran> {
  const interrupted = new AbortController();
  let vitest: ChildProcess | undefined;
  // In place before anything is started. A Ctrl-C in the terminal reaches vitest too, a signal to us alone does not.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      interrupted.abort();
      vitest?.kill('SIGTERM');
    });
  }

  const servers = await Promise.allSettled([scratchPostgres('test'), kafkaForTests(process.argv.slice(2), root)]);
  const [postgres, kafka] = servers;
  try {
    if (postgres.status === 'rejected') throw postgres.reason;
    if (kafka.status === 'rejected') throw kafka.reason;
    if (!interrupted.signal.aborted) await once((vitest = startVitest(postgres.value.url, kafka.value)), 'exit');
    return { figures: figuresLeft(), missing: kafka.value.missing, clean: vitest?.exitCode === 0 && !interrupted.signal.aborted };
  } finally {
    for (const server of servers) if (server.status === 'fulfilled') await server.value.end();
  }
}

function figuresLeft(): Figures {
  if (!existsSync(figuresFile)) return { counts: none, kafkaSkips: [], cases: [] };
  const figures = JSON.parse(readFileSync(figuresFile, 'utf8')) as Figures;
  rmSync(figuresFile);
  return figures;
}

function startVitest(url: string, kafka: KafkaForTests): ChildProcess {
  const args = [program, 'run', '--reporter=default', `--reporter=${reporter}`, ...process.argv.slice(2)];
  return spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      NODE_COMPILE_CACHE: join(root, '.data', 'compiled'),
      ...process.env,
      ...kafka.environment,
      TEST_DATABASE_URL: url,
      TEST_COUNTS: figuresFile,
    },
  });
}
