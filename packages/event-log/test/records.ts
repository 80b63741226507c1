import { randomUUID } from 'node:crypto';
import type { PublishOptions, Rec } from '@jiuzhu/event-log';

export const options: PublishOptions = { deadlineMs: 10_000, signal: new AbortController().signal };

export const rec = (topic: string, key: string, more: Partial<Rec> = {}): Rec => ({
  id: randomUUID(),
  topic,
  key,
  headers: { ce_type: 'x' },
  value: Buffer.from('{}'),
  ...more,
});

export const series = (topic: string, count: number, keys = 20): Rec[] =>
  Array.from({ length: count }, (_, n) => rec(topic, `household/${String(n % keys)}`));

export const ids = (list: readonly { readonly id: string }[]): string[] => list.map((it) => it.id);
export const distinct = (list: readonly { readonly id: string }[]): number => new Set(ids(list)).size;

/** Each as it came first, in that order. */
export function firstTimes<R extends { readonly id: string }>(list: readonly R[]): readonly R[] {
  const seen = new Set<string>();
  return list.filter(({ id }) => !seen.has(id) && seen.add(id));
}
