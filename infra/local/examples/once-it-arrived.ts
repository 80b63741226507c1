import { waitUntil } from '../wait-until.ts';

/**
 * What one service decides, another learns by an event a moment later. Until then it says that it does not know: the same is asked again, each
 * time under a key of its own, since a key answers as the first time.
 */
export async function onceItArrived<T>(unknown: string, act: (attempt: string) => Promise<T>): Promise<T> {
  let attempt = 0;
  let done: { readonly value: T } | undefined;
  await waitUntil(async () => {
    try {
      done = { value: await act(String(attempt)) };
    } catch (fault) {
      if (!(fault instanceof Error) || !fault.message.startsWith(`${unknown}:`)) throw fault;
      attempt += 1;
    }
    return done !== undefined;
  }, 30_000);
  if (!done) throw new Error(`${unknown}: it did not arrive`);
  return done.value;
}
