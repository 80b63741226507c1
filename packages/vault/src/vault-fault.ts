/** Something that must not happen: an altered ciphertext, an unknown key. Its message never holds a value, clear or encrypted. */
export class VaultFault extends Error {
  override readonly name = 'VaultFault';
}
