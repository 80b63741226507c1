import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@jiuzhu/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, jobProgress, type OpenRuntime, runEffects, runJobs, startJob } from '../src/index.ts';
import { asking, clerk, openTally, runTally } from './opened.ts';
import { grow, open } from './tally/tally.ts';

const told: string[] = [];
let answer: (call: Call) => number = () => 5;
let runtime: OpenRuntime;
let database: TestDatabase;
let statements: string[];

beforeAll(async () => {
  ({ runtime, database, statements } = await openTally({
    tell: async (_id, call) => (told.push(call.id), answer(call)),
    limit: () => ({ atOnce: 3, perMinute: 6000 }),
  }));
});
afterAll(async () => {
  await runtime.close();
  await database.drop();
});

const run = (name: 'open' | 'grow', input: object, region: string) =>
  runTally(runtime, name, name === 'open' ? open : grow, input, { ...clerk, region: region.slice(0, 6) });
const opened = async (region = '990000001'): Promise<string> => {
  const id = randomUUID();
  expect(await run('open', { id, region }, region)).toMatchObject({ accepted: true });
  return id;
};
const rows = async (text: string, values: unknown[] = []) => (await runtime.pool.query(text, values)).rows as Record<string, unknown>[];
const counts = async (ids: readonly string[]) => {
  const found = await rows('select id, count from tallies where id = any($1)', [ids]);
  return new Map(found.map((it) => [it['id'], it['count']]));
};

describe('a job', () => {
  it('goes over all keys, changes what must change, and says how far it is', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => opened()));
    const registrar = { ...clerk, roles: ['registrar'] };
    const id = await startJob(runtime, 'growAll', { to: 30 }, 'grow-all-1', asking(registrar));
    expect(await startJob(runtime, 'growAll', { to: 30 }, 'grow-all-1', asking(registrar))).toBe(id);
    while ((await jobProgress(runtime, id))?.state === 'running') await runJobs(runtime);
    const progress = await jobProgress(runtime, id);
    expect(await rows(`select actor, outcome from kit_audit where act = 'growAll' and stream is null`, [])).toEqual([
      { actor: registrar.id, outcome: 'accepted' },
    ]);
    expect(progress?.faulted).toBe(0);
    expect(progress?.seen).toBeGreaterThanOrEqual(12);
    expect(await counts(ids)).toEqual(new Map(ids.map((it) => [it, 30])));
  });

  it('takes no more keys than it has room for, each once, by the day of its turn, and none that it did not begin with', async () => {
    const region = '130000001';
    const ids = await Promise.all(Array.from({ length: 7 }, () => opened(region)));
    const registrar = { ...clerk, roles: ['registrar'], region: '130000' };
    const id = await startJob(runtime, 'tellAll', { lane: 'all' }, 'tell-all-1', asking(registrar));
    await opened(region);
    answer = () => 1;
    told.length = 0;
    const waiting = async () => (await rows(`select count(*)::int as n from kit_effect where ended is null`))[0]?.['n'];
    await runJobs(runtime);
    await runJobs(runtime);
    expect(await waiting()).toBe(3);
    expect(await runJobs(runtime)).toBe(0);
    expect(await jobProgress(runtime, id)).toMatchObject({ state: 'running', seen: 3 });
    const turn = async () => (await runEffects(runtime), await runJobs(runtime), (await jobProgress(runtime, id))?.state);
    await expect.poll(turn, { timeout: 20_000, interval: 300 }).toBe('done');
    await expect.poll(async () => (await runEffects(runtime), await waiting()), { timeout: 20_000, interval: 300 }).toBe(0);
    expect(told).toHaveLength(7);
    expect(new Set(told).size).toBe(7);
    const [{ started } = {}] = await rows('select started_at as started from kit_job where id = $1', [id]);
    const turns = await rows('select due_at from tallies where id = any($1) and count = 2 and due_at > $2', [ids, started]);
    expect(turns).toHaveLength(7);
  });

  it('that compute much run in a thread of their own, by the page: who must change does, and who cannot is noted', async () => {
    const region = '140000001';
    const ids = await Promise.all(Array.from({ length: 23 }, () => opened(region)));
    const [first = '', second = ''] = ids;
    await run('grow', { id: first, by: 40 }, region);
    const registrar = { ...clerk, roles: ['registrar'], region: '140000' };
    const id = await startJob(runtime, 'growMany', { to: 30 }, 'grow-many-1', asking(registrar));
    const broken = await startJob(runtime, 'growMany', { to: 1_000 }, 'grow-many-2', asking(registrar));
    statements.length = 0;
    const woken: string[] = [];
    runtime.onWake({ outbox: () => void woken.push('outbox'), effects: () => undefined, jobs: () => undefined });
    expect(await runJobs(runtime, ({ apart }) => !apart)).toBe(0);
    while ((await runtime.threadOfJobs.round()) > 0);
    expect(await jobProgress(runtime, id)).toMatchObject({ state: 'done', seen: 23, changed: 22, faulted: 0 });
    const again = await startJob(runtime, 'growMany', { to: 30 }, 'grow-many-3', asking(registrar));
    while ((await runtime.threadOfJobs.round()) > 0);
    expect(await jobProgress(runtime, again), 'pages in which nobody changes').toMatchObject({ state: 'done', seen: 23, changed: 0 });
    expect(await jobProgress(runtime, broken)).toMatchObject({ state: 'done', seen: 23, changed: 0, faulted: 23 });
    expect(await counts(ids)).toEqual(new Map(ids.map((it) => [it, it === first ? 40 : 30])));
    expect(statements.filter((name) => name.startsWith('tally-save') || name === 'job-checkpoint')).toEqual([]);
    expect(woken).toContain('outbox');
    expect(await rows(`select type from kit_outbox where stream = $1 order by stream_version`, [`tally/${second}`])).toHaveLength(2);
  });
});
