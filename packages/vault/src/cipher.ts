import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import type { CipherGCMTypes } from 'node:crypto';
import { VaultFault } from './vault-fault.ts';

/** SM4-GCM: the national cipher (GB/T 32907) in the authenticated mode of RFC 8998, native from OpenSSL 3.5. Keys are 16 bytes. */
const ALGORITHM = 'sm4-gcm' as CipherGCMTypes; // not yet in the published types of node:crypto
export const CIPHER_KEY_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

// One draw of random bytes serves many fields: a draw costs about as much as the encryption of a short one.
const pool = Buffer.alloc(NONCE_BYTES * 512);
let used = pool.length;

function nonce(): Buffer {
  if (used >= pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += NONCE_BYTES;
  return Buffer.from(pool.subarray(used - NONCE_BYTES, used));
}

/** nonce, ciphertext, tag. `bound` is authenticated and not stored. `iv` is given by tests with published vectors alone. */
export function seal(key: Uint8Array, clear: Uint8Array, bound: string | Uint8Array, iv: Uint8Array = nonce()): Buffer {
  const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(bound as string));
  const body = cipher.update(clear);
  return Buffer.concat([iv, body, cipher.final(), cipher.getAuthTag()]);
}

export function unseal(key: Uint8Array, box: Uint8Array, bound: string | Uint8Array): Buffer {
  if (box.length < NONCE_BYTES + TAG_BYTES) throw new VaultFault('ciphertext too short');
  const decipher = createDecipheriv(ALGORITHM, key, box.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(bound as string));
  decipher.setAuthTag(box.subarray(box.length - TAG_BYTES));
  const clear = decipher.update(box.subarray(NONCE_BYTES, box.length - TAG_BYTES));
  try {
    return Buffer.concat([clear, decipher.final()]);
  } catch (cause) {
    throw new VaultFault('ciphertext was altered, or belongs to another row, column or key', { cause });
  }
}
