import { readFileSync } from 'node:fs';
import type { EventLog } from '@jiuzhu/event-log';
import { createGateway, type Limits } from '@jiuzhu/gateway';
import { type Definition, openService, type OpenService } from '@jiuzhu/graph-kit';
import {
  type Calls,
  type Clock,
  eventLogSettings,
  eventMetrics,
  type Logger,
  openEventLog,
  readSettings,
  requireTopics,
  runRoute,
  systemClock,
  type TopicPlan,
  type Watch,
} from '@jiuzhu/service-kit';
import { localKms } from '@jiuzhu/vault';
import type { Keys } from './keys.ts';
import { audience, issuer, publicKeys } from './token.ts';

export type OneProcess = {
  readonly definitions: readonly Definition[];
  /** the run-time role's address of each service, and of `event_log` */
  readonly databases: Readonly<Record<string, string>>;
  readonly keys: Keys;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly production: boolean;
  readonly log: Logger;
  readonly port: number;
  readonly clock?: Clock;
  readonly tickMs?: number;
  readonly watch?: Watch;
  /** of the gateway, where the usual ones do not fit */
  readonly limits?: Partial<Limits>;
};

export interface Jiuzhu {
  readonly url: string;
  readonly services: ReadonlyMap<string, OpenService>;
  readonly eventLog: EventLog;
  /** resolves when a service can learn nothing more: the process must end, so that it is started anew */
  readonly readingEnded: Promise<unknown>;
  readonly close: () => Promise<void>;
}

const supergraph = new URL('../../schema/supergraph.graphql', import.meta.url);

/** All services and the gateway in this process, on one PostgreSQL: calls between them are function calls, events go through the embedded log. */
export async function openJiuzhu(it: OneProcess): Promise<Jiuzhu> {
  const clock = it.clock ?? systemClock;
  const services = new Map<string, OpenService>();
  const calls: Calls = {
    call: async (name, route, body, asking) => runRoute(named(services, name).runtime, route, body, asking),
  };
  const config = readSettings(eventLogSettings, it.environment);
  const events = openEventLog(config, it.databases['event_log'] ?? '', it.log.child({ service: 'event-log' }));
  const { eventLog } = events;
  const all = it.definitions.map(({ service }) => service);
  await requireTopics(eventLog, all, config.EVENT_TOPICS as TopicPlan);
  const metrics = eventMetrics();
  for (const definition of it.definitions) {
    const { name, settings } = definition.service;
    const opening = {
      databaseUrl: it.databases[name] ?? '',
      poolSize: 6,
      kms: localKms({ current: 'local', keys: { local: it.keys.kms } }),
      allowIllustrative: !it.production,
      clock,
      log: it.log.child({ service: name }),
      calls,
      instance: 'local',
      config: readSettings(settings, it.environment),
      eventLog,
      tickMs: it.tickMs ?? 1000,
      outboxKeepHours: Number(config.OUTBOX_KEEP_HOURS),
      onPublished: metrics.onPublished(name),
      ...(it.watch ? { watch: it.watch } : {}),
    };
    services.set(name, await openService(definition, opening));
  }
  const gateway = await createGateway({
    supergraphSdl: readFileSync(supergraph, 'utf8'),
    subgraphs: Object.fromEntries([...services].map(([name, { subgraph }]) => [name, { execute: subgraph.execute as never }])),
    auth: { issuer, audience, keys: publicKeys(it.keys) },
    ...(it.limits ? { limits: it.limits } : {}),
    production: it.production,
    log: it.log.child({ service: 'gateway' }),
    clock,
    moreMetrics: () => metrics.text([...services.values()], eventLog),
  });
  const { url } = await gateway.listen(it.port);
  for (const service of services.values()) await service.run();
  return {
    url,
    services,
    eventLog,
    readingEnded: Promise.race([...services.values()].map(({ readingEnded }) => readingEnded)),
    close: async () => {
      await gateway.close();
      for (const service of services.values()) await service.close();
      await events.close();
    },
  };
}

function named(services: ReadonlyMap<string, OpenService>, name: string): OpenService {
  const service = services.get(name);
  if (!service) throw new Error(`there is no service ${name} in this process`);
  return service;
}
