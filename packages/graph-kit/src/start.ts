import {
  ConfigFault,
  environment,
  httpCalls,
  kitSettings,
  logger,
  openEventLog,
  pairsIn,
  readSettings,
  standardsIn,
  systemClock,
} from '@jiuzhu/service-kit';
import { localKms } from '@jiuzhu/vault';
import { serveSubgraph } from './http-server.ts';
import { type Definition, openService } from './open-service.ts';

/** A service as a process of its own: configuration, database, loops, HTTP; ends cleanly on SIGTERM and Ctrl-C. */
export async function start(definition: Definition): Promise<void> {
  const { service } = definition;
  const { config, log, events } = orSayWhy(() => {
    const config = readSettings({ ...kitSettings, ...service.settings }, environment()) as Record<keyof typeof kitSettings, string>;
    const log = logger(config.LOG_LEVEL, service.name);
    return { config, log, events: openEventLog(config, config.EVENT_LOG_URL, log) };
  });
  const open = await openService(definition, {
    databaseUrl: config.DATABASE_URL,
    poolSize: Number(config.POOL_SIZE),
    kms: localKms({ current: 'local', keys: { local: config.KMS_KEY } }),
    standards: standardsIn(config.STANDARDS, config.ILLUSTRATIVE_STANDARDS === 'yes', [service]),
    clock: systemClock,
    log,
    calls: httpCalls(pairsIn(config.SERVICE_URLS), config.SUBGRAPH_SECRET),
    instance: config.INSTANCE,
    config,
    eventLog: events.eventLog,
    tickMs: Number(config.TICK_MS),
    keyGraceMs: Number(config.KEY_GRACE_MS),
  });
  await open.run();
  const ready = async (): Promise<boolean> => (await open.runtime.pool.query('select 1')).rowCount === 1;
  const listening = { host: config.HOST, port: Number(config.PORT), secret: config.SUBGRAPH_SECRET, ready };
  const server = await serveSubgraph(open.runtime, open.subgraph, listening);
  log.info({ url: server.url }, 'ready');
  const end = async (): Promise<void> => {
    await server.close();
    await open.close();
    await events.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void end());
  process.once('SIGINT', () => void end());
}

/** What is wrong with the configuration is said, all of it, and nothing is started. */
function orSayWhy<T>(work: () => T): T {
  try {
    return work();
  } catch (fault) {
    if (!(fault instanceof ConfigFault)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    process.exit(1);
  }
}
