import { randomUUID } from 'node:crypto';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { definitions, serviceNames } from '@jiuzhu/infra/definitions';
import { graphClient, type GraphClient } from '@jiuzhu/infra/graph-client';
import { drawKeys } from '@jiuzhu/infra/keys';
import { type Jiuzhu, openJiuzhu } from '@jiuzhu/infra/one-process';
import { seedStandards } from '@jiuzhu/infra/seed-standards';
import { isAsking, isSettled } from '@jiuzhu/infra/settled';
import { levelOf, tokenFor } from '@jiuzhu/infra/token';
import { waitUntil } from '@jiuzhu/infra/wait-until';
import { type Logger, logger } from '@jiuzhu/service-kit';
import { testDatabase, type TestDatabase } from '@jiuzhu/testing/database';

/** Of the office of the region, unless another agency is said. */
export type Officer = { readonly region?: string; readonly id?: string; readonly agency?: string };

/** The whole system in this process, on a database of its own, with a clock that the story moves. */
export interface World {
  readonly url: string;
  readonly jiuzhu: Jiuzhu;
  readonly database: TestDatabase;
  /** an officer of this role: of the county, unless a region is said */
  officer(role: string, it?: Officer & { readonly purpose?: string }): Promise<GraphClient>;
  /** what such an officer shows at the door */
  token(role: string, it?: Officer): Promise<string>;
  /** waits until what was decided has arrived everywhere */
  settle(): Promise<void>;
  /** moves the clock, and lets what is then due be done */
  pass(it: { readonly days?: number; readonly hours?: number }): Promise<void>;
  /** moves the clock over the pauses between tries, until each thing asked of the world outside has its answer or is given up */
  retry(): Promise<void>;
  now(): Date;
  /** the names of the statements sent since this was last asked */
  statements(): readonly string[];
  close(): Promise<void>;
}

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What binds the whole country, and made-up figures for the county of the stories. */
export const standards = ['../../infra/local/standards/national', '../../infra/local/standards/99'].map(folder).join(delimiter);

export const county = '990000';

/** On the embedded log; or on a broker that runs, under names of their own, where `JOURNEY_KAFKA` says so. */
export const eventLogOfStories = (): Readonly<Record<string, string>> => {
  const brokers = process.env['JOURNEY_KAFKA'];
  if (brokers === undefined) return {};
  return { EVENT_LOG: 'kafka', KAFKA_BROKERS: brokers, KAFKA_PREFIX: `story-${randomUUID().slice(0, 8)}.`, KAFKA_LANES: '4' };
};
export { key } from './key.ts';

/** @param log where the lines of all services and the gateway go: nowhere, unless the story reads them */
export async function openWorld(
  at = '2026-03-02T01:00:00Z',
  environment: Readonly<Record<string, string>> = {},
  log: Logger = logger(process.env['JOURNEY_LOG'] ?? 'silent', 'journey'),
): Promise<World> {
  const database = await testDatabase(serviceNames);
  const keys = drawKeys();
  let now = new Date(at);
  let statements: string[] = [];
  const jiuzhu = await openJiuzhu({
    definitions: await definitions(),
    databases: Object.fromEntries(Object.entries(database.urls).map(([schema, { app }]) => [schema, app])),
    keys,
    environment: { ...eventLogOfStories(), ...environment },
    production: false,
    log,
    port: 0,
    clock: { now: () => now },
    tickMs: 50,
    // a story asks within seconds what nobody asks in a minute
    limits: { publicPerMinute: 10_000, costPerMinute: 4_000_000 },
    watch: (name) => statements.push(name),
  });
  await seedStandards(jiuzhu, standards);
  const settle = async (): Promise<void> => {
    if (!(await waitUntil(() => isSettled(jiuzhu), 30_000))) throw new Error('what was decided has not arrived everywhere within 30 s');
  };
  const token: World['token'] = (role, { region = county, id = `officer-${role}`, agency = `office-${region}` } = {}) =>
    tokenFor(keys, { id, agency, roles: [role], region, level: levelOf(region, [role]) }, 'PT1440H', now);
  return {
    url: jiuzhu.url,
    jiuzhu,
    database,
    officer: async (role, { purpose, ...it } = {}) => graphClient(jiuzhu.url, await token(role, it), purpose),
    token,
    settle,
    pass: async ({ days = 0, hours = 0 }) => {
      now = new Date(now.getTime() + (days * 24 + hours) * 3_600_000);
      await settle();
    },
    retry: async () => {
      do {
        now = new Date(now.getTime() + 5_000);
        await settle();
      } while (await isAsking(jiuzhu));
    },
    now: () => now,
    statements: () => {
      const sent = statements;
      statements = [];
      return sent;
    },
    close: async () => {
      await jiuzhu.close();
      await database.drop();
    },
  };
}
