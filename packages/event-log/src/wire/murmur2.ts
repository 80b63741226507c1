const SEED = 0x9747b28c;
const MIX = 0x5bd1e995;

const avalanche = (word: number): number => {
  const mixed = Math.imul(word, MIX);
  return Math.imul(mixed ^ (mixed >>> 24), MIX);
};

/** MurmurHash2, 32 bits, with the seed that Kafka's clients use. Signed, as in Java. */
export function murmur2(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  let hash = SEED ^ bytes.length;
  for (let at = 0; at < whole; at += 4) hash = Math.imul(hash, MIX) ^ avalanche(view.getUint32(at, true));
  if (whole < bytes.length) {
    for (let at = bytes.length - 1; at >= whole; at -= 1) hash ^= (bytes[at] ?? 0) << (8 * (at - whole));
    hash = Math.imul(hash, MIX);
  }
  hash = Math.imul(hash ^ (hash >>> 13), MIX);
  return hash ^ (hash >>> 15);
}

/** The lane of a key: the one Kafka's default partitioner chooses among as many partitions. */
export const laneOf = (key: string, lanes: number): number => (murmur2(Buffer.from(key, 'utf8')) & 0x7fffffff) % lanes;
