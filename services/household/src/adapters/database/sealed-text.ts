import { isSealed, type Sealed } from '@jiuzhu/vault';
import type { Secret } from '../../domain/statement.ts';

/** What the domain passed on without looking, as what it is. A secret that is not sealed never reaches a row. */
export function sealedText(secret: Secret): Sealed<string> {
  if (!isSealed(secret)) throw new TypeError('a secret that is not sealed');
  return secret as Sealed<string>;
}
