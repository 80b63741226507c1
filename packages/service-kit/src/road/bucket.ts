/** Fixed for ever: rows that wait in the outbox carry it. */
export const bucketCount = 16;

/** FNV-1a over the name's UTF-16 units: our own, since PostgreSQL's hash functions may change between versions. */
export function bucketOf(stream: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < stream.length; i += 1) hash = Math.imul(hash ^ stream.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % bucketCount;
}
