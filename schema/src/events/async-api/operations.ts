import type { Party } from '../parties.ts';
import { BINDING, type Json, ref } from './json.ts';

type Operation = readonly [name: string, says: Json];

const messagesOf = (owner: string, types: readonly string[]): readonly Json[] =>
  types.toSorted().map((type) => ref('channels', owner, 'messages', type));

/** What a service tells, older versions included: they are in its topic for ever. */
export function tells({ name, tells }: Party): readonly Operation[] {
  if (tells.length === 0) return [];
  const types = tells.flatMap(({ reads }) => reads);
  return [[`${name}-tells`, { action: 'send', channel: ref('channels', name), messages: messagesOf(name, types) }]];
}

/** What a service reacts to, of each owner that publishes already. */
export const hears = ({ name, hears }: Party, published: ReadonlySet<string>): readonly Operation[] =>
  [...Map.groupBy(hears, ({ owner }) => owner)].flatMap(([owner, contracts]) => {
    const types = [...new Set(contracts.flatMap(({ reads }) => reads))].filter((type) => published.has(type));
    const bindings = { kafka: { groupId: { type: 'string', enum: [name] }, bindingVersion: BINDING } };
    const says = { action: 'receive', channel: ref('channels', owner), messages: messagesOf(owner, types), bindings };
    return types.length === 0 ? [] : [[`${name}-hears-${owner}`, says] as const];
  });
