import { expect, it } from 'vitest';
import { laneOf } from '@jiuzhu/event-log';
import { distinct, firstTimes, ids, options, rec, series } from './records.ts';
import { listen } from './transport.ts';
import type { Trial } from './trial.ts';
import { until } from './until.ts';

/** What arrives, in which order, and how often. */
export function deliveryCases(trial: Trial): void {
  it('1: puts a key in the lane of Kafka’s default partitioner, before a restart and after', async () => {
    const name = await trial.topic();
    const keys = Array.from({ length: 20 }, (_, n) => `household/${String(n)}`);
    await trial.log.publish(
      keys.map((key) => rec(name, key)),
      options,
    );
    const again = await trial.open();
    await again.log.publish(
      keys.map((key) => rec(name, key)),
      options,
    );
    const heard = listen(again.log, { group: name, topics: [name] });
    await until('all forty', () => heard.deliveries.length >= 40);
    for (const it of heard.deliveries) expect(it.lane).toBe(`${name}/${String(laneOf(it.key, 4))}`);
    await heard.handle.close();
  });

  it('2: keeps the order of each key, over many publishers', async () => {
    const name = await trial.topic();
    const sent = new Map<string, string[]>();
    await Promise.all(
      Array.from({ length: 8 }, async (_, publisher) => {
        for (let round = 0; round < 10; round += 1) {
          const batch = Array.from({ length: 12 }, (__, n) => rec(name, `household/${String(publisher)}-${String(n % 4)}`));
          await trial.log.publish(batch, options);
          for (const it of batch) sent.set(it.key, [...(sent.get(it.key) ?? []), it.id]);
        }
      }),
    );
    const heard = listen(trial.log, { group: name, topics: [name] });
    await until('all 960', () => distinct(heard.deliveries) === 960);
    await heard.handle.close();
    // what comes again on purpose is as nothing: the order is that of the first times
    const first = trial.transport.isWeak ? firstTimes(heard.deliveries) : heard.deliveries;
    for (const [key, expected] of sent) expect(ids(first.filter((it) => it.key === key))).toEqual(expected);
    for (const lane of Map.groupBy(first, (it) => it.lane).values()) {
      expect(lane.map((it) => it.position)).toEqual(lane.map((_, n) => BigInt(n)));
    }
  });

  it('3: carries headers, no value, an empty value, the largest value and keys beyond ASCII unchanged', async () => {
    const name = await trial.topic();
    const sent = [
      rec(name, '户/一', { headers: { ce_subject: '户/一', quoted: '"\\{},', empty: '' } }),
      rec(name, 'none', { value: null }),
      rec(name, 'empty', { value: new Uint8Array() }),
      rec(name, 'large', { value: Buffer.alloc(trial.transport.maxBytes, 0xa5) }),
    ];
    await trial.log.publish(sent, options);
    const heard = listen(trial.log, { group: name, topics: [name] });
    await until('all four', () => heard.deliveries.length >= 4);
    await heard.handle.close();
    for (const it of sent) {
      const found = heard.deliveries.find((delivery) => delivery.id === it.id);
      expect(found).toMatchObject({ topic: name, key: it.key, headers: it.headers, attempt: 1 });
      expect(found?.value && Buffer.compare(found.value, it.value ?? Buffer.alloc(1))).toBe(it.value && 0);
    }
  });

  it('4: delivers again what was handled but not committed when a reader died', async () => {
    const name = await trial.topic();
    await trial.log.publish(series(name, 40), options);
    const dying = await trial.open();
    const heard = listen(dying.log, { group: name, topics: [name], handler: () => dying.crash() });
    await until('something handled', () => heard.deliveries.length > 0);
    const next = listen(trial.log, { group: name, topics: [name] });
    await until('all forty again', () => distinct(next.deliveries) === 40);
    expect(ids(next.deliveries)).toEqual(expect.arrayContaining(ids(heard.deliveries)));
    await next.handle.close();
  });

  it('4b: delivers a batch again, counted, when the handler throws, and says so', async ({ skip }) => {
    if (trial.transport.isWeak) return skip('promised of an undisturbed log');
    const name = await trial.topic();
    await trial.log.publish(series(name, 5, 1), options);
    let throws = 2;
    const fault = new Error('not now');
    const heard = listen(trial.log, {
      group: name,
      topics: [name],
      handler: () => (throws-- > 0 ? Promise.reject(fault) : Promise.resolve()),
    });
    await until('a third attempt', () => heard.deliveries.length >= 15);
    expect(heard.deliveries.map((it) => it.attempt)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3]);
    expect(heard.faults.filter((it) => it === fault)).toHaveLength(2);
    await heard.handle.close();
  });

  it('9: starts a new group at the beginning', async () => {
    const name = await trial.topic();
    const sent = series(name, 30);
    await trial.log.publish(sent, options);
    const heard = listen(trial.log, { group: name, topics: [name] });
    await until('all thirty', () => distinct(heard.deliveries) === 30);
    await heard.handle.close();
  });

  it('wakes a reader of this process at once', async ({ skip }) => {
    if (trial.transport.isWeak) return skip('promised of an undisturbed log');
    const name = await trial.topic(1);
    const heard = listen(trial.log, { group: name, topics: [name] });
    await trial.log.publish(series(name, 1, 1), options);
    await until('it is reading', () => heard.deliveries.length === 1);
    const start = performance.now();
    for (let round = 2; round <= 11; round += 1) {
      await trial.log.publish(series(name, 1, 1), options);
      await until('the record', () => heard.deliveries.length === round);
    }
    expect(performance.now() - start).toBeLessThan(2_000);
    await heard.handle.close();
  });
}
