import { randomUUID } from 'node:crypto';
import { cursorOf, EventTooLarge, parkedEvents, parkedStreams, postgresEventLog, release } from '@jiuzhu/event-log';
import { addDays, type Day } from '@jiuzhu/kernel';
import { testDatabase, type TestDatabase } from '@jiuzhu/testing/database';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consumerOf, type OpenRuntime, poolOf, runCommand, runLoops, type Service, startOf } from '../src/index.ts';
import { commands, inMinutesFrom, lampService, readerOfHours, readerOfMinutes } from './lamp/lamp.ts';
import { asking, openOn, schemaWith } from './opened.ts';

type Running = { readonly runtime: OpenRuntime; stop(): Promise<void> };

let today: Day = inMinutesFrom;
const said: string[] = [];
let database: TestDatabase;
let log: ReturnType<typeof postgresEventLog>;
let pool: ReturnType<typeof poolOf>;
let lamp: Running;
let old: Running;
let late: Running;

/** A service on its schema with all its loops. */
async function running(service: Service): Promise<Running> {
  const runtime = await openOn(database, service, {
    clock: { now: () => startOf(today) },
    log: pino({ name: service.name, level: 'error' }, { write: (line) => void said.push(line) }),
  });
  const loops = await runLoops(runtime, log, { tickMs: 50, outboxKeepHours: 72 });
  return { runtime, stop: () => loops.stop().then(() => runtime.close()) };
}

beforeAll(async () => {
  database = await testDatabase(['lamp', 'old', 'late'].map((name) => schemaWith(name, './lamp/migrations')));
  pool = poolOf(database.urls['event_log']?.app ?? '', 'event_log', 4);
  log = postgresEventLog({ pool });
  await log.ensureTopics([{ name: 'lamp.events' }]);
  [lamp, old, late] = await Promise.all([running(lampService), running(readerOfHours('old')), running(readerOfMinutes('late'))]);
});
afterAll(async () => {
  await Promise.all([lamp.stop(), old.stop(), late.stop()]);
  await log.close();
  await pool.end();
  await database.drop();
});

const act = (name: keyof typeof commands, id: string, count: number) =>
  runCommand(
    lamp.runtime,
    { name, command: commands[name], present: (it: { id: string }) => ({ __typename: 'Lamp', id: it.id }) },
    { idempotencyKey: randomUUID(), id, count },
    asking(),
  );
const minutesOf = async ({ runtime }: Running, id: string): Promise<number | undefined> =>
  (await runtime.pool.query<{ minutes: number }>('select minutes from lamps where id = $1', [id])).rows[0]?.minutes;
const stands = ({ runtime }: Running, id: string): Promise<number> => cursorOf(runtime.pool, runtime.service.name, 'lamp', `lamp/${id}`);
const told = async (id: string) =>
  (
    await lamp.runtime.pool.query(
      `select type, data->>'hours' as hours, data->>'minutes' as minutes from kit_outbox where stream = $1 order by seq`,
      [`lamp/${id}`],
    )
  ).rows;
const waited = { timeout: 15_000 };

describe('a new version with the day from which it is emitted', () => {
  it('is followed by who knows only the old one until that day, who says aloud that it stands still from then on, and loses nothing', async () => {
    const id = randomUUID();
    today = addDays(inMinutesFrom, -1);
    await act('burn', id, 120);
    await expect.poll(() => minutesOf(old, id), waited).toBe(120);
    await expect.poll(() => minutesOf(late, id), waited).toBe(120);

    today = inMinutesFrom;
    await act('burn', id, 30);
    await act('burn', id, 15);
    await expect.poll(() => minutesOf(late, id), waited).toBe(165);
    expect(await told(id)).toEqual([
      { type: 'lamp.burned.v1', hours: '2', minutes: null },
      { type: 'lamp.burned.v2', hours: null, minutes: '30' },
      { type: 'lamp.burned.v2', hours: null, minutes: '15' },
    ]);
    const stream = { consumer: 'old', source: 'lamp', stream: `lamp/${id}` };
    await expect.poll(async () => (await parkedEvents(old.runtime.pool, stream)).map(({ event }) => event.version), waited).toEqual([2, 3]);
    expect(await parkedStreams(old.runtime.pool, 'old')).toMatchObject([{ ...stream, reason: 'version-unknown' }]);
    expect(said).toEqual([expect.stringMatching(/"type":"lamp\.burned\.v2","fault":"version-?unknown/i)]);
    expect(await minutesOf(old, id)).toBe(120);

    await old.stop();
    old = await running(readerOfMinutes('old'));
    const { runtime } = old;
    expect(await release(consumerOf(runtime), stream)).toEqual({ applied: 2 });
    expect(await minutesOf(old, id)).toBe(165);
    expect(await parkedStreams(runtime.pool, 'old')).toEqual([]);
  });

  it('is one fact among others: what a reader does not handle moves its cursor on', async () => {
    const id = randomUUID();
    await act('inspect', id, 1);
    await act('burn', id, 7);
    await expect.poll(() => minutesOf(late, id), waited).toBe(7);
    expect(await stands(late, id)).toBe(2);
  });
});

describe('what cannot be told is a fault where it is made', () => {
  const everything = async (): Promise<unknown> =>
    (
      await lamp.runtime.pool.query(
        `select (select count(*) from kit_outbox) as outbox, (select count(*) from kit_outcome) as outcomes, (select count(*) from kit_audit) as audit,
          (select sum(version) from kit_stream) as versions, (select sum(minutes) from lamps) as minutes`,
      )
    ).rows[0];

  it('an event too large for the wire: nothing is saved and nothing emitted; one that just fits arrives', async () => {
    const id = randomUUID();
    await act('burn', id, 60);
    const before = await everything();
    await expect(act('inspect', id, 978)).rejects.toThrow(EventTooLarge);
    expect(await everything()).toEqual(before);
    await act('inspect', id, 977);
    await expect.poll(() => stands(late, id), waited).toBe(2);
  });

  it('an event on a stream whose name has a telephone number in it', async () => {
    const before = await everything();
    await expect(act('mislabel', randomUUID(), 1)).rejects.toThrow(/^lamp\.burned\.v2 goes to a stream whose name is none/);
    expect(await everything()).toEqual(before);
  });

  it('an event that the service does not name among those it emits', async () => {
    const before = await everything();
    await expect(act('lose', randomUUID(), 1)).rejects.toThrow('lose tells lamp.lost.v1, which the service does not emit');
    expect(await everything()).toEqual(before);
  });
});
