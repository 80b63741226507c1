import { expect, it } from 'vitest';
import { distinct, ids, options, series } from './records.ts';
import { holding } from './holding.ts';
import { listen } from './transport.ts';
import { LEASE } from './trial.ts';
import type { Trial } from './trial.ts';
import { until } from './until.ts';

/** How readers share, hand over and lose lanes. */
export function groupCases(trial: Trial): void {
  it('6: gives every group everything, and shares the lanes among the readers of one', async () => {
    const name = await trial.topic();
    const second = await trial.open();
    const other = listen(trial.log, { group: `${name}-other`, topics: [name] });
    const [a, b] = [listen(trial.log, { group: name, topics: [name] }), listen(second.log, { group: name, topics: [name] })];
    await until('both readers have a share', async () => {
      await trial.log.publish(series(name, 20), options);
      return a.deliveries.length > 0 && b.deliveries.length > 0;
    });
    const sent = series(name, 400, 50);
    await trial.log.publish(sent, options);
    const wanted = new Set(ids(sent));
    const got = (list: readonly { id: string }[]): string[] => ids(list).filter((id) => wanted.has(id));
    await until('all by both together', () => new Set([...got(a.deliveries), ...got(b.deliveries)]).size === 400);
    await until('all by the other group', () => new Set(got(other.deliveries)).size === 400);
    expect(got(a.deliveries).length).toBeGreaterThan(0);
    expect(got(b.deliveries).length).toBeGreaterThan(0);
    if (!trial.transport.isWeak) expect(got(a.deliveries).length + got(b.deliveries).length).toBe(400);
    await Promise.all([a, b, other].map((it) => it.handle.close()));
  });

  it('6b: takes over the lanes of a dead reader within the lease and two seconds', async () => {
    const name = await trial.topic();
    const dying = await trial.open();
    const [a, b] = [listen(trial.log, { group: name, topics: [name] }), listen(dying.log, { group: name, topics: [name] })];
    await until('both readers have a share', async () => {
      await trial.log.publish(series(name, 20), options);
      return a.deliveries.length > 0 && b.deliveries.length > 0;
    });
    await dying.crash();
    const sent = series(name, 40);
    const start = performance.now();
    await trial.log.publish(sent, options);
    await until('all by the one left', () => ids(sent).every((id) => a.deliveries.some((it) => it.id === id)));
    expect(performance.now() - start).toBeLessThan(LEASE + 2_000);
    await a.handle.close();
  });

  it('7: rejects the commit of a reader that has lost its lane, so that only its owner moves the position', async ({ skip }) => {
    if (trial.transport.isWeak) return skip('promised of an undisturbed log');
    const name = await trial.topic(1);
    await trial.log.publish(series(name, 3, 1), options);
    const second = await trial.open();
    const stale = await holding(trial.log, name);
    const owner = await holding(second.log, name);
    const left = async (): Promise<bigint | undefined> => (await trial.log.lag(name)).get(`${name}/0`);
    stale.letGo();
    await stale.handle.close();
    expect([await left(), stale.deliveries.length]).toEqual([3n, 3]);
    owner.letGo();
    await until('the owner has committed', async () => (await left()) === 0n);
    await owner.handle.close();
  });

  it('8: leaves its lanes to a slow reader while it beats, takes them when it does not, and tells it', async ({ skip }) => {
    if (trial.transport.isWeak) return skip('promised of an undisturbed log');
    const name = await trial.topic(1);
    await trial.log.publish(series(name, 3, 1), options);
    const second = await trial.open();
    const slow = await holding(trial.log, name, { beating: true });
    const eager = listen(second.log, { group: name, topics: [name] });
    const start = performance.now();
    await until('twice the lease has passed', () => performance.now() - start > LEASE * 2);
    expect([eager.deliveries.length, slow.isLost()]).toEqual([0, false]);
    slow.beat(false);
    await until('the eager one has the lane', () => eager.deliveries.length === 3);
    slow.beat(true);
    await until('the slow one is told', () => slow.isLost());
    slow.letGo();
    await slow.handle.close();
    await trial.log.publish(series(name, 2, 1), options);
    await until('the eager one goes on', () => eager.deliveries.length === 5);
    expect(ids(eager.deliveries).slice(0, 3)).toEqual(ids(slow.deliveries));
    await eager.handle.close();
  });

  it('13: finishes and commits the batch in hand when it is closed, so that nothing comes twice', async ({ skip }) => {
    if (trial.transport.isWeak) return skip('promised of an undisturbed log');
    const name = await trial.topic();
    await trial.log.publish(series(name, 30), options);
    let aborted = false;
    const heard = listen(trial.log, {
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
    const next = listen(trial.log, { group: name, topics: [name] });
    await until('the rest', () => distinct([...heard.deliveries, ...next.deliveries]) === 30);
    await next.handle.close();
    expect(heard.deliveries.length + next.deliveries.length).toBe(30);
  });

  it('14: counts as lag what was produced and not yet committed', async () => {
    const name = await trial.topic();
    const heard = listen(trial.log, { group: name, topics: [name] });
    const total = async (): Promise<bigint> => [...(await trial.log.lag(name)).values()].reduce((sum, it) => sum + it, 0n);
    await trial.log.publish(series(name, 25), options);
    await until('nothing is left', async () => heard.deliveries.length >= 25 && (await total()) === 0n);
    await heard.handle.close();
    await trial.log.publish(series(name, 17), options);
    expect(await total()).toBe(17n);
    expect((await trial.log.lag(name)).size).toBe(4);
  });
}
