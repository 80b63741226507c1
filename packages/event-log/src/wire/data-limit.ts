/** How many bytes an event's data may have on the wire: no transport takes more, so that whoever makes more is told at once. */
export const DATA_LIMIT = 65_536;

/** More data than an event may carry. It names type and size, never the content. */
export class EventTooLarge extends Error {
  override readonly name = 'EventTooLarge';
}

/** Throws `EventTooLarge` where the data, as `encode` is given it, would not be taken by a transport. */
export function checkSize(type: string, json: string): void {
  const bytes = Buffer.byteLength(json, 'utf8');
  if (bytes > DATA_LIMIT) throw new EventTooLarge(`${type}: ${bytes} bytes of data, and an event has room for ${DATA_LIMIT}`);
}
