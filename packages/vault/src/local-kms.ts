import { CIPHER_KEY_BYTES, seal, unseal } from './cipher.ts';
import type { Kms } from './kms.ts';
import { VaultFault } from './vault-fault.ts';

/** `keys`: key-encryption keys by id, each 16 bytes as base64; `current` wraps, all unwrap. */
export type LocalKeys = { readonly current: string; readonly keys: Readonly<Record<string, string>> };

/** For development and tests: the key-encryption keys come as an argument from the configuration and stay in memory. */
export function localKms({ current, keys }: LocalKeys): Kms {
  const known = new Map(Object.entries(keys).map(([id, text]) => [id, keyOf(id, text)] as const));
  const wrapping = known.get(current);
  if (!wrapping) throw new VaultFault(`key-encryption key "${current}" is not among the keys given`);
  return {
    wrap: (clear, context) => Promise.resolve(`${current}:${seal(wrapping, clear, context).toString('base64url')}`),
    unwrap: async (wrapped, context) => {
      const at = wrapped.indexOf(':');
      const key = known.get(wrapped.slice(0, at));
      if (!key) throw new VaultFault(`key-encryption key "${wrapped.slice(0, Math.max(at, 0))}" is unknown`);
      return unseal(key, Buffer.from(wrapped.slice(at + 1), 'base64url'), context);
    },
  };
}

function keyOf(id: string, text: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (!/^[a-z0-9-]+$/.test(id)) throw new VaultFault('the id of a key-encryption key is of small letters, digits and hyphens');
  if (key.length !== CIPHER_KEY_BYTES) throw new VaultFault(`key-encryption key "${id}" must have ${CIPHER_KEY_BYTES} bytes`);
  return key;
}
