import { fileURLToPath } from 'node:url';
import { definitions, serviceNames } from '@jiuzhu/infra/definitions';
import { graphClient, type GraphClient } from '@jiuzhu/infra/graph-client';
import { drawKeys } from '@jiuzhu/infra/keys';
import { type Jiuzhu, openJiuzhu } from '@jiuzhu/infra/one-process';
import { isSettled } from '@jiuzhu/infra/settled';
import { levelOf, tokenFor } from '@jiuzhu/infra/token';
import { logger } from '@jiuzhu/service-kit';
import { testDatabase } from '@jiuzhu/testing/database';
import { expect } from 'vitest';

/** The whole system in this process, on a database of its own, with a clock that the story moves. */
export interface World {
  readonly url: string;
  readonly jiuzhu: Jiuzhu;
  /** an officer of this role: of the county, unless a region is said */
  officer(role: string, it?: { readonly region?: string; readonly purpose?: string; readonly id?: string }): Promise<GraphClient>;
  /** waits until what was decided has arrived everywhere */
  settle(): Promise<void>;
  /** moves the clock, and lets what is then due be done */
  pass(it: { readonly days?: number; readonly hours?: number }): Promise<void>;
  now(): Date;
  /** the names of the statements sent since this was last asked */
  statements(): readonly string[];
  close(): Promise<void>;
}

export const county = '990000';
export { key } from './key.ts';

export async function openWorld(at = '2026-03-02T01:00:00Z', environment: Readonly<Record<string, string>> = {}): Promise<World> {
  const database = await testDatabase(serviceNames);
  const keys = drawKeys();
  let now = new Date(at);
  let statements: string[] = [];
  const jiuzhu = await openJiuzhu({
    definitions: await definitions(),
    databases: Object.fromEntries(Object.entries(database.urls).map(([schema, { app }]) => [schema, app])),
    keys,
    standards: fileURLToPath(new URL('./standards', import.meta.url)),
    environment,
    production: false,
    log: logger(process.env['JOURNEY_LOG'] ?? 'silent', 'journey'),
    port: 0,
    clock: { now: () => now },
    tickMs: 50,
    watch: (name) => statements.push(name),
  });
  const settle = async (): Promise<void> => expect.poll(() => isSettled(jiuzhu), { timeout: 30_000, interval: 25 }).toBe(true);
  return {
    url: jiuzhu.url,
    jiuzhu,
    officer: async (role, { region = county, purpose, id = `officer-${role}` } = {}) => {
      const bearer = { id, agency: `office-${region}`, roles: [role], region, level: levelOf(region) };
      return graphClient(jiuzhu.url, await tokenFor(keys, bearer, 'P60D', now), purpose);
    },
    settle,
    pass: async ({ days = 0, hours = 0 }) => {
      now = new Date(now.getTime() + (days * 24 + hours) * 3_600_000);
      await settle();
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
