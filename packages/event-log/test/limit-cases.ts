import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { PositionLost, RetryableUnknown } from '@jiuzhu/event-log';
import { distinct, ids, options, rec, series } from './records.ts';
import { listen } from './transport.ts';
import type { Trial } from './trial.ts';
import { until } from './until.ts';

/** What is declined, and what is said of it. */
export function limitCases(trial: Trial): void {
  it('10: stops aloud when what a group had not read is no longer kept', async ({ skip }) => {
    if (!trial.transport.forget) return skip('this transport has no retention');
    const lane = await trial.topic(1);
    await trial.log.publish(series(lane, 10, 1), options);
    const read = listen(trial.log, { group: `${lane}-read`, topics: [lane] });
    const left = async (): Promise<bigint | undefined> => (await trial.log.lag(`${lane}-read`)).get(`${lane}/0`);
    await until('one group has read', async () => distinct(read.deliveries) === 10 && (await left()) === 0n);
    await read.handle.close();
    await trial.transport.forget(lane);
    const late = listen(trial.log, { group: lane, topics: [lane] });
    await expect(late.handle.done).rejects.toThrow(PositionLost);
    expect(late.deliveries).toEqual([]);
    await trial.log.publish(series(lane, 1, 1), options);
    const onward = listen(trial.log, { group: `${lane}-read`, topics: [lane] });
    await until('the group that had read goes on', () => onward.deliveries.length > 0);
    expect(distinct(onward.deliveries)).toBe(1);
    await onward.handle.close();
  });

  it('11: gives up at the deadline not knowing, and sending the same again does no harm', async ({ skip }) => {
    if (!trial.transport.stall) return skip('this transport cannot be stalled');
    const lane = await trial.topic(1);
    const [stuck] = series(lane, 1);
    if (!stuck) return;
    const letGo = await trial.transport.stall(lane);
    const start = performance.now();
    await expect(trial.log.publish([stuck], { ...options, deadlineMs: 300 })).rejects.toThrow(RetryableUnknown);
    expect(performance.now() - start).toBeLessThan(2_000);
    const stop = new AbortController();
    const stopped = trial.log.publish([stuck], { ...options, signal: stop.signal });
    stop.abort();
    await expect(stopped).rejects.toThrow(RetryableUnknown);
    await letGo();
    await trial.log.publish([stuck], options);
    const heard = listen(trial.log, { group: lane, topics: [lane] });
    await until('at least one copy', () => heard.deliveries.length > 0);
    expect(distinct(heard.deliveries)).toBe(1);
    await heard.handle.close();
  });

  it('12: takes nothing of a batch in which one record is too large', async () => {
    const name = await trial.topic(1);
    const large = rec(name, 'household/0', { value: Buffer.alloc(trial.transport.maxBytes + 1) });
    await expect(trial.log.publish([...series(name, 2, 1), large], options)).rejects.toMatchObject({
      name: 'PermanentReject',
      of: 'record',
    });
    const sent = series(name, 1, 1);
    await trial.log.publish(sent, options);
    const heard = listen(trial.log, { group: name, topics: [name] });
    await until('the one after', () => heard.deliveries.length > 0);
    expect(new Set(ids(heard.deliveries))).toEqual(new Set(ids(sent)));
    await heard.handle.close();
  });

  it('15: fails fast on a topic that was never declared, and does not make it', async () => {
    const name = `t${randomUUID()}.events`;
    expect(await trial.log.missingTopics([{ name: await trial.topic() }, { name }])).toEqual([name]);
    await expect(trial.log.publish([rec(name, 'a')], options)).rejects.toMatchObject({ name: 'PermanentReject', of: 'topic' });
    await expect(trial.log.publish([rec(name, 'a')], options)).rejects.toThrow(name);
    await expect(listen(trial.log, { group: name, topics: [name] }).handle.done).rejects.toThrow(name);
  });

  it('does not change the lanes of a topic that exists', async () => {
    const name = await trial.topic(3);
    await trial.log.ensureTopics([{ name }, { name, lanes: 3 }]);
    await expect(trial.log.ensureTopics([{ name, lanes: 5 }])).rejects.toThrow('3 lanes, not 5');
    await expect(trial.log.missingTopics([{ name, lanes: 5 }])).rejects.toThrow('3 lanes, not 5');
  });
}
