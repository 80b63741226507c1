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

const writing = ['subsistence', 'temporary', 'education', 'medical'];

/** The same of the post of whoever writes letters: told nothing, it serves each on the day. */
export function orderPost({ jiuzhu }: World, behaviour: PostBehaviour): void {
  for (const service of writing) {
    const ports = jiuzhu.services.get(service)?.runtime.ports as { readonly post?: { order(it: PostBehaviour): void } };
    ports.post?.order(behaviour);
  }
}

/** What is done while the post brings nothing: its letters have come back when it is done, and are an officer's to bring. */
export async function whileLettersComeBack<T>(world: World, act: () => Promise<T>): Promise<T> {
  orderPost(world, { returns: 'moved' });
  const done = await act();
  await world.settle();
  orderPost(world, {});
  return done;
}
