import { randomUUID } from 'node:crypto';
import { accept, day, type Id } from '@jiuzhu/kernel';
import { count, readStandardsData, resolve, type StandardBook } from '@jiuzhu/policy';
import { testDatabase, type TestDatabase } from '@jiuzhu/testing/database';
import { keepStandards } from '@jiuzhu/testing/standards';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import {
  booksBetween,
  boundStandards,
  type Answer,
  command,
  job,
  jobProgress,
  type OpenRuntime,
  reading,
  runCommand,
  runJobs,
  startJob,
} from '../src/index.ts';
import { lockOrder } from '../src/road/lock-names.ts';
import { asking, clerk, openOn, schemaWith } from './opened.ts';
import { open, tallies, tallyService } from './tally/tally.ts';

const law = { step: count('tally.step') };

/** Sets the count to the step in force: what a decision saw of the standards is then in the row. */
const measure = command({
  allow: { role: 'clerk' },
  input: z.object({ id: z.string() }),
  subject: tallies,
  key: ({ id }) => id,
  law,
  decide: (_input, tally, { law: { step } }) => accept({ ...tally, count: step }),
});

const measureAll = job({
  name: 'measureAll',
  allow: { role: 'clerk' },
  input: z.object({}),
  keys: async (tx, _input, after, limit) => {
    const rows = await tx.sql<{ id: string }>('measure-keys', 'select id from tallies where id > $1 order by id limit $2', [
      after ?? '',
      limit,
    ]);
    return rows.map(({ id }) => id);
  },
  subject: tallies,
  law,
  decide: (_input, tally, { law: { step } }) => (tally.count === step ? accept(tally) : accept({ ...tally, count: step })),
});

const partner = { tell: () => Promise.resolve(0) };
const lawful = { ...tallyService(partner), commands: { open, measure }, jobs: [measureAll] };

const steps = (region: string, ...values: readonly (readonly [from: string, value: number])[]): StandardBook =>
  readStandardsData(
    [
      {
        name: region,
        data: {
          ...{ id: 'tally.step', unit: 'count', region },
          values: values.map(([from, value]) => ({
            ...{ from, publishedAt: from, value, illustrative: true },
            ref: { doc: '示例', title: '示例', issuer: '示例' },
          })),
        },
      },
    ],
    { allowIllustrative: true },
  );

let runtime: OpenRuntime;
let database: TestDatabase;
const statements: string[] = [];
const now = new Date('2026-06-01T02:00:00Z');
beforeAll(async () => {
  database = await testDatabase([schemaWith('tally', './tally/migrations')]);
  const more = { allowIllustrative: true, clock: { now: () => now }, watch: (name: string) => void statements.push(name) };
  runtime = await openOn(database, lawful, more);
});
afterAll(async () => {
  await runtime.close();
  await database.drop();
});

/** Of no region: each story has a place of its own. */
const everywhere = asking({ ...clerk, region: '' });
const present = ({ id }: { readonly id: string }) => ({ __typename: 'Tally', id });
const run = (name: 'open' | 'measure', input: object): Promise<Answer> =>
  runCommand(runtime, { name, command: name === 'open' ? open : measure, present }, { idempotencyKey: randomUUID(), ...input }, everywhere);
const opened = async (region: string): Promise<string> => {
  const id = randomUUID();
  await run('open', { id, region });
  return id;
};
const counted = async (id: string): Promise<unknown> =>
  (await runtime.pool.query<{ count: number }>('select count from tallies where id = $1', [id])).rows[0]?.count;
const sentBy = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
  statements.length = 0;
  await work();
  return [...statements];
};

describe('a standard that is approved while the service runs', () => {
  it('is missing before, and used by the next decision', async () => {
    const id = await opened('990000001');
    expect(await run('measure', { id })).toMatchObject({
      accepted: false,
      problem: { problem: 'StandardMissing', parameter: 'tally.step' },
    });
    await keepStandards(runtime, steps('9900', ['2026-01-01', 7]));
    expect(await run('measure', { id })).toMatchObject({ accepted: true });
    expect(await counted(id)).toBe(7);
    await keepStandards(runtime, steps('990000', ['2026-01-01', 9]));
    await run('measure', { id });
    expect(await counted(id)).toBe(9);
  });

  it('is read once: a decision sends what one without a law sends, and one statement more when the standards have changed', async () => {
    const id = await opened('990000001');
    const road = (sent: readonly string[]) => sent.map((name) => name.split(' ')[0]);
    await keepStandards(runtime, steps('98', ['2026-01-01', 1]));
    const changed = await sentBy(() => run('measure', { id }));
    expect(road(changed)).toEqual(['begin', 'kit-open', 'tally-load', 'kit-standards-read', 'tally-save', 'kit-record']);
    const unchanged = await sentBy(() => run('measure', { id }));
    expect(road(unchanged)).toEqual(['begin', 'kit-open', 'tally-load', 'tally-save', 'kit-record']);
  });

  it('does not bind before its day', async () => {
    const id = await opened('970000001');
    await keepStandards(runtime, steps('97', ['2026-01-01', 3], ['2026-06-02', 4]));
    await run('measure', { id });
    expect(await counted(id)).toBe(3);
  });

  it('is seen by a job that looks for what it changes', async () => {
    const id = await opened('960000001');
    await keepStandards(runtime, steps('96', ['2026-01-01', 5]));
    await run('measure', { id });
    await keepStandards(runtime, steps('960000', ['2026-01-01', 6]));
    const started = await startJob(runtime, 'measureAll', {}, 'measure-all-1', everywhere);
    while ((await jobProgress(runtime, started))?.state === 'running') await runJobs(runtime);
    expect(await counted(id)).toBe(6);
  });

  it('is used by a decision that was begun before it and waited for its lock', async () => {
    const id = await opened('950000001');
    await keepStandards(runtime, steps('95', ['2026-01-01', 1]));
    await run('measure', { id });
    expect(await counted(id), 'and the book is held').toBe(1);
    const other = await runtime.pool.connect();
    await other.query('begin');
    await other.query('select pg_advisory_xact_lock($1)', [lockOrder('tally', [`tally/${id}`])[0]]);
    const waiting = run('measure', { id });
    await vi.waitUntil(
      async () => (await other.query(`select 1 from pg_locks where locktype = 'advisory' and not granted`)).rowCount === 1,
    );
    await keepStandards(runtime, steps('950000', ['2026-01-01', 2]));
    await other.query('commit');
    other.release();
    await waiting;
    expect(await counted(id)).toBe(2);
  });
});

describe('a proposal', () => {
  it('binds nobody, and is in the book of what would be', async () => {
    const id = await opened('940000001');
    await keepStandards(runtime, steps('94', ['2026-01-01', 1]));
    const [proposal = '' as Id<'standard'>] = await keepStandards(runtime, steps('940000', ['2026-01-01', 2]), 'proposed');
    await run('measure', { id });
    expect(await counted(id)).toBe(1);
    const standards = await reading(runtime, boundStandards);
    const on = day('2026-06-01');
    const stepIn = async (of: Id<'standard'>): Promise<unknown> => {
      const { withIt } = await reading(runtime, (tx) => booksBetween(tx, { standards, proposal: of, on }, true));
      const it = resolve(withIt, law, '940000001' as never, on);
      return it.kind === 'resolved' ? it.standards.step : it.because;
    };
    expect(await stepIn(proposal)).toBe(2);
    expect(await stepIn(randomUUID() as never)).toBe(1);
    await keepStandards(runtime, steps('940000001', ['2026-01-01', 3]));
    expect(await stepIn(proposal), 'what is approved later is no part of it').toBe(2);
  });
});

describe('a value that nobody could confirm', () => {
  it('is missing where the service does not run for a demonstration', async () => {
    const id = await opened('930000001');
    await keepStandards(runtime, steps('93', ['2026-01-01', 1]));
    const strict = await openOn(database, lawful, { clock: { now: () => now } });
    const asked = { idempotencyKey: randomUUID(), id };
    expect(await runCommand(strict, { name: 'measure', command: measure, present }, asked, everywhere)).toMatchObject({
      problem: { problem: 'StandardMissing' },
    });
    await strict.close();
  });
});

describe('the version of the standards', () => {
  it('moves with each change of them and waits for another who changes them', async () => {
    const version = async () =>
      Number((await runtime.pool.query<{ version: string }>('select version from kit_standards')).rows[0]?.version);
    const before = await version();
    await Promise.all(['01', '02', '03', '04'].map((at) => keepStandards(runtime, steps(`92${at}`, ['2026-01-01', 1]))));
    expect(await version()).toBe(before + 4);
  });
});
