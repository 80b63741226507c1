import {
  ConfigFault,
  environment,
  EventLogAway,
  eventMetrics,
  httpCalls,
  kitSettings,
  logger,
  openEventLog,
  pairsIn,
  readSettings,
  requireTopics,
  systemClock,
  type TopicPlan,
  TopicsMissing,
} from '@jiuzhu/service-kit';
import { localKms } from '@jiuzhu/vault';
import { serveSubgraph } from './http-server.ts';
import { endedByItself, leave } from './leave.ts';
import { type Definition, openService } from './open-service.ts';

/** A service as a process of its own: configuration, database, loops, HTTP; ends cleanly on SIGTERM and Ctrl-C, and by itself when it can learn nothing more. */
export async function start(definition: Definition): Promise<void> {
  const { service } = definition;
  const { config, log, events } = await orOneLine(() => {
    const config = readSettings({ ...kitSettings, ...service.settings }, environment());
    const log = logger(config.LOG_LEVEL, service.name);
    return { config, log, events: openEventLog(config, config.EVENT_LOG_URL, log) };
  });
  const { eventLog } = events;
  await orOneLine(() => requireTopics(eventLog, [service], config.EVENT_TOPICS as TopicPlan));
  const metrics = eventMetrics();
  const open = await openService(definition, {
    databaseUrl: config.DATABASE_URL,
    poolSize: Number(config.POOL_SIZE),
    kms: localKms({ current: 'local', keys: { local: config.KMS_KEY } }),
    allowIllustrative: config.ILLUSTRATIVE_STANDARDS === 'yes',
    clock: systemClock,
    log,
    calls: httpCalls(pairsIn(config.SERVICE_URLS), config.SUBGRAPH_SECRET),
    instance: config.INSTANCE,
    config,
    eventLog,
    tickMs: Number(config.TICK_MS),
    outboxKeepHours: Number(config.OUTBOX_KEEP_HOURS),
    keyGraceMs: Number(config.KEY_GRACE_MS),
    onPublished: metrics.onPublished(service.name),
  });
  await open.run();
  const listening = {
    host: config.HOST,
    port: Number(config.PORT),
    secret: config.SUBGRAPH_SECRET,
    ready: () => open.ready(),
    metrics: () => metrics.text([open], eventLog),
  };
  const server = await serveSubgraph(open.runtime, open.subgraph, listening);
  log.info({ url: server.url }, 'ready');
  const close = async (): Promise<void> => {
    await server.close();
    await open.close();
    await events.close();
  };
  process.once('SIGTERM', () => void leave(0, close));
  process.once('SIGINT', () => void leave(0, close));
  void open.readingEnded.then(() => leave(endedByItself, close));
}

/** What whoever starts it can mend is said in one line each, without a stack. */
async function orOneLine<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof ConfigFault || fault instanceof TopicsMissing || fault instanceof EventLogAway)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    process.exit(1);
  }
}
