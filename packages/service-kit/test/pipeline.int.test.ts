import { randomUUID } from 'node:crypto';
import { accept } from '@jiuzhu/kernel';
import type { TestDatabase } from '@jiuzhu/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { command, DatabaseFault, type OpenRuntime, type Store, type Tx, unitOfWork } from '../src/index.ts';
import { openTally, runTally } from './opened.ts';
import { type Tally, grow, open, tallies } from './tally/tally.ts';

let runtime: OpenRuntime;
let database: TestDatabase;
let admin: pg.Pool;

beforeAll(async () => {
  ({ runtime, database } = await openTally({ tell: async () => 0 }));
  admin = new pg.Pool({ connectionString: database.url, max: 2 });
});
afterAll(async () => {
  await admin.end();
  await runtime.close();
  await database.drop();
});

const run = (name: string, it: unknown, input: object) => runTally(runtime, name, it, input);
const opened = async (): Promise<string> => {
  const id = randomUUID();
  await run('open', open, { id, region: '990000001' });
  return id;
};
const growing = (subject: Store<string, Tally, Tally, 'TallyUnknown'>, by: number, data?: object) =>
  command({
    allow: { role: 'clerk' },
    input: z.object({ id: z.string() }),
    subject,
    key: ({ id }) => id,
    decide: (_input, tally) => accept({ ...tally, count: tally.count + by }, data ? [{ type: 'tally.grown.v1', data }] : []),
  });

const thrownBy = async (work: Promise<unknown>): Promise<unknown> => {
  const [it] = await Promise.allSettled([work]);
  return it.status === 'rejected' ? it.reason : undefined;
};

const everything = async (): Promise<unknown> =>
  (
    await admin.query(
      `select (select count(*) from tally.kit_outbox) as outbox, (select count(*) from tally.kit_outcome) as outcomes, (select count(*) from tally.kit_audit) as audit,
        (select count(*) from tally.kit_effect) as effects, (select sum(version) from tally.kit_stream) as versions, (select sum(count) from tally.tallies) as counts`,
    )
  ).rows[0];

/** The server ends the connection of the unit of work: as an administrator, a restart or a lost network would. */
const cut = async ({ connection }: Tx): Promise<void> => {
  const { processID } = connection as unknown as { processID: number };
  await admin.query('select pg_terminate_backend($1)', [processID]);
  await expect.poll(async () => (await admin.query('select from pg_stat_activity where pid = $1', [processID])).rowCount).toBe(0);
};

const cutBefore = {
  ...tallies,
  save: async (...[tx, changes]: Parameters<typeof tallies.save>) => (await cut(tx), tallies.save(tx, changes)),
};
const cutAfter = {
  ...tallies,
  save: async (...[tx, changes]: Parameters<typeof tallies.save>) => {
    const { name, text, values } = await tallies.save(tx, changes);
    await tx.sql(name, text, values);
    await cut(tx);
  },
};
const cutWhileLoading = {
  ...tallies,
  load: async (...[tx, keys]: Parameters<typeof tallies.load>) => (await cut(tx), tallies.load(tx, keys)),
};

const lost = /^(57P01|08006|ECONNRESET|EPIPE)$/;

describe('a unit of work leaves nothing behind and says where it failed', () => {
  const failing = [
    {
      when: 'the save is rejected, with record and COMMIT already sent behind it',
      it: growing(tallies, 5000),
      code: /^23514$/,
      statement: /^tally-save$/,
    },
    {
      when: 'the record is rejected, with COMMIT already sent behind it',
      it: growing(tallies, 1, { text: '\u0000' }),
      code: /^22P05$/,
      statement: /^kit-record /,
    },
    { when: 'its connection is cut while it loads', it: growing(cutWhileLoading, 1), code: lost, statement: /^(kit-open|tally-load)$/ },
    { when: 'its connection is cut before the save', it: growing(cutBefore, 1), code: lost, statement: /^tally-save$/ },
    { when: 'its connection is cut between save and record', it: growing(cutAfter, 1), code: lost, statement: /^kit-record / },
  ];

  it.each(failing)('when $when', async ({ it, code, statement }) => {
    const id = await opened();
    const before = await everything();
    const fault = await thrownBy(run('growing', it, { id }));
    expect(fault).toBeInstanceOf(DatabaseFault);
    expect(fault).toMatchObject({ code: expect.stringMatching(code), statement: expect.stringMatching(statement) });
    expect(await everything()).toEqual(before);
  });

  it('is tried once more and then Busy where another has taken its place in the stream', async () => {
    const id = await opened();
    await admin.query(
      `insert into tally.kit_outbox (id, bucket, stream, stream_version, type, data, at, correlation_id, causation_id, published_at)
       values ($1, 0, $2, 2, 'tally.grown.v1', '{}', now(), 'c', 'c', now())`,
      [randomUUID(), `tally/${id}`],
    );
    const before = await everything();
    expect(await run('grow', grow, { id, by: 1 })).toEqual({ accepted: false, problem: { problem: 'Busy' } });
    expect(await everything()).toEqual(before);
  });
});

describe('the pool', () => {
  it('gives back what can be used, and replaces what was cut', async () => {
    const id = await opened();
    const round = [growing(tallies, 5000), growing(tallies, 1, { text: '\u0000' }), growing(cutBefore, 1), growing(cutAfter, 1)];
    for (const it of [...round, ...round, ...round]) await thrownBy(run('growing', it, { id }));
    const answers = await Promise.all(Array.from({ length: 24 }, () => run('grow', grow, { id, by: 1 })));
    expect(answers.every(({ accepted }) => accepted)).toBe(true);
    expect(runtime.pool.idleCount).toBe(runtime.pool.totalCount);
    const { rows } = await admin.query(
      `select state from pg_stat_activity where usename = 'tally_app' and datname = current_database() and state <> 'idle'`,
    );
    expect(rows).toEqual([]);
  });

  it('prepares a statement again that was first sent in a transaction already lost', async () => {
    const name = `late-${randomUUID()}`;
    const ask = (tx: Tx) => tx.sql<{ one: number }>(name, 'select 1 as one');
    const lose = (tx: Tx) => Promise.all([thrownBy(tx.sql('late-fault', 'select 1 / 0')), ask(tx)]);
    await expect(unitOfWork(runtime, lose)).rejects.toMatchObject({ code: '25P02', statement: name });
    for (let held = 0; held < 16; held += 1) expect(await unitOfWork(runtime, ask)).toEqual([{ one: 1 }]);
  });

  it('outlives a connection that is cut while nobody asks anything of it', async () => {
    const held = await runtime.pool.connect();
    await cut({ connection: held } as Tx);
    await expect(held.query('select 1')).rejects.toThrow();
    held.release(true); // as the unit of work does with one that broke
    expect((await runtime.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });
});
