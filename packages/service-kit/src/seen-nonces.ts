/** Remembers which calls were already let in; bounded by time, because a call older than the window is declined for its age. */
export type SeenNonces = { admit(nonce: string, now: number): boolean };

/**
 * Two generations of sets: turning them over is one assignment, where a timer per nonce would cost more than the signature.
 * @param keepMs how long a nonce must at least be remembered, in milliseconds (twice the window: a clock may run ahead by one)
 */
export const seenNonces = (keepMs = 60_000): SeenNonces => {
  let young = new Set<string>();
  let old = new Set<string>();
  let turned = -Infinity;
  return {
    admit(nonce, now) {
      if (now - turned >= keepMs) {
        old = now - turned >= 2 * keepMs ? new Set() : young;
        young = new Set();
        turned = now;
      }
      if (young.has(nonce) || old.has(nonce)) return false;
      young.add(nonce);
      return true;
    },
  };
};
