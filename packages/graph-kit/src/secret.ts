import { type Allow, isAllowed } from '@jiuzhu/service-kit';
import { open, type Sealed } from '@jiuzhu/vault';
import type { GraphContext } from './graph-context.ts';

/** How one secret field is shown: clear to whom a purpose and a role open it, else through its mask, or not at all. */
export type Secret = (context: GraphContext, person: string, value: Sealed<string> | null | undefined) => string | null;

/** The one place of the graph where a sealed value opens; each opening is in the operation's audit. */
export function secret(field: string, openTo: readonly Allow[], mask: ((value: Sealed<string>) => string) | undefined): Secret {
  return (context, person, value) => {
    if (value === null || value === undefined) return null;
    if (!openTo.some((allow) => isAllowed(allow, context.actor))) return mask ? mask(value) : null;
    context.reads.note(person, field);
    return open(value);
  };
}
