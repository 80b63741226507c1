import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@jiuzhu/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenRuntime, runEffects } from '../src/index.ts';
import { openTally, runTally } from './opened.ts';
import { grow, open } from './tally/tally.ts';

let now = new Date('2026-03-02T02:00:00Z');
const clock = { now: () => now };
let told: number[] = [];
let answer: () => Promise<number>;
const partner = {
  tell: (): Promise<number> => {
    told.push(now.getTime());
    return answer();
  },
};

let runtime: OpenRuntime;
let database: TestDatabase;
beforeAll(async () => {
  ({ runtime, database } = await openTally(partner, { clock, paceClock: clock }));
});
afterAll(async () => {
  await runtime.close();
  await database.drop();
});

const asked = async (): Promise<string> => {
  const id = randomUUID();
  await runTally(runtime, 'open', open, { id, region: '990000001' });
  await runTally(runtime, 'grow', grow, { id, by: 1, forLong: true });
  told = [];
  return id;
};
/** The clock goes on to whenever it is due next. */
const turns = async (most: number): Promise<void> => {
  for (let turn = 0; turn < most; turn += 1) {
    await runEffects(runtime);
    const { rows } = await runtime.pool.query<{ due_at: Date }>('select due_at from kit_effect where ended is null');
    if (!rows[0]) return;
    now = rows[0].due_at;
  }
};
const ended = async (id: string) => {
  const text = `select e.ended, t.count from kit_effect e join tallies t on t.id::text = e.request->>'id' where t.id::text = $1`;
  return (await runtime.pool.query<{ ended: string | null; count: number }>(text, [id])).rows;
};

describe('an effect without a number of attempts', () => {
  it('is tried again after delays that double up to the longest, however often, and then answered', async () => {
    const id = await asked();
    answer = () => Promise.reject(new Error('away'));
    await turns(60);
    const delays = told.slice(1).map((at, nth) => at - (told[nth] ?? at));
    expect(delays.length).toBeGreaterThan(50);
    expect(delays[0]).toBeLessThan(1_300);
    expect(Math.max(...delays)).toBeLessThanOrEqual(75_000);
    expect(Math.min(...delays.slice(7))).toBeGreaterThanOrEqual(45_000);
    expect(await ended(id)).toEqual([{ ended: null, count: 1 }]);
    answer = async () => 1;
    await turns(1);
    expect(await ended(id)).toEqual([{ ended: 'answered', count: 2 }]);
  });

  it('is given up on its last day', async () => {
    const id = await asked();
    answer = () => Promise.reject(new Error('away'));
    await turns(10);
    now = new Date(now.getTime() + 2 * 86_400_000);
    await turns(2);
    expect(await ended(id)).toEqual([{ ended: 'expired', count: 101 }]);
  });
});
