import { once } from 'node:events';

/** Somebody said stop before everything was ready. */
export class Stopped extends Error {}

export type Stop = {
  /** when the word comes */
  readonly told: Promise<unknown>;
  /** the work's answer; throws `Stopped` where the word comes first, and leaves the work to itself */
  readonly orStop: <T>(work: Promise<T>) => Promise<T>;
};

/** Heard from now on, so that a stop in the middle of a start is heard too. One Ctrl-C may come twice: from the terminal and from npm. */
export function toldToStop(): Stop {
  const word = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => word.abort());
  const told = once(word.signal, 'abort');
  const stopped = async (): Promise<never> => {
    await told;
    throw new Stopped('told to stop before it was ready');
  };
  return { told, orStop: (work) => Promise.race([stopped(), work]) };
}
