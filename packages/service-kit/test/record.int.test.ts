import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@jiuzhu/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenRuntime, unitOfWork } from '../src/index.ts';
import { newManifest, rowsOf } from '../src/road/manifest.ts';
import { record, type Rows } from '../src/road/record.ts';
import { openTally } from './opened.ts';

let runtime: OpenRuntime;
let database: TestDatabase;
let statements: string[];

beforeAll(async () => {
  ({ runtime, database, statements } = await openTally({ tell: async () => 0 }));
});
afterAll(async () => {
  await runtime.close();
  await database.drop();
});

const at = new Date('2026-02-28T15:59:59.123Z');
const awkward = { quoted: `it's "so" \\ {a,b}`, empty: '', list: [1, ['二']], none: null };
const by = { correlation_id: 'c', causation_id: `c'` };

const outboxOf = (stream: string) => ({
  ...{ id: randomUUID(), bucket: 3, stream, stream_version: 1, type: 'tally.grown.v1', data: awkward, at, noted_at: at, ...by },
});
const effectOf = (request: unknown) => ({
  ...{ id: randomUUID(), name: 'tell', lane: 'tell/b', request, actor: awkward, asked_at: at, expires_at: at, due_at: null, ...by },
});
const auditOf = (stream: string | null) => ({
  ...{ at, actor: `o'c`, agency: 'A1', act: 'grow', outcome: 'accepted', stream, persons: ['a,b', '{"c"}'], fields: [] },
  ...{ purpose: null, correlation_id: 'c' },
});
/** So many rows for each table, all alike but for what names them. */
const rowsFor = (streams: readonly string[]): Rows => ({
  ...rowsOf(newManifest()),
  versions: new Map(streams.map((stream) => [stream, 1])),
  outbox: streams.map(outboxOf),
  effects: streams.map(() => effectOf([awkward])),
  audit: streams.map(auditOf),
});

const recorded = (rows: Rows): Promise<void> => unitOfWork(runtime, (tx, last) => last(record(tx, rows)));
const names = (count: number): readonly string[] => Array.from({ length: count }, () => `tally/${randomUUID()}`);
const written = async (streams: readonly string[], { effects }: Rows): Promise<readonly unknown[]> => {
  const { rows } = await runtime.pool.query(
    `select s.version, to_jsonb(o) - array['seq', 'id', 'stream'] as outbox, to_jsonb(a) - array['seq', 'stream'] as audit, to_jsonb(e) - 'id' as effect
      from unnest($1::text[], $2::uuid[]) as u(stream, effect) join kit_stream s on s.name = u.stream
      join kit_outbox o on o.stream = u.stream join kit_audit a on a.stream = u.stream join kit_effect e on e.id = u.effect`,
    [streams, effects.map(({ id }) => id)],
  );
  return rows;
};

describe('what is recorded', () => {
  it('is the same in every column whether a row is alone or one of many', async () => {
    const [one, three] = [names(1), names(3)];
    const [alone, many] = [rowsFor(one), rowsFor(three)];
    await recorded(alone);
    await recorded(many);
    const [expected] = await written(one, alone);
    expect(expected).toMatchObject({ outbox: { data: awkward }, effect: { request: [awkward] }, audit: { persons: ['a,b', '{"c"}'] } });
    expect(await written(three, many)).toEqual([expected, expected, expected]);
  });

  it('goes by a name that PostgreSQL keeps whole, however much it is', async () => {
    const rows = rowsFor(names(2));
    statements.length = 0;
    await recorded(rows);
    expect(statements).toEqual(['begin', 'kit-record stream* outbox* effect* audit*']);
    await expect(unitOfWork(runtime, (tx) => tx.sql('n'.repeat(64), 'select 1'))).rejects.toThrow('longer than');
  });

  it('is no statement where there is nothing', async () => {
    statements.length = 0;
    await recorded(rowsOf(newManifest()));
    expect(statements).toEqual(['begin']);
  });

  it('leaves out the tables that get no row', async () => {
    statements.length = 0;
    await recorded({ ...rowsOf(newManifest()), audit: [auditOf(null), auditOf(null)] });
    expect(statements).toEqual(['begin', 'kit-record audit*']);
  });
});
