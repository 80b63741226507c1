import type { Reaction } from '../../kinds/reaction.ts';
import type { Service } from '../../kinds/service.ts';

export type Asked = {
  /** `<service>@<what>`: under it the log is read from its beginning, once */
  readonly as: string;
  /** by the types of what they react to; none: all of the service's */
  readonly reactions: readonly string[];
};

export type Plan = {
  readonly reactions: readonly Reaction[];
  readonly types: readonly string[];
  /** owners of what is read */
  readonly sources: readonly string[];
};

export type Unfit = { readonly problem: 'NameUnfit' | 'ReactionUnknown'; readonly why: string };

/** What is to be replayed, or why it cannot be. */
export function planOf(service: Pick<Service, 'name' | 'reactions'>, { as, reactions: asked }: Asked): Plan | Unfit {
  if (!new RegExp(`^${service.name}@[a-z0-9-]{1,32}$`).test(as))
    return { problem: 'NameUnfit', why: `a replay is named ${service.name}@… , by small letters, digits and hyphens; ${as} is not` };
  const all = [...new Set(service.reactions.map(({ it }) => it.on.type))];
  const unknown = asked.filter((type) => !all.includes(type));
  if (unknown.length > 0 || all.length === 0)
    return {
      problem: 'ReactionUnknown',
      why: `${service.name} does not react to ${unknown.join(', ') || 'anything'}${all.length > 0 ? `; it does to ${all.join(', ')}` : ''}`,
    };
  const reactions = service.reactions.filter(({ it }) => asked.length === 0 || asked.includes(it.on.type));
  return {
    reactions,
    types: [...new Set(reactions.map(({ it }) => it.on.type))].toSorted(),
    sources: [...new Set(reactions.map(({ it }) => it.on.owner))],
  };
}
