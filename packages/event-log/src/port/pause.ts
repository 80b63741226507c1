import { bell } from '../bell.ts';

const FIRST_PAUSE_MS = 50;
export const LONGEST_PAUSE_MS = 5_000;

/** Between two tries: longer with each failure, never longer than `mostMs`, over at once when the signal aborts. */
export const pause = (failures: number, mostMs: number, signal: AbortSignal): Promise<void> =>
  bell().wait(Math.min(FIRST_PAUSE_MS * 2 ** Math.min(failures, 10), LONGEST_PAUSE_MS, mostMs), signal);
