import { afterEach, describe, expect, it } from 'vitest';
import { openPath, type Path, type PathOptions } from './path/path.ts';
import { tally } from './path/verdict.ts';

/** Every step of outbox, relay, consumer, effect and timer at which a process may end. */
const failpoints = [
  'road.locked',
  'road.decided',
  'road.saved',
  'road.before-commit',
  'road.after-commit',
  'relay.read',
  'relay.sent',
  'relay.marked',
  'consumer.decoded',
  'reaction.before-commit',
  'consumer.before-position',
  'effect.before-perform',
  'effect.performed',
  'timer.found',
  'timer.before-commit',
] as const;

/** At the first pass, when nothing stands yet, and at a later one, in the middle of things. */
const phases = [1, 6] as const;

/** A process is killed at each failpoint, another follows, and the count goes on. */
export function killedOnThePath(name: string, options: () => PathOptions, which: (failpoint: string, phase: number) => boolean): void {
  describe(`the event path over ${name}, killed`, () => {
    let path: Path | undefined;
    afterEach(() => path?.close());
    const cases = failpoints
      .flatMap((failpoint) => phases.map((phase) => ({ failpoint, phase })))
      .filter((it) => which(it.failpoint, it.phase));

    it.each(cases)('at $failpoint, pass $phase: nothing is lost, doubled, reordered, made up or left out', async ({ failpoint, phase }) => {
      path = await openPath(options());
      await path.herd.join('one', `${failpoint}:${phase}`);
      await path.count(6, 12);
      for (let round = 0; path.herd.deaths() === 0 && round < 30; round += 1) {
        await path.settle();
        await path.count(2, 5);
      }
      await path.settle();
      const { findings, told } = await path.judge();
      process.stdout.write(`${name}, ${failpoint}:${phase}: ${told}; ${tally(findings)}\n`);
      expect(path.herd.deaths()).toBe(1);
      expect(findings).toEqual([]);
    });
  });
}
