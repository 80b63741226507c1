import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../database/services.ts';
import { serviceNames } from '../local/definitions.ts';
import { keysIn } from '../local/keys.ts';
import { endPostgresIn, startPostgres } from '../local/postgres/index.ts';
import { check } from './checker.ts';
import { databaseIn } from './database-in.ts';
import { killAfter } from './kill-after.ts';
import { draw } from './draw.ts';
import { freePort } from './free-port.ts';
import { type Instance, startInstance } from './instance.ts';
import { ending, tell, wantedStatus } from './story.ts';
import { seedOf, kills } from './how-much.ts';

const dataDir = mkdtempSync(join(root, '.data', 'killed-'));
const told = new Map<number, string>();
let port: number;

let latest: Instance | undefined;

const begin = async (failpoint?: string): Promise<Instance | undefined> => {
  const started = await startInstance(dataDir, port, failpoint);
  latest = started === 'died at start' ? undefined : started;
  return latest;
};

/** Told until it is told to its end: whenever the process is gone, another one is started and the story goes on. */
async function tellToTheEnd(seed: number, first?: Instance): Promise<Instance> {
  let instance = first;
  for (;;) {
    instance ??= await begin();
    if (!instance) continue;
    try {
      told.set(seed, await tell(instance.url, keysIn(dataDir), seed));
      return instance;
    } catch (fault) {
      if (!(await isGone(instance))) throw fault;
      instance = undefined;
    }
  }
}

/** Its sockets close before the process is known to be gone: a fault of the client may come a moment earlier. */
async function isGone({ gone }: Instance): Promise<boolean> {
  const inTime = AbortSignal.timeout(5_000);
  const tooLate = once(inTime, 'abort').then(() => false);
  return Promise.race([gone.then(() => true), tooLate]);
}

beforeAll(async () => {
  port = await freePort();
  await (await tellToTheEnd(0)).stop();
});
afterEach(async () => {
  latest?.kill();
  await latest?.gone;
});
afterAll(async () => {
  await endPostgresIn(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

const failpoints = [
  'road.locked',
  'road.decided',
  'road.saved',
  'road.before-commit',
  'road.after-commit',
  'relay.read',
  'relay.sent',
  'relay.marked',
  'effect.before-perform',
  'effect.performed',
  'consumer.decoded',
  'reaction.before-commit',
  'consumer.before-position',
];

describe('killed, and started again', () => {
  it.each(failpoints.map((name, i) => ({ name, seed: i + 1 })))('at $name, the story goes on to its end', async ({ name, seed }) => {
    const instance = await begin(`${name}:3`);
    const last = await tellToTheEnd(seed, instance);
    expect(instance === undefined || instance.child.signalCode).not.toBe(null);
    await last.stop();
  });

  /** each kill is a start, and a story told to its end */
  const timeout = 60_000 + kills * 30_000;
  it(`at ${kills} moments of chance (seed ${seedOf}), each story goes on to its end`, { timeout }, async () => {
    let instance = await tellToTheEnd(1000);
    const began = performance.now();
    instance = await tellToTheEnd(1001, instance);
    const usual = performance.now() - began;
    const moments = Array.from({ length: kills }, (_, i) => Math.round(draw(seedOf, i) * usual));
    process.stdout.write(`a story takes ${Math.round(usual)} ms; killed after ${moments.join(', ')} ms\n`);
    for (const [i, moment] of moments.entries()) {
      const victim = instance;
      const killing = killAfter(victim, moment);
      instance = await tellToTheEnd(1002 + i, victim);
      killing.spare();
      if (victim === instance) {
        victim.kill();
        await victim.gone;
        instance = (await begin()) ?? (await tellToTheEnd(1002 + i));
      }
    }
    for (const [seed, household] of told) {
      const { household: end } = await ending(instance.url, keysIn(dataDir), household);
      const [only] = end.subsistence;
      expect({
        seed,
        facts: end.facts.length,
        authorisations: end.verificationAuthorisations.length,
        reports: end.verifications.length,
        cases: end.subsistence.length,
        status: only?.status,
      }).toEqual({
        seed,
        facts: 3,
        authorisations: 1,
        reports: 1,
        cases: 1,
        status: wantedStatus(seed),
      });
      await expect
        .poll(async () => (await ending(instance.url, keysIn(dataDir), household)).household.cases.edges.map(({ node }) => node.status), {
          timeout: 20_000,
        })
        .toEqual([wantedStatus(seed)]);
    }
    await instance.stop();
  });

  it('nothing is lost, doubled, made up or left with a gap', async () => {
    const last = await tellToTheEnd(0);
    // what was on its way when the one before stopped arrives, as the checker sees it from beside
    await expect
      .poll(async () => (await check(databaseIn(dataDir), serviceNames)).findings, { timeout: 60_000, interval: 200 })
      .toEqual([]);
    await last.stop();
    const postgres = await startPostgres({ dataDir });
    const url = new URL(postgres.url);
    url.pathname = '/jiuzhu';
    const { events, findings } = await check(url.href, serviceNames);
    await postgres.stop();
    expect(findings).toEqual([]);
    expect(events).toBeGreaterThan(told.size * 5);
  });
});
