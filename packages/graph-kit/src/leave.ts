import { setTimeout as pause } from 'node:timers/promises';

/** EX_SOFTWARE: it ended by a fault of its own, and whoever keeps it running starts it again. */
export const endedByItself = 70;

/** Closes in order and ends the process, in any case: what hangs may be what is at fault. */
export async function leave(code: number, close: () => Promise<void>, withinMs = 30_000): Promise<never> {
  await Promise.race([close(), pause(withinMs)]);
  process.exit(code);
}
