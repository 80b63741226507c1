import type { Sealed } from './sealed.ts';
import type { Signature } from './signing.ts';

/** Where a ciphertext lives. It is authenticated with it: moved to another row or column it does not open. `column` is `table.column`. */
export type Place = { readonly column: string; readonly row: string };

/** Secrets of one service at rest. Everything is synchronous: the keys were unwrapped when it was opened. */
export interface Vault {
  /** `<key id>:<base64url>`, different each time for the same value. */
  encrypt(value: Sealed<string>, place: Place): string;
  /** Throws `VaultFault` when the ciphertext was altered or moved, or its key is unknown. */
  decrypt(ciphertext: string, place: Place): Sealed<string>;
  /** Under the current key, clear text never leaving the vault. */
  reencrypt(ciphertext: string, place: Place): string;
  keyIdOf(ciphertext: string): string;
  readonly currentKeyId: string;
  /** every key that it knows, the current one first */
  readonly keyIds: readonly string[];
  /** True where a ciphertext or a blind index is not of the current key. */
  needsRotation(ciphertextOrIndex: string): boolean;
  /** What is stored to find a value again: keyed, the same for the same value and purpose. The caller normalises (upper case X). */
  blindIndex(value: Sealed<string>, purpose: string): string;
  /** One under every known key, the current first: what to look for while a rotation runs. */
  blindIndexes(value: Sealed<string>, purpose: string): readonly string[];
  /** Ed25519 under the current key: whoever has the public half can check it, and nobody can forge it. */
  sign(text: string, purpose: string): Signature;
  /** The public halves of every known key, the current first: what `isSigned` is given. They are no secret. */
  verifyingKeys(purpose: string): readonly string[];
}
