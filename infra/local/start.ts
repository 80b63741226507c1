import { createServer } from 'node:net';
import { mkdirSync, rmSync } from 'node:fs';
import { environment, logger } from '@jiuzhu/service-kit';
import { generateClients } from '../database/generate.ts';
import { loadExamples } from './examples/load-examples.ts';
import { readyDatabases } from './databases.ts';
import { definitions, serviceNames } from './definitions.ts';
import { keysIn } from './keys.ts';
import { inOneLine, LocalFault } from './local-fault.ts';
import { openJiuzhu } from './one-process.ts';
import { type Options, readOptions } from './options.ts';
import { endPostgresIn, startPostgres } from './postgres/index.ts';
import { welcome } from './welcome.ts';

/** `npm start`: everything in one process, from nothing. */
async function start(options: Options): Promise<() => Promise<void>> {
  const began = performance.now();
  await mustBeFree(options.port);
  if (options.fresh) await startAnew(options.dataDir);
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const keys = keysIn(options.dataDir);
  const [postgres] = await Promise.all([options.databaseUrl ? undefined : startPostgres({ dataDir: options.dataDir }), generateClients()]);
  const stop: (() => Promise<void>)[] = postgres ? [postgres.stop] : [];
  const end = async (): Promise<void> => {
    for (const one of stop.reverse()) await one();
  };
  try {
    const databases = await readyDatabases(postgres?.url ?? options.databaseUrl, serviceNames, keys.database);
    const jiuzhu = await openJiuzhu({
      definitions: await definitions(),
      databases,
      keys,
      standards: options.standards,
      environment: environment(),
      production: options.production,
      log: logger(options.logLevel, 'jiuzhu'),
      port: options.port,
    });
    stop.push(jiuzhu.close);
    const examples = options.production ? [] : await loadExamples(jiuzhu.url, keys, options.dataDir);
    await welcome({ url: jiuzhu.url, keys, examples, production: options.production, tookMs: performance.now() - began });
    return end;
  } catch (fault) {
    await end();
    throw fault;
  }
}

async function startAnew(dataDir: string): Promise<void> {
  await endPostgresIn(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
}

/** Before anything is started: a port that is taken is the commonest thing to go wrong. */
function mustBeFree(port: number): Promise<void> {
  return new Promise((free, taken) => {
    const probe = createServer();
    probe.once('error', () => taken(new LocalFault({ what: `Port ${port} of 127.0.0.1 is taken.`, remedy: 'Stop what listens there, or start with PORT=… of your choice.' })));
    probe.listen(port, '127.0.0.1', () => probe.close(() => free()));
  });
}

let ending: Promise<void> | undefined;
try {
  const end = await start(readOptions(environment(), process.argv.slice(2)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void (ending ??= end().then(() => process.exit(0))));
} catch (fault) {
  const line = inOneLine(fault);
  if (line === undefined) throw fault;
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
