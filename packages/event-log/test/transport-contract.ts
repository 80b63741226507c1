import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laneOf, PermanentReject, PositionLost, RetryableUnknown } from '@jiuzhu/event-log';
import type { EventLog, Rec } from '@jiuzhu/event-log';
import { listen } from './transport.ts';
import type { Process, Transport } from './transport.ts';
import { until } from './until.ts';

const LEASE = 1_500;
const options = { deadlineMs: 10_000, signal: new AbortController().signal };

export const rec = (topic: string, key: string, more: Partial<Rec> = {}): Rec => ({
  id: randomUUID(),
  topic,
  key,
  headers: { ce_type: 'x' },
  value: Buffer.from('{}'),
  ...more,
});

const series = (topic: string, count: number, keys = 20): Rec[] =>
  Array.from({ length: count }, (_, n) => rec(topic, `household/${String(n % keys)}`));
const ids = (list: readonly { readonly id: string }[]): string[] => list.map((it) => it.id);
const distinct = (list: readonly { readonly id: string }[]): number => new Set(ids(list)).size;

/** What every transport promises. The numbers are those of the design's list of cases. */
export function transportContract(name: string, make: () => Promise<Transport>): void {
  describe(`the event log over ${name}`, () => {
    let transport: Transport;
    let first: Process;
    let log: EventLog;
    const processes: Process[] = [];
    const open = async (): Promise<Process> => {
      const process = await transport.open({ leaseMs: LEASE });
      processes.push(process);
      return process;
    };
    const topic = async (lanes?: number): Promise<string> => {
      const fresh = `t${randomUUID()}.events`;
      await log.ensureTopics([lanes === undefined ? { name: fresh } : { name: fresh, lanes }]);
      return fresh;
    };
    beforeAll(async () => {
      transport = await make();
      first = await open();
      log = first.log;
    });
    afterAll(async () => {
      await Promise.all(processes.map((process) => process.log.close()));
      await transport.close();
    });

    it('1: puts a key in the lane of Kafka’s default partitioner, before a restart and after', async () => {
      const name = await topic();
      const keys = Array.from({ length: 20 }, (_, n) => `household/${String(n)}`);
      await log.publish(
        keys.map((key) => rec(name, key)),
        options,
      );
      const again = await open();
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
      const name = await topic();
      const sent = new Map<string, string[]>();
      await Promise.all(
        Array.from({ length: 8 }, async (_, publisher) => {
          for (let round = 0; round < 10; round += 1) {
            const batch = Array.from({ length: 12 }, (__, n) => rec(name, `household/${String(publisher)}-${String(n % 4)}`));
            await log.publish(batch, options);
            for (const it of batch) sent.set(it.key, [...(sent.get(it.key) ?? []), it.id]);
          }
        }),
      );
      const heard = listen(log, { group: name, topics: [name] });
      await until('all 960', () => distinct(heard.deliveries) === 960);
      await heard.handle.close();
      for (const [key, expected] of sent) expect(ids(heard.deliveries.filter((it) => it.key === key))).toEqual(expected);
      for (const lane of Map.groupBy(heard.deliveries, (it) => it.lane).values()) {
        expect(lane.map((it) => it.position)).toEqual(lane.map((_, n) => BigInt(n)));
      }
    });

    it('3: carries headers, no value, an empty value, the largest value and keys beyond ASCII unchanged', async () => {
      const name = await topic();
      const sent = [
        rec(name, '户/一', { headers: { ce_subject: '户/一', quoted: '"\\{},', empty: '' } }),
        rec(name, 'none', { value: null }),
        rec(name, 'empty', { value: new Uint8Array() }),
        rec(name, 'large', { value: Buffer.alloc(transport.maxBytes, 0xa5) }),
      ];
      await log.publish(sent, options);
      const heard = listen(log, { group: name, topics: [name] });
      await until('all four', () => heard.deliveries.length >= 4);
      await heard.handle.close();
      for (const it of sent) {
        const found = heard.deliveries.find((delivery) => delivery.id === it.id);
        expect(found).toMatchObject({ topic: name, key: it.key, headers: it.headers, attempt: 1 });
        expect(found?.value && Buffer.compare(found.value, it.value ?? Buffer.alloc(1))).toBe(it.value && 0);
      }
    });

    it('4: delivers again what was handled but not committed when a reader died', async () => {
      const name = await topic();
      await log.publish(series(name, 40), options);
      const dying = await open();
      const heard = listen(dying.log, { group: name, topics: [name], handler: () => dying.crash() });
      await until('something handled', () => heard.deliveries.length > 0);
      const next = listen(log, { group: name, topics: [name] });
      await until('all forty again', () => distinct(next.deliveries) === 40);
      expect(ids(next.deliveries)).toEqual(expect.arrayContaining(ids(heard.deliveries)));
      await next.handle.close();
    });

    it('4b: delivers a batch again, counted, when the handler throws, and says so', async () => {
      const name = await topic();
      await log.publish(series(name, 5, 1), options);
      let throws = 2;
      const fault = new Error('not now');
      const heard = listen(log, { group: name, topics: [name], handler: () => (throws-- > 0 ? Promise.reject(fault) : Promise.resolve()) });
      await until('a third attempt', () => heard.deliveries.length >= 15);
      expect(heard.deliveries.map((it) => it.attempt)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3]);
      expect(heard.faults).toEqual([fault, fault]);
      await heard.handle.close();
    });

    it('6: gives every group everything, and shares the lanes among the readers of one', async () => {
      const name = await topic();
      const second = await open();
      const other = listen(log, { group: `${name}-other`, topics: [name] });
      const [a, b] = [listen(log, { group: name, topics: [name] }), listen(second.log, { group: name, topics: [name] })];
      await until('both readers have a share', async () => {
        await log.publish(series(name, 20), options);
        return a.deliveries.length > 0 && b.deliveries.length > 0;
      });
      const sent = series(name, 400, 50);
      await log.publish(sent, options);
      const wanted = new Set(ids(sent));
      const got = (list: readonly { id: string }[]): string[] => ids(list).filter((id) => wanted.has(id));
      await until('all by both together', () => new Set([...got(a.deliveries), ...got(b.deliveries)]).size === 400);
      await until('all by the other group', () => new Set(got(other.deliveries)).size === 400);
      expect(got(a.deliveries).length).toBeGreaterThan(0);
      expect(got(b.deliveries).length).toBeGreaterThan(0);
      expect(got(a.deliveries).length + got(b.deliveries).length).toBe(400);
      await Promise.all([a, b, other].map((it) => it.handle.close()));
    });

    it('6b: takes over the lanes of a dead reader within the lease and two seconds', async () => {
      const name = await topic();
      const dying = await open();
      const [a, b] = [listen(log, { group: name, topics: [name] }), listen(dying.log, { group: name, topics: [name] })];
      await until('both readers have a share', async () => {
        await log.publish(series(name, 20), options);
        return a.deliveries.length > 0 && b.deliveries.length > 0;
      });
      await dying.crash();
      const sent = series(name, 40);
      const start = performance.now();
      await log.publish(sent, options);
      await until('all by the one left', () => ids(sent).every((id) => a.deliveries.some((it) => it.id === id)));
      expect(performance.now() - start).toBeLessThan(LEASE + 2_000);
      await a.handle.close();
    });

    it('7 and 8: a reader that is slow keeps its lanes while it beats, loses them when it does not, and its late commit changes nothing', async () => {
      const name = await topic(1);
      await log.publish(series(name, 3, 1), options);
      const second = await open();
      let release = (): void => undefined;
      let beating = true;
      let lost = false;
      const slow = listen(log, {
        group: name,
        topics: [name],
        handler: async (_batch, { beat }) => {
          let open = true;
          release = () => (open = false);
          await until('the test lets it go', async () => {
            if (beating) lost ||= !(await beat());
            return !open;
          });
        },
      });
      await until('the slow one holds the batch', () => slow.deliveries.length === 3);
      const eager = listen(second.log, { group: name, topics: [name] });
      const start = performance.now();
      await until('twice the lease has passed', () => performance.now() - start > LEASE * 2);
      expect([eager.deliveries.length, lost]).toEqual([0, false]);
      beating = false;
      await until('the eager one has the lane', () => eager.deliveries.length === 3);
      await until('it has committed', async () => (await log.lag(name)).get(`${name}/0`) === 0n);
      await log.publish(series(name, 2, 1), options);
      await until('it has read on', () => eager.deliveries.length === 5);
      beating = true;
      await until('the slow one is told', () => lost);
      release();
      await until('it has committed', async () => (await log.lag(name)).get(`${name}/0`) === 0n);
      await slow.handle.close();
      await log.publish(series(name, 1, 1), options);
      await until('the eager one goes on', () => eager.deliveries.length === 6);
      expect(ids(eager.deliveries).slice(0, 3)).toEqual(ids(slow.deliveries).slice(0, 3));
      await eager.handle.close();
    });

    it('9: starts a new group at the beginning', async () => {
      const name = await topic();
      const sent = series(name, 30);
      await log.publish(sent, options);
      const heard = listen(log, { group: name, topics: [name] });
      await until('all thirty', () => distinct(heard.deliveries) === 30);
      await heard.handle.close();
    });

    it('10: stops aloud when what a group had not read is no longer kept', async ({ skip }) => {
      if (!transport.forget) return skip(`${name} has no retention`);
      const lane = await topic(1);
      await log.publish(series(lane, 10, 1), options);
      const read = listen(log, { group: `${lane}-read`, topics: [lane] });
      await until('one group has read', () => read.deliveries.length === 10);
      await read.handle.close();
      await transport.forget(lane);
      const late = listen(log, { group: lane, topics: [lane] });
      await expect(late.handle.done).rejects.toThrow(PositionLost);
      expect(late.deliveries).toEqual([]);
      await log.publish(series(lane, 1, 1), options);
      const onward = listen(log, { group: `${lane}-read`, topics: [lane] });
      await until('the group that had read goes on', () => onward.deliveries.length === 1);
      await onward.handle.close();
    });

    it('11: gives up at the deadline not knowing, and sending the same again does no harm', async ({ skip }) => {
      if (!transport.stall) return skip(`${name} cannot be stalled`);
      const lane = await topic(1);
      const [stuck] = series(lane, 1);
      if (!stuck) return;
      const letGo = await transport.stall(lane);
      const start = performance.now();
      await expect(log.publish([stuck], { ...options, deadlineMs: 300 })).rejects.toThrow(RetryableUnknown);
      expect(performance.now() - start).toBeLessThan(2_000);
      const stop = new AbortController();
      const stopped = log.publish([stuck], { ...options, signal: stop.signal });
      stop.abort();
      await expect(stopped).rejects.toThrow(RetryableUnknown);
      await letGo();
      await log.publish([stuck], options);
      const heard = listen(log, { group: lane, topics: [lane] });
      await until('at least one copy', () => heard.deliveries.length > 0);
      expect(distinct(heard.deliveries)).toBe(1);
      await heard.handle.close();
    });

    it('12: takes nothing of a batch in which one record is too large', async () => {
      const name = await topic(1);
      const large = rec(name, 'household/0', { value: Buffer.alloc(transport.maxBytes + 1) });
      await expect(log.publish([...series(name, 2, 1), large], options)).rejects.toThrow(PermanentReject);
      const sent = series(name, 1, 1);
      await log.publish(sent, options);
      const heard = listen(log, { group: name, topics: [name] });
      await until('the one after', () => heard.deliveries.length > 0);
      expect(ids(heard.deliveries)).toEqual(ids(sent));
      await heard.handle.close();
    });

    it('13: finishes and commits the batch in hand when it is closed, so that nothing comes twice', async () => {
      const name = await topic();
      await log.publish(series(name, 30), options);
      let aborted = false;
      const heard = listen(log, {
        group: name,
        topics: [name],
        handler: (_batch, { signal }) =>
          until('it is asked to close', () => signal.aborted).then(() => {
            aborted = true;
          }),
      });
      await until('a batch in hand', () => heard.deliveries.length > 0);
      await heard.handle.close();
      expect(aborted).toBe(true);
      const next = listen(log, { group: name, topics: [name] });
      await until('the rest', () => distinct([...heard.deliveries, ...next.deliveries]) === 30);
      await next.handle.close();
      expect(heard.deliveries.length + next.deliveries.length).toBe(30);
    });

    it('14: counts as lag what was produced and not yet committed', async () => {
      const name = await topic();
      const heard = listen(log, { group: name, topics: [name] });
      const total = async (): Promise<bigint> => [...(await log.lag(name)).values()].reduce((sum, it) => sum + it, 0n);
      await log.publish(series(name, 25), options);
      await until('nothing is left', async () => heard.deliveries.length >= 25 && (await total()) === 0n);
      await heard.handle.close();
      await log.publish(series(name, 17), options);
      expect(await total()).toBe(17n);
      expect((await log.lag(name)).size).toBe(4);
    });

    it('15: fails fast on a topic that was never declared, and does not make it', async () => {
      const name = `t${randomUUID()}.events`;
      await expect(log.publish([rec(name, 'a')], options)).rejects.toThrow(PermanentReject);
      await expect(log.publish([rec(name, 'a')], options)).rejects.toThrow(name);
      await expect(listen(log, { group: name, topics: [name] }).handle.done).rejects.toThrow(name);
    });

    it('does not change the lanes of a topic that exists', async () => {
      const name = await topic(3);
      await log.ensureTopics([{ name }, { name, lanes: 3 }]);
      await expect(log.ensureTopics([{ name, lanes: 5 }])).rejects.toThrow('3 lanes, not 5');
    });

    it('wakes a reader of this process at once', async () => {
      const name = await topic(1);
      const heard = listen(log, { group: name, topics: [name] });
      await log.publish(series(name, 1, 1), options);
      await until('it is reading', () => heard.deliveries.length === 1);
      const start = performance.now();
      for (let round = 2; round <= 11; round += 1) {
        await log.publish(series(name, 1, 1), options);
        await until('the record', () => heard.deliveries.length === round);
      }
      expect(performance.now() - start).toBeLessThan(2_000);
      await heard.handle.close();
    });
  });
}
