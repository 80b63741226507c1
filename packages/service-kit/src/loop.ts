import { bell } from './bell.ts';
import { faultName } from './road/together.ts';
import type { Runtime } from './runtime.ts';

/** Work that repeats: woken, or after its pause; a fault is logged and the next round comes later. */
export type Loop = { readonly wake: () => void; readonly stop: () => Promise<void> };

export function loop(name: string, runtime: Pick<Runtime, 'log'>, round: (signal: AbortSignal) => Promise<number>, idleMs: number): Loop {
  const stopping = new AbortController();
  const { ring, rest } = bell();
  const once = async (): Promise<number> => {
    try {
      return await round(stopping.signal);
    } catch (fault) {
      if (!stopping.signal.aborted) runtime.log.error({ loop: name, fault: faultName(fault) }, 'loop: this round failed');
      return 0;
    }
  };
  const running = (async () => {
    while (!stopping.signal.aborted) if ((await once()) === 0) await rest(idleMs);
  })();
  return {
    wake: ring,
    stop: () => {
      stopping.abort();
      ring();
      return running;
    },
  };
}
