import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is true, or `withinMs` has passed; says which. */
export async function waitUntil(holds: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  for (;;) {
    if (await holds()) return true;
    if (performance.now() >= end) return false;
    await pause(20);
  }
}
