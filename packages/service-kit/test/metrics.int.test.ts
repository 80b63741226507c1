import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventMetrics } from '../src/index.ts';
import { open as figures } from '../src/metrics/figures.ts';
import { tellOf } from './late/late.ts';
import { type Late, openLate } from './late/opened-late.ts';

const now = new Date('2026-03-02T01:00:00Z');
const ago = (seconds: number): string => new Date(now.getTime() - seconds * 1000).toISOString();
const metrics = eventMetrics();

let late: Late;
beforeAll(async () => {
  late = await openLate(undefined, { clock: { now: () => now }, onPublished: metrics.onPublished('late') });
});
afterAll(() => late.close());

const asked = async (): Promise<ReadonlyMap<string, number>> => {
  const text = await metrics.text([late], late.log);
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]));
};
const outbox = (stream: string, version: number, written: string): Promise<void> =>
  late.behind(
    `insert into late.kit_outbox (id, bucket, stream, stream_version, type, data, at, correlation_id, causation_id, noted_at)
     values (gen_random_uuid(), 3, $1, $2, 'late.done.v1', '{}', '2020-01-01', 'c', 'c', $3)`,
    [stream, version, written],
  );

describe('the figures of the event path', () => {
  it('are nothing where nothing waits', async () => {
    await tellOf(late.log, randomUUID(), { count: 1, at: now });
    const loops = await late.run();
    await expect.poll(() => late.rows('select from drawn')).toHaveLength(1);
    await loops.stop();
    const found = await asked();
    expect(found.get('jiuzhu_service_measured{service="late"}')).toBe(1);
    expect(found.get('jiuzhu_events_behind{service="late",topic="teller.events"}')).toBe(0);
    for (const name of [
      'events_unpublished',
      'events_oldest_unpublished_seconds',
      'events_declined_streams',
      'effects_waiting',
      'effects_overdue_seconds',
    ])
      expect(found.get(`jiuzhu_${name}{service="late"}`)).toBe(0);
    for (const name of ['parked_streams', 'kept_records'])
      expect(found.get(`jiuzhu_events_${name}{service="late",consumer="late"}`)).toBe(0);
  });

  it('say what waits, since when by the clock of the service, and what stands still', async () => {
    await outbox('thing/2', 1, ago(600));
    await outbox('thing/1', 1, ago(120));
    await outbox('thing/1', 2, ago(60));
    await late.behind(`insert into late.kit_outbox_parked (stream, version, reason, since) values ('thing/2', 1, 'too large', $1)`, [
      ago(600),
    ]);
    for (const due of [ago(30), ago(10), null])
      await late.behind(
        `insert into late.kit_effect (id, name, request, actor, asked_at, expires_at, due_at, correlation_id, causation_id)
         values (gen_random_uuid(), 'write-letter', '{}', '{}', '2020-01-01', '2020-01-02', $1, 'c', 'c')`,
        [due],
      );
    await late.behind(`insert into late.parked_stream (consumer, source, stream, reason) select c, 'teller', 'thing/' || n, 'x'
      from (values ('late', 1), ('late', 2), ('late@2', 1)) v(c, n)`);
    await late.behind(
      `insert into late.parked_record (consumer, lane, position, reason, key, headers) values ('late', 'teller.events/0', 1, 'x', '', '{}')`,
    );
    await tellOf(late.log, randomUUID(), { count: 4, at: now });
    const found = await asked();
    const expected = {
      '{service="late"}': {
        events_unpublished: 3,
        events_oldest_unpublished_seconds: 120,
        events_declined_streams: 1,
        effects_waiting: 2,
        effects_overdue_seconds: 30,
      },
      '{service="late",consumer="late"}': { events_parked_streams: 2, events_kept_records: 1 },
      '{service="late",consumer="late@2"}': { events_parked_streams: 1 },
      '{service="late",topic="teller.events"}': { events_behind: 4 },
    };
    for (const [labels, values] of Object.entries(expected))
      for (const [name, value] of Object.entries(values)) expect([name, found.get(`jiuzhu_${name}${labels}`)]).toEqual([name, value]);
  });

  it('tell how long events took into the log, of each that was sent', async () => {
    const loops = await late.run();
    await expect.poll(async () => (await asked()).get('jiuzhu_events_publish_seconds_count{service="late"}')).toBe(2);
    await loops.stop();
    expect((await asked()).get('jiuzhu_events_publish_seconds_sum{service="late"}')).toBe(180);
    expect((await asked()).get('jiuzhu_events_unpublished{service="late"}')).toBe(1);
  });

  it('are asked by indexes of what is open, however much there is that is not', async () => {
    await late.behind(`insert into late.kit_outbox (id, bucket, stream, stream_version, type, data, at, correlation_id, causation_id, published_at)
      select gen_random_uuid(), n % 16, 'thing/many', n, 'late.done.v1', '{}', now(), 'c', 'c', now() from generate_series(1, 20000) n`);
    await late.behind(`insert into late.kit_effect (id, name, request, actor, asked_at, expires_at, ended, correlation_id, causation_id)
      select gen_random_uuid(), 'write-letter', '{}', '{}', now(), now(), 'answered', 'c', 'c' from generate_series(1, 20000) n`);
    await late.behind('vacuum analyze late.kit_outbox, late.kit_effect');
    const plan = JSON.stringify(await late.rows(`explain ${figures}`));
    expect(plan).toMatch(/kit_outbox_unpublished/);
    expect(plan).toMatch(/kit_effect_(due|expiring)/);
    expect(plan).not.toMatch(/Seq Scan on (kit_outbox o|kit_outbox |kit_effect)/);
  });

  it('are absent where they cannot be asked, and that is a figure', async () => {
    await late.behind('revoke select on late.kit_effect from late_app');
    const found = await asked();
    expect(found.get('jiuzhu_service_measured{service="late"}')).toBe(0);
    expect([...found.keys()].filter((key) => /unpublished|parked|effects/.test(key))).toEqual([]);
  });
});
