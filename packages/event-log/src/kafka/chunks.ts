import type { Message } from './client.ts';

/** Well below what a broker takes of one partition in one request (1 MiB by default), whatever the partitions. */
const CHUNK_BYTES = 512 * 1024;
/** Head of a record, its headers' names, lengths. */
const AROUND = 100;

const sizeOf = ({ key, value, headers }: Message): number =>
  AROUND +
  key.length * 3 +
  (value?.byteLength ?? 0) +
  Object.entries(headers).reduce((sum, [name, it]) => sum + name.length + it.length * 3 + 4, 0);

/** In their order, cut so that no request is too large for what single records are not. */
export function chunks(messages: readonly Message[], limit = CHUNK_BYTES): readonly (readonly Message[])[] {
  const cut: Message[][] = [];
  let room = 0;
  for (const message of messages) {
    const size = sizeOf(message);
    if (size > room || cut.length === 0) {
      cut.push([]);
      room = limit;
    }
    cut.at(-1)?.push(message);
    room -= size;
  }
  return cut;
}
