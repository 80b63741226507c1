import { randomBytes, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { migrationFolders } from '@jiuzhu/service-kit/migrate';
import { testDatabase, type TestDatabase, type Wanted } from '@jiuzhu/testing/database';
import pg from 'pg';
import { waitUntil } from '../../local/wait-until.ts';
import { type Herd, herdOf } from './herd.ts';
import { partner, type Partner } from './partner.ts';
import type { Spec } from './spec.ts';
import { type Finding, type History, verdict } from './verdict.ts';

export type Path = {
  readonly herd: Herd;
  readonly admin: pg.Pool;
  readonly database: TestDatabase;
  readonly partner: Partner;
  /** counts each of so many lines up to so far, and on until it is enough; through whatever member is up, each number until it is acknowledged */
  count(lines: number, upTo: number, enough?: () => boolean): Promise<void>;
  /** how many numbers were acknowledged so far */
  acknowledged(): number;
  /** waits until all that was acknowledged has gone where it goes; throws what is still on its way when the time is over */
  settle(withinMs?: number): Promise<void>;
  /** what was seen, held against what was acknowledged: events, clocks, letters */
  judge(): Promise<{ readonly findings: readonly Finding[]; readonly told: string }>;
  close(): Promise<void>;
};

export type PathOptions = {
  readonly kafka?: { readonly brokers: readonly string[]; readonly replicas?: number };
  readonly leaseMs?: number;
  readonly losesAnswer?: (id: string, nth: number) => boolean;
  /** how members reach the database, where it is not straight */
  readonly through?: (url: string) => string;
};

export const folders = (schema: string): Wanted => ({
  schema,
  folders: [
    ...migrationFolders(schema).filter(({ name }) => name !== schema),
    { name: schema, path: fileURLToPath(new URL(`migrations/${schema}`, import.meta.url)) },
  ],
});

type Line = { readonly id: string; asked: number; acknowledged: number; unanswered: number };

/** Sender and seer on a database of their own, on the log that is named; nobody runs yet. */
export async function openPath({ kafka, leaseMs = 3_000, losesAnswer = () => false, through = (url) => url }: PathOptions): Promise<Path> {
  const database = await testDatabase([folders('sender'), folders('seer')]);
  const admin = new pg.Pool({ connectionString: database.url, max: 4 });
  admin.on('error', () => undefined); // connections are cut on purpose
  const outside = await partner(losesAnswer);
  const kms = randomBytes(16).toString('base64');
  const prefix = `path-${randomUUID().slice(0, 8)}.`;
  const specOf = (instance: string): Spec => ({
    instance,
    databases: Object.fromEntries(Object.entries(database.urls).map(([schema, { app }]) => [schema, through(app)])),
    kms,
    ...(kafka ? { kafka: { ...kafka, prefix } } : {}),
    leaseMs,
    tickMs: 200,
    partner: outside.url,
  });
  const herd = herdOf(specOf);
  const lines: Line[] = [];

  const countOne = async (line: Line, upTo: number, enough: () => boolean): Promise<void> => {
    for (let n = line.asked + 1; n <= upTo || !enough(); n += 1) {
      for (let tries = 0; ; tries += 1) {
        const one = herd.any();
        if (!one) {
          if (!(await waitUntil(() => herd.any() !== undefined, 60_000))) throw new Error('no member has been up for a minute');
          continue;
        }
        line.asked = n;
        const why = await one.note({ id: randomUUID(), line: line.id, n, due: n % 5 === 0, post: n % 4 === 0 });
        if (why === undefined) break;
        if (tries === 0) line.unanswered += 1;
        if (why === 'OutOfTurn') throw new Error(`${line.id} ${n} was acknowledged out of turn`);
      }
      line.acknowledged = n;
    }
  };
  const left = async (): Promise<string> => {
    const { rows } = await admin.query<{ left: string }>(leftOver);
    return rows[0]?.left ?? '';
  };
  return {
    herd,
    admin,
    database,
    partner: outside,
    count: async (howMany, upTo, enough = () => true) => {
      const own = Array.from({ length: howMany }, () => ({ id: randomUUID(), asked: 0, acknowledged: 0, unanswered: 0 }));
      lines.push(...own);
      await Promise.all(own.map((line) => countOne(line, upTo, enough)));
    },
    acknowledged: () => lines.reduce((all, line) => all + line.acknowledged, 0),
    settle: async (withinMs = 60_000) => {
      if (!(await waitUntil(async () => (await left()) === '0 0 0 0', withinMs)))
        throw new Error(`still on its way after ${withinMs} ms (unsent, unread, unposted, not ticked): ${await left()}`);
    },
    judge: async () => {
      const seen = await admin.query<{ line: string; n: number }>('select line, n from seer.sightings order by nth');
      const byLine = Map.groupBy(seen.rows, ({ line }) => line);
      const histories: History[] = lines.map(({ id, asked, acknowledged }) => ({
        ...{ line: id, asked, acknowledged },
        seen: (byLine.get(id) ?? []).map(({ n }) => n),
      }));
      const findings = [...verdict(histories, { once: true }), ...(await besides(admin, lines, outside))];
      const sum = (of: (line: Line) => number): number => lines.reduce((all, line) => all + of(line), 0);
      const told = `${sum((it) => it.acknowledged)} acknowledged, ${sum((it) => it.unanswered)} of them not at once, ${seen.rows.length} seen, ${herd.deaths()} deaths, ${outside.again()} letters again`;
      return { findings, told };
    },
    close: async () => {
      await herd.end();
      await outside.close();
      await admin.end();
      await database.drop();
    },
  };
}

const leftOver = `select concat_ws(' ',
  (select count(*) from sender.kit_outbox where published_at is null),
  (select count(*) from sender.kit_stream s left join seer.consumer_cursor c on c.source = 'sender' and c.stream = s.name and c.consumer = 'seer'
    where coalesce(c.version, 0) < s.version),
  (select count(*) from sender.kit_effect where due_at is not null),
  (select count(*) from sender.dues where times = 0)) as left`;

/** Each clock struck once, each letter answered once and always under one id, each version of a stream told once. */
async function besides(admin: pg.Pool, lines: readonly Line[], { letters }: Partner): Promise<readonly Finding[]> {
  const { rows: dues } = await admin.query<{ line: string; n: number; times: number }>('select line, n, times from sender.dues');
  const { rows: posts } = await admin.query<{ line: string; n: number; times: number }>('select line, n, times from sender.posts');
  const expected = (every: number) => lines.flatMap(({ id, acknowledged }) => multiples(every, acknowledged).map((n) => ({ line: id, n })));
  const once = (rows: readonly { line: string; n: number; times: number }[], every: number): readonly Finding[] => {
    const times = new Map(rows.map((row) => [`${row.line}:${row.n}`, row.times]));
    return expected(every).flatMap(({ line, n }): Finding[] => {
      const found = times.get(`${line}:${n}`) ?? 0;
      return found === 1 ? [] : [{ what: found === 0 ? 'lost' : 'doubled', line, n }];
    });
  };
  const twoIds = [...letters()].filter(([, ids]) => ids.size > 1);
  return [...once(dues, 5), ...once(posts, 4), ...twoIds.map(([letter]): Finding => ({ what: 'doubled', line: `letter ${letter}`, n: 0 }))];
}

const multiples = (of: number, upTo: number): readonly number[] => Array.from({ length: Math.floor(upTo / of) }, (_, at) => (at + 1) * of);
