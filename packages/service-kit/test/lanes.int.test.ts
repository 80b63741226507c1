import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@jiuzhu/testing/database';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Call, ComeAgain, type LaneLimit, NotNow, type OpenRuntime, runEffects } from '../src/index.ts';
import { type EffectRunner, effectRunner } from '../src/road/effect-runner.ts';
import { openOn, openTally, runTally } from './opened.ts';
import { grow, open, tallyService } from './tally/tally.ts';

type Told = { readonly id: string; readonly at: Date; readonly attempt: number };

let now = new Date('2026-03-02T02:00:00Z');
let told: Told[] = [];
let inHand = 0;
let most = 0;
let answer: (id: string, call: Call) => Promise<number>;
let limits: Readonly<Record<string, LaneLimit>> = {};

const partner = {
  tell: async (id: string, call: Call): Promise<number> => {
    told.push({ id, at: now, attempt: call.attempt });
    inHand += 1;
    most = Math.max(most, inHand);
    try {
      return await answer(id, call);
    } finally {
      inHand -= 1;
    }
  },
  limit: (lane: string): LaneLimit => limits[lane] ?? { atOnce: 1, perMinute: 60 },
};
const clock = { now: () => now };

let runtime: OpenRuntime;
let other: OpenRuntime;
let database: TestDatabase;
let runners: EffectRunner[] = [];
let letGo = (): void => undefined;
beforeAll(async () => {
  ({ runtime, database } = await openTally(partner, { clock, paceClock: clock }));
  other = await openOn(database, tallyService(partner), { clock, paceClock: clock, instance: 'other' });
});
beforeEach(async () => {
  await runtime.pool.query('delete from kit_effect');
  await runtime.pool.query('delete from kit_lane');
  told = [];
  most = 0;
  runners = [];
  answer = async () => 1;
});
afterEach(async () => {
  letGo();
  await Promise.all(runners.map(({ ended }) => ended()));
});
afterAll(async () => {
  await other.close();
  await runtime.close();
  await database.drop();
});

const forward = (ms: number): void => void (now = new Date(now.getTime() + ms));
const asked = async (lane: string, n: number): Promise<readonly string[]> => {
  const ids = Array.from({ length: n }, () => randomUUID());
  for (const id of ids) {
    await runTally(runtime, 'open', open, { id, region: '990000001' });
    await runTally(runtime, 'grow', grow, { id, by: 1, lane });
  }
  return ids;
};
const running = (on = runtime): EffectRunner => {
  const runner = effectRunner(on);
  runners.push(runner);
  return runner;
};
const rows = async (text: string) => (await runtime.pool.query<Record<string, unknown>>(text)).rows;
/** A partner that answers when it is told to. */
const slow = (isSlow: (id: string) => boolean): { readonly go: () => void } => {
  const { promise, resolve } = Promise.withResolvers<number>();
  answer = (id) => (isSlow(id) ? promise : Promise.resolve(1));
  letGo = () => resolve(1);
  return { go: letGo };
};

describe('a lane', () => {
  it('has no more in hand than its limit, over all instances; what waits holds no connection and uses up no attempt', async () => {
    limits = { slow: { atOnce: 3, perMinute: 6000 } };
    await asked('slow', 8);
    const { go } = slow(() => true);
    await Promise.all([running().round(), running(other).round(), running().round()]);
    for (const runner of runners) await runner.round();
    expect(told).toHaveLength(3);
    expect({ idle: runtime.pool.idleCount, waiting: runtime.pool.waitingCount }).toEqual({ idle: runtime.pool.totalCount, waiting: 0 });
    expect(await rows('select attempts, count(*)::int as n from kit_effect group by attempts order by attempts')).toEqual([
      { attempts: 0, n: 5 },
      { attempts: 1, n: 3 },
    ]);
    go();
    await expect.poll(async () => (await running().round(), told.length), { timeout: 10_000 }).toBe(8);
    expect(most).toBe(3);
  });

  it('lets no more begin in any minute than its limit, and loses none of what waits', async () => {
    limits = { paced: { atOnce: 100, perMinute: 120 } };
    await asked('paced', 300);
    for (let quarter = 0; quarter < 800 && told.length < 300; quarter += 1) {
      await runEffects(runtime);
      await runEffects(other);
      forward(250);
    }
    expect(told).toHaveLength(300);
    expect(new Set(told.map(({ id }) => id)).size).toBe(300);
    const most = Math.max(...told.map(({ at }) => told.filter((it) => it.at >= at && it.at.getTime() < at.getTime() + 60_000).length));
    expect(most).toBeLessThanOrEqual(120);
    expect(most).toBeGreaterThan(110);
    const took = (told.at(-1)?.at.getTime() ?? 0) - (told[0]?.at.getTime() ?? 0);
    expect(took).toBeLessThan(160_000);
  }, 60_000);

  it('that is full or slow holds up no other, nor what waits in none', async () => {
    limits = { slow: { atOnce: 2, perMinute: 6000 }, quick: { atOnce: 2, perMinute: 6000 } };
    const late = new Set(await asked('slow', 30));
    const { go } = slow((id) => late.has(id));
    const quick = await asked('quick', 6);
    const free = randomUUID();
    await runTally(runtime, 'open', open, { id: free, region: '990000001' });
    await runTally(runtime, 'grow', grow, { id: free, by: 1, tell: true });
    const runner = running();
    const others = async (): Promise<number> => (await runner.round(), told.filter(({ id }) => !late.has(id)).length);
    await expect.poll(others, { timeout: 10_000 }).toBe(quick.length + 1);
    expect(told.filter(({ id }) => late.has(id))).toHaveLength(2);
    go();
  });

  it('is told when it may go on, where only its pace holds it', async () => {
    limits = { paced: { atOnce: 100, perMinute: 30 } };
    await asked('paced', 2);
    let woken = 0;
    runtime.onWake({ outbox: () => undefined, jobs: () => undefined, effects: () => void (woken += 1) });
    const runner = running();
    expect(await runner.round()).toBe(1);
    await runner.ended();
    woken = 0;
    forward(1_990);
    expect(await runner.round()).toBe(0);
    await expect.poll(() => woken).toBe(1);
    forward(10);
    expect(await runner.round()).toBe(1);
  });

  it('keeps its pace by the machine’s clock, whatever day it is in a story', async () => {
    limits = { paced: { atOnce: 100, perMinute: 600 } };
    const still = await openOn(database, tallyService(partner), { clock, instance: 'still' });
    await asked('paced', 25);
    expect(await runEffects(still)).toBe(10);
    await expect.poll(async () => (await runEffects(still), told.length), { timeout: 10_000 }).toBe(25);
    await still.close();
  });

  it('uses no pace for what has lapsed', async () => {
    limits = { paced: { atOnce: 100, perMinute: 1 } };
    const ids = await asked('paced', 5);
    forward(3_600_001);
    expect(await runEffects(runtime)).toBeGreaterThanOrEqual(5);
    expect(await rows('select ended, count(*)::int as n from kit_effect group by ended')).toEqual([{ ended: 'expired', n: ids.length }]);
    expect(told).toEqual([]);
  });
});

describe('a partner', () => {
  it('that says when to come again is not asked before', async () => {
    limits = {};
    await asked('shy', 1);
    answer = (_id, { attempt }) => (attempt === 1 ? Promise.reject(new ComeAgain('busy', 30_000)) : Promise.resolve(1));
    expect(await runEffects(runtime)).toBe(1);
    forward(29_000);
    expect(await runEffects(runtime)).toBe(0);
    forward(1_000);
    expect(await runEffects(runtime)).toBe(1);
    expect(told.map(({ attempt }) => attempt)).toEqual([1, 2]);
  });

  it('that is known to be away uses up no attempt, however often it is looked at', async () => {
    limits = {};
    await asked('away', 1);
    answer = () => Promise.reject(new NotNow('away', 1_000));
    for (let look = 0; look < 6; look += 1) {
      expect(await runEffects(runtime)).toBe(1);
      forward(2_001);
    }
    answer = async () => 1;
    expect(await runEffects(runtime)).toBe(1);
    expect(new Set(told.map(({ attempt }) => attempt))).toEqual(new Set([1]));
    expect(await rows('select ended from kit_effect')).toEqual([{ ended: 'answered' }]);
  });
});
