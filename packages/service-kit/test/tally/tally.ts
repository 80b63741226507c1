import { event, field } from '@jiuzhu/event-log';
import { accept, reject } from '@jiuzhu/kernel';
import { z } from 'zod';
import {
  type Call,
  command,
  defineService,
  effect,
  job,
  type LaneLimit,
  list,
  query,
  reaction,
  request,
  type Store,
  timer,
  type Tx,
} from '../../src/index.ts';

/** The smallest service that has every kind: a number that grows. */
export type Tally = { readonly id: string; readonly region: string; readonly count: number; readonly dueAt?: Date | undefined };
type Row = { id: string; region: string; count: number; due_at: Date | null; version: string };

const id = field.id('tally');
const grown = event('tally.grown.v1', z.object({ id, by: field.count() }), {
  example: { id: '00000000-0000-8000-8000-000000000001', by: 1 },
});
const poked = event('poker.poked.v1', z.object({ id, by: field.count() }), {
  example: { id: '00000000-0000-8000-8000-000000000001', by: 1 },
});

const stream = (key: string): string => `tally/${key}`;
const locks = async (_tx: Tx, keys: readonly string[]) => new Map(keys.map((key) => [key, [stream(key)]]));

async function load(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, Tally>> {
  const rows = await tx.sql<Row>('tally-load', 'select * from tallies where id = any($1)', [keys]);
  return new Map(rows.map(({ id, region, count, due_at }) => [id, { id, region, count, dueAt: due_at ?? undefined }]));
}

const write = `insert into tallies (id, region, count, due_at, version)
  select id, region, count, due_at, version from json_to_recordset($1::json) as r(id text, region text, count integer, due_at timestamptz, version bigint)
  on conflict (id) do update set count = excluded.count, due_at = excluded.due_at, version = excluded.version`;

export const tallies = {
  unknown: 'TallyUnknown',
  region: ({ region }) => region,
  locks,
  load,
  save: async (_tx, changes) => {
    const rows = changes.map(({ after, version }) => ({ ...after, due_at: after.dueAt ?? null, version }));
    return { name: 'tally-save', text: write, values: [JSON.stringify(rows)] };
  },
  follows: (before, after) => (after.count === before.count ? [] : [grown({ id: after.id as never, by: after.count - before.count })]),
} satisfies Store<string, Tally, Tally, 'TallyUnknown'>;

type New = { readonly id: string; readonly region: string };
const newTallies: Store<New, { readonly region: string; readonly twin: Tally | undefined }, Tally> = {
  region: ({ region }) => region,
  locks: async (_tx, keys) => new Map(keys.map((key) => [key, [stream(key.id)]])),
  load: async (tx, keys) => {
    const found = await load(
      tx,
      keys.map((key) => key.id),
    );
    return new Map(keys.map((key) => [key, { region: key.region, twin: found.get(key.id) }]));
  },
  save: async (_tx, changes) => {
    const rows = changes.map(({ after, version }) => ({ ...after, due_at: null, version }));
    return { name: 'tally-save', text: write, values: [JSON.stringify(rows)] };
  },
};

const clerk = { role: 'clerk' };

export const open = command({
  allow: clerk,
  input: z.object({ id: z.string(), region: z.string() }),
  subject: newTallies,
  key: (input) => input,
  decide: (input, { twin }) =>
    twin
      ? reject('TallyExists')
      : accept({ id: input.id, region: input.region, count: 0, dueAt: undefined }, [grown({ id: input.id as never, by: 0 })]),
});

export const grow = command({
  allow: clerk,
  input: z.object({
    id: z.string(),
    by: z.number().int().positive(),
    tell: z.boolean().default(false),
    lane: z.string().optional(),
    forLong: z.boolean().optional(),
    dueAt: z.iso.datetime().optional(),
  }),
  subject: tallies,
  key: (input) => input.id,
  decide: ({ by, tell, lane, forLong, dueAt }, tally) =>
    tally.count + by > 100
      ? reject('TooMuch', { most: 100 })
      : accept(
          { ...tally, count: tally.count + by, dueAt: dueAt ? new Date(dueAt) : tally.dueAt },
          [],
          [
            ...(tell ? [tellPartner({ id: tally.id })] : []),
            ...(lane === undefined ? [] : [tellInLane({ id: tally.id, lane })]),
            ...(forLong ? [tellForLong({ id: tally.id })] : []),
          ],
        ),
});

const growWhenPoked = reaction({
  on: poked,
  subject: tallies,
  key: (event) => event.id,
  decide: (event, tally) => {
    if (event.by === 13) throw new Error('unlucky');
    return accept({ ...tally, count: tally.count + event.by });
  },
});

export const growWhenDue = timer({
  due: async function talliesDue(tx, now, limit) {
    const rows = await tx.sql<{ id: string }>('tally-due', 'select id from tallies where due_at <= $1 order by due_at limit $2', [
      now,
      limit,
    ]);
    return rows.map((row) => row.id);
  },
  subject: tallies,
  decide: (_id, tally) => accept({ ...tally, count: tally.count + 1, dueAt: undefined }),
});

export type Partner = { tell(id: string, call: Call): Promise<number>; limit?(lane: string): LaneLimit };
const tellPartner = request<number>()('tell-partner', z.object({ id: z.string() }));
const tellingPartner = effect({
  does: tellPartner,
  deadline: 'PT1H',
  retry: { attempts: 3, firstDelayMs: 1 },
  perform: ({ id }, { partner }: { partner: Partner }, call) => partner.tell(id, call),
  then: {
    subject: tallies,
    key: ({ request }) => request.id,
    decide: ({ outcome }, tally) => accept({ ...tally, count: tally.count + (outcome.kind === 'answered' ? outcome.answer : 0) }),
  },
});

const tellForLong = request<number>()('tell-for-long', z.object({ id: z.string() }));
const tellingForLong = effect({
  does: tellForLong,
  deadline: 'P2D',
  retry: { firstDelayMs: 1_000, longestDelayMs: 60_000 },
  perform: ({ id }, { partner }: { partner: Partner }, call) => partner.tell(id, call),
  then: {
    subject: tallies,
    key: ({ request }) => request.id,
    decide: ({ outcome }, tally) => accept({ ...tally, count: tally.count + (outcome.kind === 'answered' ? outcome.answer : 100) }),
  },
});

const tellInLane = request<number>()('tell-in-lane', z.object({ id: z.string(), lane: z.string() }));
const tellingInLane = effect({
  does: tellInLane,
  deadline: 'PT1H',
  retry: { attempts: 3, firstDelayMs: 1 },
  lanes: {
    of: ({ lane }) => lane,
    limit: (lane, { partner }: { partner: Partner }) => partner.limit?.(lane) ?? { atOnce: 1, perMinute: 60 },
  },
  perform: ({ id }, { partner }: { partner: Partner }, call) => partner.tell(id, call),
  then: {
    subject: tallies,
    key: ({ request }) => request.id,
    decide: ({ outcome }, tally) => accept({ ...tally, count: tally.count + (outcome.kind === 'answered' ? outcome.answer : 0) }),
  },
});

const growAll = job({
  name: 'growAll',
  allow: { role: 'registrar' },
  input: z.object({ to: z.number() }),
  keys: async (tx, _input, after, limit) => {
    const rows = await tx.sql<{ id: string }>('tally-keys', 'select id from tallies where id > $1 order by id limit $2', [
      after ?? '',
      limit,
    ]);
    return rows.map((row) => row.id);
  },
  subject: tallies,
  decide: ({ to }, tally) => (tally.count >= to ? accept(tally) : accept({ ...tally, count: to })),
});

type Counted = { readonly id: string; readonly count: number };

/** The same, decided by the page from ids and counts alone, in a thread of its own. */
const growMany = job({
  name: 'growMany',
  allow: { role: 'registrar' },
  input: z.object({ to: z.number() }),
  apart: new URL('./tally-in-thread.ts', import.meta.url),
  screen: {
    size: 5,
    read: async (tx, _input, after, limit, { region }) => {
      const text = `select id, count from tallies where region like $1 || '%' and id > $2 order by id limit $3`;
      const rows = await tx.sql<Counted>('tally-counts', text, [region, after ?? '', limit]);
      return { seen: rows.length, last: rows.at(-1)?.id, rows };
    },
    changing: ({ to }, rows) => rows.filter(({ count }) => count < to).map(({ id }) => id),
  },
  subject: tallies,
  decide: ({ to }, tally) => (tally.count >= to ? accept(tally) : accept({ ...tally, count: to })),
});

/** As many as there are tallies in its reach when it is started may grow, two at a time, while fewer than three are told about. */
const tellAll = job({
  name: 'tellAll',
  allow: { role: 'registrar' },
  input: z.object({ lane: z.string() }),
  decidedOn: 'turn',
  begun: async (tx, _input, { id, region }) => {
    await tx.sql('tally-mark', `update tallies set marked = $1 where region like $2 || '%'`, [id, region]);
  },
  room: async (tx, { lane }) => {
    const text = 'select count(*)::int as n from kit_effect where ended is null and lane = $1';
    const [row] = await tx.sql<{ n: number }>('tally-room', text, [`tell-in-lane/${lane}`]);
    return Math.min(2, 3 - (row?.n ?? 0));
  },
  keys: async (tx, _input, after, limit, { id }) => {
    const text = 'select id from tallies where marked = $1 and id > $2 order by id limit $3';
    return (await tx.sql<{ id: string }>('tally-marked', text, [id, after ?? '', limit])).map((row) => row.id);
  },
  subject: tallies,
  decide: ({ lane }, tally, { now }) =>
    accept({ ...tally, count: tally.count + 1, dueAt: new Date(now) }, [], [tellInLane({ id: tally.id, lane })]),
});

export const tallyById = query({ allow: clerk, answer: load, region: (tally: Tally) => tally.region });
export const talliesIn = list({
  allow: clerk,
  input: z.object({}),
  page: async (tx, _input, { region, after, limit }) => {
    const text = `select id from tallies where region like $1 || '%' and id > $2 order by id limit $3`;
    const rows = await tx.sql<{ id: string }>('tally-page', text, [region, after ?? '', limit + 1]);
    return { keys: rows.slice(0, limit).map(({ id }) => ({ key: id, cursor: id })), more: rows.length > limit };
  },
});

export const tallyService = (partner: Partner) =>
  defineService({
    name: 'tally',
    commands: { open, grow },
    queries: { tallyById },
    lists: { talliesIn },
    reactions: [growWhenPoked],
    timers: [growWhenDue],
    effects: { tellingPartner, tellingForLong, tellingInLane },
    jobs: [growAll, growMany, tellAll],
    emits: [grown],
    ports: () => ({ partner }),
  });
