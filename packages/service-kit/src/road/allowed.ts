import type { Actor } from '../actor.ts';
import type { Allow, Readers } from '../kinds/allow.ts';

export type Asking = { readonly actor: Actor; readonly correlationId: string };

/** Not a problem of the domain: the graph answers it in `errors[]`. */
export class Forbidden extends Error {
  readonly act: string;
  constructor(act: string) {
    super(`not allowed: ${act}`);
    this.act = act;
  }
}

export function isAllowed(allow: Readers, actor: Actor): boolean {
  if (allow === 'anybody') return true;
  const roles = typeof allow.role === 'string' ? [allow.role] : allow.role;
  return (
    roles.some((role) => actor.roles.includes(role)) &&
    (allow.levels === undefined || allow.levels.includes(actor.level)) &&
    (allow.purpose === undefined || allow.purpose === actor.purpose)
  );
}

export function mustBeAllowed(allow: Allow, actor: Actor, act: string): void {
  if (!isAllowed(allow, actor)) throw new Forbidden(act);
}
