import { randomBytes } from 'node:crypto';
import { CIPHER_KEY_BYTES } from './cipher.ts';
import type { Kms } from './kms.ts';
import { VaultFault } from './vault-fault.ts';

/** A data key as a table keeps it: one row per key, one row of a service `current`, which writes; the others only read. */
export type KeyRow = {
  readonly id: string;
  readonly service: string;
  readonly wrapped: string;
  readonly state: 'current' | 'previous';
};

export type DataKey = { readonly id: string; readonly cipher: Uint8Array; readonly index: Uint8Array };

const INDEX_KEY_BYTES = 32;

const context = (service: string, id: string): string => `${service}/${id}`;

/** Makes the data key of a service: the caller stores the row, and marks the one before it `previous` in the same transaction. */
export async function newDataKey(kms: Kms, service: string): Promise<KeyRow> {
  const id = randomBytes(6).toString('hex');
  const wrapped = await kms.wrap(randomBytes(CIPHER_KEY_BYTES + INDEX_KEY_BYTES), context(service, id));
  return { id, service, wrapped, state: 'current' };
}

/** The same data key under the current key-encryption key: fields stay as they are. */
export async function rewrapDataKey(kms: Kms, row: KeyRow): Promise<KeyRow> {
  const clear = await kms.unwrap(row.wrapped, context(row.service, row.id));
  return { ...row, wrapped: await kms.wrap(clear, context(row.service, row.id)) };
}

export async function unwrapDataKey(kms: Kms, row: KeyRow): Promise<DataKey> {
  const clear = await kms.unwrap(row.wrapped, context(row.service, row.id));
  if (clear.length !== CIPHER_KEY_BYTES + INDEX_KEY_BYTES) throw new VaultFault(`data key ${row.id} has the wrong length`);
  return { id: row.id, cipher: clear.subarray(0, CIPHER_KEY_BYTES), index: clear.subarray(CIPHER_KEY_BYTES) };
}
