import { blindIndexUnder } from './blind-index.ts';
import { seal, unseal } from './cipher.ts';
import { unwrapDataKey } from './data-key.ts';
import type { DataKey, KeyRow } from './data-key.ts';
import type { Kms } from './kms.ts';
import { open, sealed } from './sealed.ts';
import { signUnder, verifyingKeyUnder } from './signing.ts';
import { VaultFault } from './vault-fault.ts';
import type { Place, Vault } from './vault.ts';

/** Unwraps the keys of one service once. Exactly one row must be `current`. A key added later is known after opening again. */
export async function openVault({ kms, keys }: { readonly kms: Kms; readonly keys: readonly KeyRow[] }): Promise<Vault> {
  const [currentRow, ...more] = keys.filter((row) => row.state === 'current');
  if (!currentRow || more.length > 0)
    throw new VaultFault(`a vault needs exactly one current data key, not ${more.length + (currentRow ? 1 : 0)}`);
  if (keys.some((row) => row.service !== currentRow.service)) throw new VaultFault('the data keys of a vault are of one service');
  const current = await unwrapDataKey(kms, currentRow);
  const previous = await Promise.all(keys.filter((row) => row !== currentRow).map((row) => unwrapDataKey(kms, row)));
  return vaultOf(current, [current, ...previous]);
}

function vaultOf(current: DataKey, all: readonly DataKey[]): Vault {
  const known = new Map(all.map((key) => [key.id, key]));
  const clearOf = (ciphertext: string, place: Place): Buffer => {
    const id = keyIdOf(ciphertext);
    const key = known.get(id);
    if (!key) throw new VaultFault(`data key "${id}" is unknown`);
    return unseal(key.cipher, Buffer.from(ciphertext.slice(id.length + 1), 'base64url'), bound(id, place));
  };
  const encrypted = (clear: Uint8Array, place: Place): string =>
    `${current.id}:${seal(current.cipher, clear, bound(current.id, place)).toString('base64url')}`;
  return {
    currentKeyId: current.id,
    keyIds: all.map(({ id }) => id),
    encrypt: (value, place) => encrypted(Buffer.from(open(value), 'utf8'), place),
    decrypt: (ciphertext, place) => sealed(clearOf(ciphertext, place).toString('utf8')),
    reencrypt: (ciphertext, place) => encrypted(clearOf(ciphertext, place), place),
    keyIdOf,
    needsRotation: (text) => keyIdOf(text) !== current.id,
    blindIndex: (value, purpose) => blindIndexUnder(current, value, purpose),
    blindIndexes: (value, purpose) => all.map((key) => blindIndexUnder(key, value, purpose)),
    sign: (text, purpose) => signUnder(current, text, purpose),
    verifyingKeys: (purpose) => all.map((key) => verifyingKeyUnder(key, purpose)),
  };
}

function keyIdOf(text: string): string {
  const at = text.indexOf(':');
  if (at < 1) throw new VaultFault('not a ciphertext of a vault');
  return text.slice(0, at);
}

// JSON keeps the parts apart: ("a", "b.c") and ("a.b", "c") are different places.
const bound = (keyId: string, place: Place): string => JSON.stringify([keyId, place.column, place.row]);
