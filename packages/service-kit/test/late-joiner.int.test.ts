import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asked, tellOf } from './late/late.ts';
import { type Late, openLate } from './late/opened-late.ts';

const now = new Date('2026-03-02T01:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

const written: string[] = [];
let late: Late;
beforeAll(async () => {
  late = await openLate({ write: async (id) => (written.push(id), 1) }, { clock: { now: () => now } });
});
afterAll(() => late.close());

it('a service that joins late learns everything from the beginning and sends no old letters: what has lapsed is kept as expired, and not performed', async () => {
  const [old, recent] = [Array.from({ length: 20 }, () => randomUUID()), Array.from({ length: 3 }, () => randomUUID())];
  for (const [i, thing] of old.entries()) {
    await tellOf(late.log, thing, { count: 2, at: daysAgo(400 - i) });
    await tellOf(late.log, thing, { from: 3, count: 1, at: daysAgo(300 - i), on: asked });
  }
  for (const thing of recent) await tellOf(late.log, thing, { count: 1, at: daysAgo(0.5), on: asked });

  await late.run();
  const ended = () => late.rows('select ended, count(*)::int as n from kit_effect group by ended order by ended');
  await expect.poll(ended, { timeout: 10_000 }).toEqual([
    { ended: 'answered', n: recent.length },
    { ended: 'expired', n: old.length },
  ]);
  expect(written.toSorted()).toEqual(recent.toSorted());
  expect(await late.rows('select total, letters, count(*)::int as n from drawn group by total, letters order by total')).toEqual([
    { total: 0, letters: 1, n: recent.length },
    { total: 2, letters: 0, n: old.length },
  ]);
});
