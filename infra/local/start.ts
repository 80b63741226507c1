import { createServer } from 'node:net';
import { mkdirSync } from 'node:fs';
import { endedByItself, leave } from '@jiuzhu/graph-kit';
import { environment, logger } from '@jiuzhu/service-kit';
import { generateClients } from '../database/generate.ts';
import { statefulServices } from '../database/services.ts';
import { loadExamples } from './examples/load-examples.ts';
import { readyDatabases } from './databases.ts';
import { definitions, serviceNames } from './definitions.ts';
import { exitBy } from './exit-by.ts';
import { keysIn } from './keys.ts';
import { LocalFault } from './local-fault.ts';
import { openJiuzhu } from './one-process.ts';
import { seedStandards } from './seed-standards.ts';
import { type Options, readOptions } from './options.ts';
import { startPostgres } from './postgres/index.ts';
import { startAnew } from './start-anew.ts';
import { type Stop, toldToStop } from './told-to-stop.ts';
import { welcome } from './welcome.ts';

/** `npm start`: everything in one process, from nothing. Told to stop before it is ready, it ends what it has begun and throws. */
async function start(options: Options, { orStop, stopBecause }: Stop): Promise<() => Promise<void>> {
  await mustBeFree(options.port);
  if (options.fresh) await startAnew(options);
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const keys = keysIn(options.dataDir);
  const open: (() => Promise<void>)[] = [];
  const end = async (): Promise<void> => {
    for (const close of open.reverse()) await close();
  };
  try {
    const generating = Promise.allSettled([generateClients(statefulServices())]);
    const postgres = options.databaseUrl ? undefined : await startPostgres({ dataDir: options.dataDir });
    if (postgres) open.push(postgres.stop);
    const [generated] = await orStop(generating);
    if (generated.status === 'rejected') throw generated.reason;
    const databases = await orStop(readyDatabases(postgres?.url ?? options.databaseUrl, serviceNames, keys.database));
    const opening = openJiuzhu({
      definitions: await definitions(),
      databases,
      keys,
      environment: environment(),
      production: options.production,
      log: logger(options.logLevel, 'jiuzhu'),
      port: options.port,
    });
    const jiuzhu = await orStop(opening);
    open.push(jiuzhu.close);
    await orStop(seedStandards(jiuzhu, options.standards));
    void jiuzhu.readingEnded.then(() => stopBecause(endedByItself));
    const examples = options.production ? [] : await orStop(loadExamples(jiuzhu, keys, options.dataDir));
    await welcome({
      url: jiuzhu.url,
      keys,
      examples,
      production: options.production,
      tookMs: performance.now(),
      postgresPid: postgres?.pid,
    });
    return end;
  } catch (fault) {
    await end();
    throw fault;
  }
}

/** Before anything is started: a port that is taken is the commonest thing to go wrong. */
function mustBeFree(port: number): Promise<void> {
  return new Promise((free, taken) => {
    const probe = createServer();
    probe.once('error', (cause: NodeJS.ErrnoException) => {
      const what = `Port ${port} of 127.0.0.1 ${cause.code === 'EACCES' ? 'may not be opened by this user' : 'is taken'}.`;
      const remedy =
        cause.code === 'EACCES' ? 'Start with PORT=… of 1024 or above.' : 'Stop what listens there, or start with PORT=… of your choice.';
      taken(new LocalFault({ what, remedy }, { cause }));
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => free()));
  });
}

const stop = toldToStop();
try {
  const end = await start(readOptions(environment(), process.argv.slice(2)), stop);
  await stop.told;
  await leave(stop.code(), end);
} catch (fault) {
  exitBy(fault, stop.code());
}
