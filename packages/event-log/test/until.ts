import { vi } from 'vitest';

/** Waits for a condition, and fails with its name. */
export async function until(what: string, condition: () => boolean | Promise<boolean>, withinMs = 15_000): Promise<void> {
  try {
    await vi.waitUntil(condition, { timeout: withinMs, interval: 5 });
  } catch (cause) {
    throw new Error(`in vain for ${String(withinMs)} ms: ${what}`, { cause });
  }
}
