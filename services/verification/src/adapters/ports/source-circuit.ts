import { circuitBreaker, CircuitState, handleWhen, type IBreaker } from 'cockatiel';
import type { Agency } from '../../domain/agencies.ts';
import { isAway } from '../../domain/source-failure.ts';
import { SourceFault } from '../../effects/source-fault.ts';
import type { HttpSource } from './source-settings.ts';

/** So many failures within a while: a busy agency that fails now and then is not away. */
function failuresWithin(failures: number, withinMs: number): IBreaker {
  let at: readonly number[] = [];
  return {
    state: undefined,
    success: () => undefined,
    failure: () => {
      const now = performance.now();
      at = [...at.filter((it) => it > now - withinMs), now];
      const opens = at.length >= failures;
      if (opens) at = [];
      return opens;
    },
  };
}

export type Circuit = {
  /** how long the agency is still left alone; undefined: it may be asked */
  readonly restMs: () => number | undefined;
  readonly through: <T>(ask: () => Promise<T>) => Promise<T>;
};

/**
 * An agency that is away is left alone for a while, then tried with one question; until that is answered nobody else is sent. Who finds it so has
 * asked nothing, and waits. What is wrong with an answer says that the agency is there.
 */
export function sourceCircuit(agency: Agency, { failures, withinMs, restMs }: HttpSource['breaker']): Circuit {
  const policy = circuitBreaker(
    handleWhen((fault) => fault instanceof SourceFault && isAway(fault.failure)),
    { halfOpenAfter: restMs, breaker: failuresWithin(failures, withinMs) },
  );
  let openUntil = 0;
  policy.onBreak(() => void (openUntil = Date.now() + restMs));
  const resting = (): number | undefined => {
    if (policy.state === CircuitState.HalfOpen) return restMs;
    const left = openUntil - Date.now();
    return policy.state === CircuitState.Open && left > 0 ? left : undefined;
  };
  return {
    restMs: resting,
    through: async (ask) => {
      const left = resting();
      if (left !== undefined) throw new SourceFault(agency, 'suspended', { when: 'not-now', afterMs: left });
      return policy.execute(ask);
    },
  };
}
