import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { operate } from '../src/index.ts';
import { added, asked, tellOf, unlucky } from './late/late.ts';
import { type Late, openLate } from './late/opened-late.ts';

const at = new Date('2026-03-02T01:00:00Z');
const given = { by: 'zhang.wei', why: 'new-table' };
const written: string[] = [];

let late: Late;
let things: readonly string[];
let names = 0;
const aName = (): string => `late@${(names += 1)}`;

beforeAll(async () => {
  late = await openLate({ write: async (id) => written.push(id) });
  await late.run();
});
afterAll(() => late.close());
/** Forty things, of which one has five events more than the one before. */
beforeEach(async () => {
  unlucky.clear();
  things = Array.from({ length: 40 }, () => randomUUID());
  for (const [i, thing] of things.entries()) await tellOf(late.log, thing, { count: 1 + (i % 5), at });
  await expect.poll(whole, { timeout: 10_000 }).toBe(true);
});

const totals = async (): Promise<ReadonlyMap<unknown, unknown>> =>
  new Map((await late.rows('select id, total from drawn where id = any($1)', [things])).map(({ id, total }) => [id, total]));
const whole = async (): Promise<boolean> => {
  const found = await totals();
  return things.every((thing, i) => found.get(thing) === 1 + (i % 5));
};
const replay = (as: string, reactions: readonly string[] = [added.type]) =>
  operate.replay(late.runtime, late.log, { as, reactions }, given);
const left = (as: string) =>
  late.rows(
    `select (select count(*) from consumer_cursor where consumer = $1)::int as cursors, (select count(*) from parked_event where consumer = $1)::int as waiting`,
    [as],
  );

describe('the history told again to some reactions', () => {
  it('makes a projection anew while the service goes on, ends by itself, says how many it told, and leaves nothing behind', async () => {
    const before = await late.rows(`select coalesce(sum(version), 0)::int as n from consumer_cursor where consumer = 'late'`);
    await late.rows('delete from drawn');
    const goingOn = (async () => {
      for (let version = 1; version <= 40; version += 1) await tellOf(late.log, things[0] ?? '', { from: version + 1, count: 1, at });
    })();
    const as = aName();
    const answer = await replay(as);
    await goingOn;
    await expect.poll(async () => (await totals()).get(things[0])).toBe(41);
    expect(answer).toMatchObject({ accepted: true, failed: 0 });
    const { applied } = answer as { applied: number };
    expect(applied).toBeGreaterThanOrEqual(before[0]?.['n'] as number);
    const found = await totals();
    expect(things.slice(1).map((thing) => found.get(thing))).toEqual(things.slice(1).map((_, i) => 1 + ((i + 1) % 5)));
    expect(await left(as)).toEqual([{ cursors: 0, waiting: 0 }]);
    expect(await late.rows('select stream from parked_stream')).toEqual([]);
    expect(await replay(as)).toMatchObject({ accepted: false, problem: 'ReplayEnded' });
  });

  it('is never seen half told: each stream changes from what it was to what it is', async () => {
    const seen = new Set<unknown>();
    const over = new AbortController();
    const watching = (async () => {
      while (!over.signal.aborted)
        for (const [thing, total] of await totals()) seen.add(`${things.indexOf(String(thing)) % 5} ${String(total)}`);
    })();
    expect(await replay(aName())).toMatchObject({ accepted: true });
    over.abort();
    await watching;
    expect([...seen].toSorted()).toEqual(['0 1', '1 2', '2 3', '3 4', '4 5']);
  });

  it('is taken up where it was when its process is killed in the middle', async () => {
    const as = aName();
    await late.rows('delete from drawn');
    const run = async (failpoint?: string) => {
      const env = { PATH: process.env['PATH'] ?? '', ...late.environment, ...(failpoint ? { FAILPOINT: failpoint } : {}) };
      const child = spawn(process.execPath, [fileURLToPath(new URL('./late/replaying.ts', import.meta.url)), as], { env });
      let out = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      await once(child, 'close');
      return { signal: child.signalCode, out };
    };
    expect(await run('reaction.before-commit:15')).toEqual({ signal: 'SIGKILL', out: '' });
    const half = (await totals()).size;
    expect(await run('reaction.before-commit:10')).toEqual({ signal: 'SIGKILL', out: '' });
    const { out } = await run();
    expect(JSON.parse(out)).toMatchObject({ accepted: true, failed: 0 });
    expect(half).toBeLessThan(things.length);
    expect(await whole()).toBe(true);
    const { applied } = JSON.parse(out) as { applied: number };
    const [all] = await late.rows(`select sum(version)::int as n from consumer_cursor where consumer = 'late'`);
    expect(applied).toBe(all?.['n']);
    const audit = await late.rows(`select outcome, purpose, fields from kit_audit where act = 'events.replay' and fields = $1`, [
      [`consumer ${as}`],
    ]);
    expect(audit).toEqual([{ outcome: 'accepted', purpose: 'new-table', fields: [`consumer ${as}`] }]);
  }, 60_000);
});

describe('a stream that fails in a replay', () => {
  it('stands still in it alone, and is tried again when the replay is taken up again', async () => {
    const as = aName();
    unlucky.add(5);
    await late.rows('delete from drawn');
    const first = (await replay(as)) as { failed: number };
    expect(first.failed).toBeGreaterThanOrEqual(8);
    const standing = (await operate.parkedIn(late.runtime)).streams;
    expect(new Set(standing.map(({ consumer, version, reason }) => `${consumer} ${version} ${reason}`))).toEqual(
      new Set([`${as} 5 TypeError: unlucky`]),
    );
    expect((await totals()).size).toBe(32);
    const [one] = standing;
    expect(await operate.releaseParked(late.runtime, one as never, given)).toMatchObject({ accepted: false, problem: 'OfAReplay' });
    unlucky.clear();
    await tellOf(late.log, things[4] ?? '', { from: 6, count: 1, at });
    expect(await replay(as)).toMatchObject({ accepted: true, failed: 0 });
    await expect.poll(async () => (await totals()).get(things[4])).toBe(6);
    expect((await totals()).size).toBe(40);
    expect(await left(as)).toEqual([{ cursors: 0, waiting: 0 }]);
  });

  it('is told past the event at fault where somebody says so, and past no other', async () => {
    const as = aName();
    await late.rows('delete from drawn');
    unlucky.add(5);
    expect(await replay(as)).toMatchObject({ accepted: true });
    const halted = { consumer: as, source: 'teller', stream: `thing/${things[4]}` };
    expect(await operate.skipParked(late.runtime, halted, 4, given)).toMatchObject({ accepted: false, problem: 'NotParkedThere' });
    expect(await operate.skipParked(late.runtime, halted, 5, given)).toEqual({ accepted: true });
    expect(await replay(as)).toMatchObject({ accepted: true });
    expect((await totals()).get(things[4])).toBe(4);
    unlucky.clear();
    expect(await replay(as)).toMatchObject({ accepted: true, failed: 0 });
  });
});

describe('what is not replayed', () => {
  it('is a reaction that asks something of the world outside: it is said, and nothing was asked again', async () => {
    const thing = things[0] ?? '';
    await tellOf(late.log, thing, { from: 2, count: 1, at: new Date(), on: asked });
    await expect.poll(() => written).toContain(thing);
    const [before] = await late.rows('select count(*)::int as n from kit_effect');
    const as = aName();
    expect(await replay(as, [])).toEqual({
      accepted: false,
      problem: 'NotAProjection',
      why: 'the reaction to teller.asked.v1 asks for effects: it is not a projection, and cannot be replayed',
    });
    expect(await late.rows('select count(*)::int as n from kit_effect')).toEqual([before]);
    expect(await left(as)).toEqual([{ cursors: 0, waiting: 0 }]);
    const audit = await late.rows(`select outcome from kit_audit where act = 'events.replay' and fields = $1 order by seq`, [
      [`consumer ${as}`],
    ]);
    expect(audit).toEqual([{ outcome: 'accepted' }, { outcome: 'NotAProjection' }]);
  });

  it('is one that was begun for other reactions, or under a name that is none', async () => {
    const as = aName();
    unlucky.add(1);
    await replay(as);
    unlucky.clear();
    expect(await replay(as, [asked.type])).toMatchObject({ accepted: false, problem: 'ReplayDiffers' });
    expect(await replay('late')).toMatchObject({ accepted: false, problem: 'NameUnfit' });
    expect(await replay(as)).toMatchObject({ accepted: true, failed: 0 });
  });
});

describe('a history of which the log has lost a part', () => {
  it('stands still before what the log holds no longer: nothing is passed silently, but where somebody says so', async () => {
    const stream = `thing/${things[3]}`;
    await late.behind(`delete from event_log.records where key = $1 and headers->>'ce_sequence' = '4'`, [stream]);
    const as = aName();
    expect(await replay(as)).toMatchObject({ accepted: true, failed: 1 });
    expect((await operate.parkedIn(late.runtime)).streams).toMatchObject([
      { consumer: as, stream, version: 4, reason: 'Gap: version 4 is not in the log' },
    ]);
    expect(await operate.skipParked(late.runtime, { consumer: as, source: 'teller', stream }, 4, given)).toEqual({ accepted: true });
    expect(await replay(as)).toMatchObject({ accepted: true, failed: 0 });
    expect((await totals()).get(things[3])).toBe(3);
  });
});
