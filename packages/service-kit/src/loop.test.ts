import { describe, expect, it } from 'vitest';
import { heard } from '../test/heard.ts';
import { DatabaseFault } from './database/database-fault.ts';
import { type Loop, loop } from './loop.ts';

class Away extends Error {
  override readonly name = 'Away';
}

/** Runs until it has had so many rounds: when each began, and what was logged. */
async function rounds(count: number, idleMs: number, act: (nth: number, wake: () => void) => number) {
  const began: number[] = [];
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const { log, lines } = heard();
  const running: Loop = loop(
    'tried',
    { log },
    async () => {
      began.push(performance.now());
      if (began.length === count) resolve(undefined);
      return act(began.length, () => running.wake());
    },
    idleMs,
  );
  await promise;
  await running.stop();
  return { began, lines };
}

describe('work that repeats', () => {
  it('waits longer each time while it fails, whoever wakes it, and as at first when it succeeds again', async () => {
    const { began } = await rounds(7, 20, (nth, wake) => {
      if (nth > 1) wake();
      if (nth <= 5) throw new Away(`record ${nth}`);
      return nth === 6 ? 0 : 1;
    });
    const pauses = began.slice(1).map((at, i) => at - (began[i] ?? 0));
    for (const [i, least] of [20, 40, 80, 160, 320].entries()) expect(pauses[i]).toBeGreaterThan(least - 2);
    expect(pauses[5]).toBeLessThan(320);
  });

  it('says what fails once for each kind, not once a round, and that it goes on', async () => {
    const faults = [
      new Away('a'),
      new Away('b'),
      new DatabaseFault('57P01', undefined, 'x'),
      new DatabaseFault('57P01', undefined, 'y'),
      new DatabaseFault('08006', undefined, 'x'),
    ];
    const { lines } = await rounds(7, 1, (nth) => {
      const fault = faults[nth - 1];
      if (fault) throw fault;
      return 0;
    });
    expect(lines.map(({ fault, msg, rounds }) => [msg, fault ?? rounds])).toEqual([
      ['loop: this round failed, and is tried again', 'Away: a'],
      ['loop: this round failed, and is tried again', 'DatabaseFault: x: 57P01'],
      ['loop: this round failed, and is tried again', 'DatabaseFault: x: 08006'],
      ['loop: it goes on', 5],
    ]);
  });

  it('stops in the middle of a long pause', async () => {
    const { log } = heard();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const running = loop(
      'tried',
      { log },
      async () => {
        resolve(undefined);
        throw new Away('for long');
      },
      60_000,
    );
    await promise;
    const began = performance.now();
    await running.stop();
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
