import { accept, reject } from '@jiuzhu/kernel';
import { type Call, command, defineService, effect, request, type Store, timer } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { noted, region, streamOf } from './noted.ts';

/** Where a line stands, and what its last number asks for: a clock, a letter to the partner. */
type Line = { readonly id: string; readonly last: number; readonly due?: boolean };
type Due = { readonly line: string; readonly n: number; readonly times: number };
type Post = Due & { readonly outcome: string };

const locks = async (_tx: unknown, keys: readonly string[]) => new Map(keys.map((key) => [key, [streamOf(key.split(':')[0] ?? '')]]));
const placeOf = (key: string): readonly [line: string, n: number] => [key.split(':')[0] ?? '', Number(key.split(':')[1])];

const lines: Store<string, Line> = {
  region: () => region,
  locks,
  load: async (tx, ids) => {
    const rows = await tx.sql<Line>('lines-load', 'select id, last from lines where id = any($1::uuid[])', [ids]);
    const found = new Map(rows.map((row) => [row.id, row]));
    return new Map(ids.map((id) => [id, found.get(id) ?? { id, last: 0 }]));
  },
  save: async (tx, changes) => {
    const text = `with due as (insert into dues (line, n) select id, last from json_to_recordset($1::json) as r(id uuid, last integer, due boolean) where due)
      insert into lines (id, last, version) select id, last, version from json_to_recordset($1::json) as r(id uuid, last integer, version bigint)
      on conflict (id) do update set last = excluded.last, version = excluded.version`;
    await tx.sql('lines-save', text, [JSON.stringify(changes.map(({ after, version }) => ({ ...after, version })))]);
  },
};

const dues: Store<string, Due> = {
  region: () => region,
  locks,
  load: async (tx, keys) => {
    const rows = await tx.sql<Due>('dues-load', `select line, n, times from dues where line || ':' || n = any($1)`, [keys]);
    return new Map(rows.map((row) => [`${row.line}:${row.n}`, row]));
  },
  save: async (tx, changes) => {
    for (const { after } of changes)
      await tx.sql('dues-save', 'update dues set times = $3 where line = $1 and n = $2', [after.line, after.n, after.times]);
  },
};

const posts: Store<string, Post> = {
  region: () => region,
  locks,
  load: async (tx, keys) => {
    const rows = await tx.sql<Post>('posts-load', `select line, n, times, outcome from posts where line || ':' || n = any($1)`, [keys]);
    const found = new Map(rows.map((row) => [`${row.line}:${row.n}`, row]));
    return new Map(
      keys.map((key) => {
        const [line, n] = placeOf(key);
        return [key, found.get(key) ?? { line, n, times: 0, outcome: '' }];
      }),
    );
  },
  save: async (tx, changes) => {
    const text = `insert into posts (line, n, times, outcome) values ($1, $2, $3, $4)
      on conflict (line, n) do update set times = excluded.times, outcome = excluded.outcome`;
    for (const { after } of changes) await tx.sql('posts-save', text, [after.line, after.n, after.times, after.outcome]);
  },
};

export type Partner = { post(it: { readonly line: string; readonly n: number }, call: Call): Promise<string> };

const post = request<string>()('post', z.object({ line: z.string(), n: z.number() }));
const posting = effect({
  does: post,
  deadline: 'PT1H',
  retry: { attempts: 50, firstDelayMs: 20 },
  perform: (it, { partner }: { partner: Partner }, call) => partner.post(it, call),
  then: {
    subject: posts,
    key: ({ request: { line, n } }) => `${line}:${n}`,
    decide: ({ outcome }, before) => accept({ ...before, times: before.times + 1, outcome: outcome.kind }),
  },
});

/** A number, or so many more in one go. Told again after nobody knows what, a number that stands already changes nothing. */
export const note = command({
  allow: { role: 'clerk' },
  input: z.object({
    line: z.uuid(),
    n: z.number().int().positive(),
    more: z.number().int().nonnegative().default(0),
    due: z.boolean(),
    post: z.boolean(),
  }),
  subject: lines,
  key: ({ line }) => line,
  decide: ({ line, n, more, due, post: posted }, before) => {
    if (n <= before.last) return accept(before);
    if (n > before.last + 1) return reject('OutOfTurn');
    const events = Array.from({ length: more + 1 }, (_, nth) => noted({ line: line as never, n: n + nth }));
    return accept({ id: line, last: n + more, due }, events, posted ? [post({ line, n })] : []);
  },
});

const tickWhenDue = timer({
  due: async function linesDue(tx, _now, limit) {
    const rows = await tx.sql<{ key: string }>('dues-due', `select line || ':' || n as key from dues where times = 0 limit $1`, [limit]);
    return rows.map(({ key }) => key);
  },
  subject: dues,
  decide: (_key, due) => (due.times > 0 ? accept(due) : accept({ ...due, times: due.times + 1 })),
});

export const sender = (partner: Partner) =>
  defineService({
    name: 'sender',
    commands: { note },
    queries: {},
    reactions: [],
    timers: [tickWhenDue],
    effects: { posting },
    emits: [noted],
    ports: () => ({ partner }),
  });
