import type { Runtime } from '../runtime.ts';
import { claimEffects, type Due } from './claim-effects.ts';
import { performSafely, usualLimit } from './run-effect.ts';
import { faultName } from './together.ts';

export type EffectRunner = {
  /** begins what may be begun, and does not wait for it: how many */
  readonly round: () => Promise<number>;
  /** until what is in hand has ended */
  readonly ended: () => Promise<void>;
};

/** Performs without end: one that takes long holds up nobody but those of its own lane. What ends makes room, and says so by a wake. */
export function effectRunner(runtime: Runtime): EffectRunner {
  const inHand = new Map<Due, Promise<void>>();
  let waking: NodeJS.Timeout | undefined;
  const isFree = ({ name }: Due): boolean => runtime.effects.get(name)?.lanes === undefined;
  const begin = (ask: Due): void => {
    const ended = (): void => {
      inHand.delete(ask);
      runtime.wake('effects');
    };
    const failed = (fault: unknown): void => {
      runtime.log.error({ effect: ask.name, id: ask.id, fault: faultName(fault) }, 'effect: it waits until its lease is over');
      ended();
    };
    inHand.set(ask, performSafely(runtime, ask).then(ended, failed));
  };
  return {
    round: async () => {
      clearTimeout(waking);
      const { due, freeAt } = await claimEffects(runtime, usualLimit - [...inHand.keys()].filter(isFree).length);
      due.forEach(begin);
      const restMs = freeAt ? freeAt.getTime() - runtime.paceClock.now().getTime() : undefined;
      if (due.length === 0 && restMs !== undefined) waking = setTimeout(() => runtime.wake('effects'), Math.max(1, restMs));
      return due.length;
    },
    ended: async () => {
      clearTimeout(waking);
      await Promise.all(inHand.values());
    },
  };
}
