import { randomUUID } from 'node:crypto';
import { residentIdWithCheckDigit } from '@jiuzhu/kernel';
import type { TestDatabase } from '@jiuzhu/testing/database';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, ask, type Call, Forbidden, type OpenRuntime, reactor, runEffects, runTimer, Declined } from '../src/index.ts';
import { clerk, openTally, runTally } from './opened.ts';
import { grow, growWhenDue, open, tallyById } from './tally/tally.ts';

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

const key = (): string => randomUUID();
const run = (name: 'open' | 'grow', input: object, actor: Actor = clerk) =>
  runTally(runtime, name, name === 'open' ? open : grow, input, actor);
const opened = async (region = '990000001'): Promise<string> => {
  const id = randomUUID();
  expect(await run('open', { id, region }, { ...clerk, region: region.slice(0, 6) })).toEqual({
    accepted: true,
    reference: { __typename: 'Tally', id },
  });
  return id;
};
const count = async (id: string): Promise<number | undefined> => (await ask(runtime, tallyById, [id], clerk)).get(id)?.count;
const rows = async (text: string, values: unknown[] = []) => (await runtime.pool.query(text, values)).rows as Record<string, unknown>[];

describe('a command', () => {
  it('changes the state, moves the stream without a gap and leaves event, outcome and audit', async () => {
    const id = await opened();
    await run('grow', { id, by: 3 });
    await run('grow', { id, by: 4 });
    expect(await count(id)).toBe(7);
    const events = await rows('select stream_version, data from kit_outbox where stream = $1 order by seq', [`tally/${id}`]);
    expect(events).toEqual([
      { stream_version: '1', data: { id, by: 0 } },
      { stream_version: '2', data: { id, by: 3 } },
      { stream_version: '3', data: { id, by: 4 } },
    ]);
    const audit = await rows('select act, outcome, actor from kit_audit where stream = $1 order by seq', [`tally/${id}`]);
    expect(audit.map(({ act }) => act)).toEqual(['open', 'grow', 'grow']);
  });

  it('answers a repeated key as the first time, and declines it for another input', async () => {
    const id = await opened();
    const input = { idempotencyKey: key(), id, by: 2 };
    const first = await run('grow', input);
    expect(await run('grow', input)).toEqual(first);
    expect(await count(id)).toBe(2);
    expect(await run('grow', { ...input, by: 3 })).toEqual({ accepted: false, problem: { problem: 'KeyReused' } });
  });

  it('acts once when twins with one key arrive at the same instant', async () => {
    const id = await opened();
    const input = { idempotencyKey: key(), id, by: 1 };
    const answers = await Promise.all(Array.from({ length: 8 }, () => run('grow', input)));
    expect(new Set(answers.map((it) => JSON.stringify(it))).size).toBe(1);
    expect(await count(id)).toBe(1);
  });

  it('loses nothing under forty at once on one subject', async () => {
    const id = await opened();
    const answers = await Promise.all(Array.from({ length: 40 }, () => run('grow', { id, by: 1 })));
    expect(answers.filter(({ accepted }) => accepted)).toHaveLength(40);
    expect(await count(id)).toBe(40);
  });

  it('changes nothing but outcome and audit when it is rejected', async () => {
    const id = await opened();
    const before = await rows(
      'select (select count(*) from kit_outbox) as o, (select count(*) from kit_stream) as s, (select sum(count) from tallies) as t',
    );
    expect(await run('grow', { id, by: 101 })).toEqual({ accepted: false, problem: { problem: 'TooMuch', most: 100 } });
    expect(await run('grow', { id: randomUUID(), by: 1 })).toEqual({ accepted: false, problem: { problem: 'TallyUnknown' } });
    expect(
      await rows(
        'select (select count(*) from kit_outbox) as o, (select count(*) from kit_stream) as s, (select sum(count) from tallies) as t',
      ),
    ).toEqual(before);
  });

  it('answers for what lies in another region as for what does not exist', async () => {
    const id = await opened('120000001');
    expect(await run('grow', { id, by: 1 })).toEqual({ accepted: false, problem: { problem: 'TallyUnknown' } });
    expect(await count(id)).toBeUndefined();
  });

  it('names what is wrong with its input by path and in Chinese', async () => {
    expect(await run('grow', { id: 'x', by: -1 })).toMatchObject({
      problem: { problem: 'InvalidInput', path: ['by'], message: expect.stringMatching(/\p{Script=Han}/u) },
    });
    expect(await run('grow', { idempotencyKey: 'short', id: 'x', by: 1 })).toMatchObject({
      problem: { problem: 'InvalidInput', path: ['idempotencyKey'] },
    });
  });

  it('takes no key that names somebody by number', async () => {
    const idempotencyKey = `grow-${residentIdWithCheckDigit('99000019800506001')}-1`;
    expect(await run('grow', { idempotencyKey, id: 'x', by: 1 })).toMatchObject({
      problem: { problem: 'InvalidInput', path: ['idempotencyKey'], message: '幂等键中不能含有公民身份号码' },
    });
    expect(await rows('select from kit_outcome where key = $1', [idempotencyKey])).toEqual([]);
  });

  it('is not for whoever lacks the role', async () => {
    await expect(run('grow', { id: 'x', by: 1 }, { ...clerk, roles: ['auditor'] })).rejects.toBeInstanceOf(Forbidden);
  });

  it('takes two round trips and six statements', async () => {
    const id = await opened();
    statements.length = 0;
    let trips = 0;
    const trip = () => void (trips += 1);
    runtime.pool.once('acquire', (client: PoolClient) => void client.on('drain', trip));
    runtime.pool.once('release', (_fault: unknown, client: PoolClient) => void client.off('drain', trip));
    await run('grow', { id, by: 1 });
    const recorded = 'kit-record stream outbox audit outcome';
    expect(statements).toEqual(['begin', 'kit-open', 'tally-load', 'tally-save', recorded]);
    expect(trips).toBe(2);
  });
});

describe('a reaction', () => {
  const poke = (id: string, version: number, by: number) => ({
    id: randomUUID(),
    owner: 'poker',
    type: 'poker.poked.v1',
    stream: `poker/${id}`,
    version,
    at: new Date().toISOString(),
    correlationId: 'c',
    data: { id, by },
  });

  it('acts once however often an event comes, alone or in a batch', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => opened()));
    const react = reactor(runtime);
    const batch = ids.map((id) => poke(id, 1, 2));
    await react(batch);
    await react(batch);
    for (const event of batch) await react([event]);
    expect(await Promise.all(ids.map(count))).toEqual(ids.map(() => 2));
  });

  it('parks only the stream of the event at fault, and what comes behind it waits', async () => {
    const [good, bad] = [await opened(), await opened()];
    const react = reactor(runtime);
    await react([poke(good, 1, 2), poke(bad, 1, 13)]);
    await react([poke(good, 2, 2), poke(bad, 2, 1)]);
    expect([await count(good), await count(bad)]).toEqual([4, 0]);
    expect(await rows('select stream from parked_stream where stream = $1', [`poker/${bad}`])).toHaveLength(1);
    expect(await rows('select version from parked_event where stream = $1 order by version', [`poker/${bad}`])).toEqual([
      { version: '1' },
      { version: '2' },
    ]);
  });

  it('lets an event behind a gap wait', async () => {
    const id = await opened();
    const react = reactor(runtime);
    expect(await react([poke(id, 2, 2)])).toHaveLength(1);
    expect(await count(id)).toBe(0);
    await react([poke(id, 1, 2)]);
    await react([poke(id, 2, 2)]);
    expect(await count(id)).toBe(4);
  });
});

describe('a timer', () => {
  it('acts on what is due, once, and on nothing else', async () => {
    const [due, later] = [await opened(), await opened()];
    await run('grow', { id: due, by: 1, dueAt: '2020-01-01T00:00:00Z' });
    await run('grow', { id: later, by: 1, dueAt: '2999-01-01T00:00:00Z' });
    expect(await runTimer(runtime, growWhenDue)).toBe(1);
    expect(await runTimer(runtime, growWhenDue)).toBe(0);
    expect([await count(due), await count(later)]).toEqual([2, 1]);
  });
});

describe('an effect', () => {
  const until = async (id: string, wanted: number): Promise<void> =>
    expect.poll(async () => (await runEffects(runtime), await count(id)), { timeout: 10_000 }).toBe(wanted);

  it('is performed after the commit under one id, tried again under the same, and its answer applied once', async () => {
    const id = await opened();
    answer = ({ attempt }) => {
      if (attempt < 2) throw new Error('away');
      return 5;
    };
    told.length = 0;
    await run('grow', { id, by: 1, tell: true });
    expect(told).toEqual([]);
    await until(id, 6);
    expect(told).toHaveLength(2);
    expect(new Set(told).size).toBe(1);
  });

  it('is given up after its tries, or at once when the partner says no', async () => {
    for (const fault of [new Error('away'), new Declined('no')]) {
      const id = await opened();
      answer = () => {
        throw fault;
      };
      await run('grow', { id, by: 1, tell: true });
      await expect
        .poll(async () => (await runEffects(runtime), await rows(`select ended from kit_effect where request->>'id' = $1`, [id])), {
          timeout: 10_000,
        })
        .toEqual([{ ended: 'declined' }]);
      expect(await count(id)).toBe(1);
    }
  });
});
