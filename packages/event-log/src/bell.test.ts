import { expect, test } from 'vitest';
import { bell } from './bell.ts';

const never = new AbortController().signal;

test('a ring wakes who waits, and one before the waiting is not lost', async () => {
  const door = bell();
  const waiting = door.wait(60_000, never);
  door.ring();
  await waiting;
  door.ring();
  await door.wait(60_000, never);
});

test('a ring is heard once', async () => {
  const door = bell();
  door.ring();
  await door.wait(60_000, never);
  const start = performance.now();
  await door.wait(20, never);
  expect(performance.now() - start).toBeGreaterThan(15);
});

test('an aborted signal ends the waiting, before or during it', async () => {
  const abort = new AbortController();
  const waiting = bell().wait(60_000, abort.signal);
  abort.abort();
  await waiting;
  await bell().wait(60_000, abort.signal);
});
