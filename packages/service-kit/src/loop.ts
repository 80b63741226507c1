import { bell } from './bell.ts';
import { DatabaseFault } from './database/database-fault.ts';
import { faultName } from './road/together.ts';
import type { Runtime } from './runtime.ts';

/** Work that repeats: woken, or after its pause; a fault is logged and the next round comes later, and later still while it fails. */
export type Loop = { readonly wake: () => void; readonly stop: () => Promise<void> };

/** Well below the time in which anybody would miss what is not done. */
const longestMs = 5_000;

/** What makes two faults the same to whoever reads the log: messages name the record or the row. */
const kindOf = (fault: unknown): string => {
  if (fault instanceof DatabaseFault) return `${fault.name} ${fault.code}`;
  return fault instanceof Error ? fault.name : 'unknown fault';
};

export function loop(name: string, runtime: Pick<Runtime, 'log'>, round: (signal: AbortSignal) => Promise<number>, idleMs: number): Loop {
  const stopping = new AbortController();
  const { signal } = stopping;
  const { ring, rest } = bell();
  /** rung by the end alone: were every commit to wake what fails, it would be tried as often */
  const end = bell();
  let failing: { readonly kind: string; readonly rounds: number } | undefined;
  const succeeded = (): void => {
    if (failing) runtime.log.info({ loop: name, kind: failing.kind, rounds: failing.rounds }, 'loop: it goes on');
    failing = undefined;
  };
  /** Once for each kind, not once a round: what goes on for an hour is one line. */
  const failed = (fault: unknown): void => {
    if (signal.aborted) return;
    const kind = kindOf(fault);
    if (kind !== failing?.kind) runtime.log.error({ loop: name, fault: faultName(fault) }, 'loop: this round failed, and is tried again');
    failing = { kind, rounds: (failing?.rounds ?? 0) + 1 };
  };
  const once = async (): Promise<number> => {
    try {
      const done = await round(signal);
      succeeded();
      return done;
    } catch (fault) {
      failed(fault);
      return 0;
    }
  };
  const running = (async () => {
    while (!signal.aborted) {
      if ((await once()) > 0) continue;
      if (failing) await end.rest(Math.min(longestMs, idleMs * 2 ** Math.min(failing.rounds - 1, 10)));
      else await rest(idleMs);
    }
  })();
  return {
    wake: ring,
    stop: () => {
      stopping.abort();
      ring();
      end.ring();
      return running;
    },
  };
}
