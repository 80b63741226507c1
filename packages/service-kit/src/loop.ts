import { faultName } from './road/together.ts';
import type { Runtime } from './runtime.ts';

/** Work that repeats: woken, or after its pause; a fault is logged and the next round comes later. */
export type Loop = { wake(): void; stop(): Promise<void> };

export function loop(name: string, runtime: Pick<Runtime, 'log'>, round: (signal: AbortSignal) => Promise<number>, idleMs: number): Loop {
  const stopping = new AbortController();
  let nudge: (() => void) | undefined;
  let nudged = false;
  const rest = (ms: number): Promise<void> =>
    new Promise((done) => {
      const timer = setTimeout(finish, ms);
      function finish(): void {
        clearTimeout(timer);
        nudge = undefined;
        done();
      }
      nudge = finish;
    });
  const running = (async () => {
    while (!stopping.signal.aborted) {
      nudged = false;
      let did = 0;
      try {
        did = await round(stopping.signal);
      } catch (fault) {
        if (!stopping.signal.aborted) runtime.log.error({ loop: name, fault: faultName(fault) }, 'loop: this round failed');
      }
      if (did === 0 && !nudged && !stopping.signal.aborted) await rest(idleMs);
    }
  })();
  const wake = (): void => {
    nudged = true;
    nudge?.();
  };
  return {
    wake,
    stop: () => {
      stopping.abort();
      wake();
      return running;
    },
  };
}
