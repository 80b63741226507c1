/** Reads one value after the other, in the oldest form of Kafka's wire: big-endian numbers, and lengths before strings and arrays. */
export type Reader = {
  readonly int16: () => number;
  readonly int32: () => number;
  readonly flag: () => boolean;
  readonly string: () => string | null;
  readonly array: <T>(read: () => T) => readonly T[];
};

export function readerOf(bytes: Buffer): Reader {
  let at = 0;
  const past = (length: number): number => (at += length) - length;
  const int16 = (): number => bytes.readInt16BE(past(2));
  const int32 = (): number => bytes.readInt32BE(past(4));
  return {
    int16,
    int32,
    flag: () => bytes.readInt8(past(1)) !== 0,
    string: () => {
      const length = int16();
      return length < 0 ? null : bytes.toString('utf8', past(length), at);
    },
    array: (read) => Array.from({ length: Math.max(0, int32()) }, read),
  };
}

export const int16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
};

export const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};

export const string = (value: string): Buffer => Buffer.concat([int16(Buffer.byteLength(value)), Buffer.from(value)]);

export const array = (items: readonly Buffer[]): Buffer => Buffer.concat([int32(items.length), ...items]);

/** A message of either direction, with its length before it. */
export const framed = (parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([int32(body.length), body]);
};
