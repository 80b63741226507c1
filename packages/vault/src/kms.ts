/**
 * Whoever keeps the key-encryption keys: a certified module in production, `localKms` in development. It sees data keys only, once at
 * start and at rotation, never a field.
 */
export interface Kms {
  /** Wraps under the current key-encryption key. `context` must be given again to unwrap, so that a wrapped key does not serve another service. */
  wrap(clear: Uint8Array, context: string): Promise<string>;
  /** Throws `VaultFault` when the key-encryption key is unknown, or the wrapped key or its context was altered. */
  unwrap(wrapped: string, context: string): Promise<Uint8Array>;
}
