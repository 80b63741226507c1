import type { Rec } from '../wire/rec.ts';
import type { Message, Read } from './client.ts';

const ID = 'ce_id';

/** The id travels as CloudEvents' own attribute; a record without it gets it. */
export const messageOf = ({ id, key, headers, value }: Rec): Message => ({
  key,
  value: value === null ? null : Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  headers: headers[ID] === undefined ? { ...headers, [ID]: id } : headers,
});

export const recOf = (topic: string, { key, value, headers }: Read): Rec => ({ id: headers[ID] ?? '', topic, key, headers, value });
