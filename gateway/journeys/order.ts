import type { World } from './world.ts';

type Behaviour = {
  readonly fails?: number | 'until-recovered';
  readonly differs?: readonly { readonly item: string; readonly amount?: number; readonly count?: number }[];
};

/** Tells a simulated agency how to behave from now on; told nothing, it answers at once and with what was declared. */
export function order({ jiuzhu }: World, agency: string, behaviour: Behaviour): void {
  const ports = jiuzhu.services.get('verification')?.runtime.ports as { readonly sources: { order(agency: string, it: Behaviour): void } };
  ports.sources.order(agency, behaviour);
}

type PostBehaviour = { readonly returns?: string; readonly fails?: number };

/** The same of the post: told nothing, it serves each letter on the day. */
export function orderPost({ jiuzhu }: World, behaviour: PostBehaviour): void {
  const ports = jiuzhu.services.get('subsistence')?.runtime.ports as { readonly post: { order(it: PostBehaviour): void } };
  ports.post.order(behaviour);
}
