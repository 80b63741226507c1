import { once } from 'node:events';

/** Somebody said stop before everything was ready. */
export class Stopped extends Error {}

export type Stop = {
  /** when the word comes */
  readonly told: Promise<unknown>;
  /** the work's answer; throws `Stopped` where the word comes first, and leaves the work to itself */
  readonly orStop: <T>(work: Promise<T>) => Promise<T>;
  /** the word from within: by a fault of its own, which the process' end tells by this code */
  readonly stopBecause: (code: number) => void;
  /** with what the process ends: 0, unless it stopped by itself */
  readonly code: () => number;
};

/** Heard from now on, so that a stop in the middle of a start is heard too. One Ctrl-C may come twice: from the terminal and from npm. */
export function toldToStop(): Stop {
  const word = new AbortController();
  let code = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => word.abort());
  const told = once(word.signal, 'abort');
  const stopped = async (): Promise<never> => {
    await told;
    throw new Stopped('told to stop before it was ready');
  };
  const stopBecause = (why: number): void => {
    code = why;
    word.abort();
  };
  return { told, orStop: (work) => Promise.race([stopped(), work]), stopBecause, code: () => code };
}
