import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { waitUntil } from '../../local/wait-until.ts';
import type { Halves } from './halves.ts';

export type Latency = { readonly count: number; readonly p50: number; readonly p95: number; readonly p99: number; readonly max: number };
export type Rate = { readonly perSecond: number; readonly perCommand: number };
export type RateLeg = Rate & { readonly fromIntended: Latency; readonly fromCommit: Latency };

/** What a path over one log was found to do. */
export type Measured = { readonly name: string; readonly rates: readonly RateLeg[]; readonly sustained: number };

const LINES = 400;

const latencyOf = (values: readonly number[]): Latency => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: sorted.at(-1) ?? Number.NaN };
};

/** So many a second for so long, after a moment of warming up; throws where one of them was never seen. */
export async function atRate(halves: Halves, { perSecond, perCommand }: Rate, seconds: number): Promise<RateLeg> {
  const lines = Array.from({ length: LINES }, () => randomUUID());
  const run = async (length: number) => {
    const before = halves.seenSoFar();
    halves.order({ order: 'rate', perSecond, perCommand, seconds: length, lines });
    const wanted = before + perSecond * length;
    if (!(await waitUntil(() => halves.isDone() && halves.seenSoFar() >= wanted, (length + 60) * 1_000)))
      throw new Error(`${halves.seenSoFar() - before} of ${perSecond * length} were seen`);
    return halves.take();
  };
  await run(3);
  const { sent, seen } = await run(seconds);
  const effectOf = (line: string, n: number): number => seen.get(`${line}:${n}`) ?? Number.NaN;
  return {
    perSecond,
    perCommand,
    fromIntended: latencyOf(sent.map(([line, n, intended]) => effectOf(line, n) - intended)),
    fromCommit: latencyOf(sent.map(([line, n, , committed]) => effectOf(line, n) - committed)),
  };
}

const backlog = `insert into sender.kit_outbox (id, bucket, stream, stream_version, type, data, at, correlation_id, causation_id)
  select gen_random_uuid(), n % 16, 'line/' || id, 1, 'sender.noted.v1', json_build_object('line', id, 'n', 1), now(), 'bench', 'bench'
  from (select gen_random_uuid() as id, n from generate_series(1, $1) as n) d`;

/** Events a second from a full outbox until the last effect: distinct streams. */
export async function sustained(halves: Halves, admin: pg.Pool, events: number): Promise<number> {
  const before = halves.seenSoFar();
  const began = performance.now();
  await admin.query(backlog, [events]);
  const filled = performance.now();
  if (!(await waitUntil(() => halves.seenSoFar() >= before + events, 180_000)))
    throw new Error(`${halves.seenSoFar() - before} of ${events} were seen`);
  halves.take();
  // The relay begins when the rows are committed: the time they took is not the path's.
  return events / ((performance.now() - Math.max(began, filled)) / 1_000);
}
