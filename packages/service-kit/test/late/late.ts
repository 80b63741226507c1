import { encode, event, type EventPublisher, field } from '@jiuzhu/event-log';
import { accept } from '@jiuzhu/kernel';
import { z } from 'zod';
import { type Call, defineService, effect, reaction, request, type Store, type Tx } from '../../src/index.ts';

const id = field.id('thing');
const example = { id: '00000000-0000-8000-8000-000000000001', by: 1 };
/** What the others tell. */
export const added = event('teller.added.v1', z.object({ id, by: field.count() }), { example });
export const asked = event('teller.asked.v1', z.object({ id, by: field.count() }), { example });

/** What is known here of a thing that others tell of. */
export type Drawn = { readonly id: string; readonly total: number; readonly letters: number; readonly sourceVersion: number };
type Row = { id: string; total: number; letters: number; source_version: string };

const drawn: Store<string, Drawn | undefined, Drawn> = {
  region: () => '990000',
  locks: async (_tx: Tx, keys) => new Map(keys.map((key) => [key, [`thing/${key}`]])),
  load: async (tx, keys) => {
    const rows = await tx.sql<Row>('drawn-load', 'select * from drawn where id = any($1)', [keys]);
    const found = new Map(
      rows.map(({ id, total, letters, source_version }) => [id, { id, total, letters, sourceVersion: Number(source_version) }]),
    );
    return new Map(keys.map((key) => [key, found.get(key)]));
  },
  save: async (_tx, changes) => {
    const text = `insert into drawn (id, region, total, letters, source_version) select id, '990000', total, letters, version
      from json_to_recordset($1::json) as r(id text, total integer, letters integer, version bigint)
      on conflict (id) do update set total = excluded.total, letters = excluded.letters, source_version = excluded.source_version`;
    const rows = changes.map(({ after }) => ({ ...after, version: after.sourceVersion }));
    return { name: 'drawn-save', text, values: [JSON.stringify(rows)] };
  },
};

/** Versions at which it still fails: as an older program would. */
export const unlucky = new Set<number>();

/** How things stand after the event: the sum of a thing's first event begins anew, so that the history may be told again. */
const drawWhenAdded = reaction({
  on: added,
  subject: drawn,
  key: (it) => it.id,
  decide: ({ id: thing, by }, before, { source }) => {
    if (unlucky.has(source.version)) throw new TypeError('unlucky');
    const total = source.version === 1 ? by : (before?.total ?? 0) + by;
    return accept({ id: thing, total, letters: before?.letters ?? 0, sourceVersion: source.version });
  },
});

/** Writes a letter, within a day. */
const writeWhenAsked = reaction({
  on: asked,
  subject: drawn,
  key: (it) => it.id,
  decide: ({ id: thing }, before, { source }) =>
    accept(before ?? { id: thing, total: 0, letters: 0, sourceVersion: source.version }, [], [writeLetter({ id: thing })]),
});

export type Post = { write(id: string, call: Call): Promise<number> };
const writeLetter = request<number>()('write-letter', z.object({ id: z.string() }));
const writingLetter = effect({
  does: writeLetter,
  deadline: 'P1D',
  perform: ({ id: thing }, { post }: { post: Post }, call) => post.write(thing, call),
  then: {
    subject: drawn,
    key: ({ request: { id: thing } }) => thing,
    decide: ({ request: { id: thing }, outcome }, before) => {
      const known = before ?? { id: thing, total: 0, letters: 0, sourceVersion: 0 };
      return accept(outcome.kind === 'answered' ? { ...known, letters: known.letters + 1 } : known);
    },
  },
});

export const lateService = (post: Post) =>
  defineService({
    name: 'late',
    commands: {},
    queries: {},
    reactions: [drawWhenAdded, writeWhenAsked],
    effects: { writingLetter },
    emits: [],
    ports: () => ({ post }),
  });

/** Tells so many events of a thing, each adding one, from the version given. */
export async function tellOf(
  log: EventPublisher,
  thing: string,
  it: { readonly from?: number; readonly count: number; readonly at: Date; readonly on?: { readonly type: string } },
): Promise<void> {
  const { from = 1, count, at, on = added } = it;
  const records = Array.from({ length: count }, (_, i) =>
    encode(
      {
        id: crypto.randomUUID(),
        owner: 'teller',
        type: on.type,
        stream: `thing/${thing}`,
        version: from + i,
        at: at.toISOString(),
        correlationId: 'c',
      },
      JSON.stringify({ id: thing, by: 1 }),
    ),
  );
  await log.publish(records, { deadlineMs: 5_000, signal: new AbortController().signal });
}
