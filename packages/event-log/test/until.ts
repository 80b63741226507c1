import { setTimeout as pause } from 'node:timers/promises';

/** Waits for a condition, and fails with its name. */
export async function until(what: string, condition: () => boolean | Promise<boolean>, withinMs = 15_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`waited ${String(withinMs)} ms in vain for: ${what}`);
    await pause(5);
  }
}
