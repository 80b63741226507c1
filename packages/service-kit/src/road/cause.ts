import { hash } from 'node:crypto';
import type { Id } from '@jiuzhu/kernel';
import type { Actor } from '../actor.ts';
import type { Source } from '../kinds/road.ts';

/** Why something is decided now: everything repeatable is derived from its seed. */
export type Cause = {
  readonly seed: string;
  /** the instant of the command or of the causing event */
  readonly at: Date;
  readonly actor: Actor;
  readonly correlationId: string;
  readonly causationId: string;
  /** of a reaction: the event's place in its stream */
  readonly source?: Source;
};

/** A UUID of version 8: the bits are the digest's own. */
export function uuidOf(...parts: readonly string[]): string {
  const hex = hash('sha256', parts.join('\n'), 'hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A UUID; the first id of a kind is the same at every try, the second is too, and they differ. */
export function idsOf(cause: Cause): <K extends string>(kind: K) => Id<K> {
  let drawn = 0;
  return (kind) => {
    drawn += 1;
    return uuidOf('id', cause.seed, kind, String(drawn)) as never;
  };
}
