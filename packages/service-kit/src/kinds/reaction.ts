import type { Contract } from '@jiuzhu/event-log';
import type { Accept } from '@jiuzhu/kernel';
import type { AnyRoad, Reacting, Road } from './road.ts';

/** Another service says something happened. Accepts, perhaps unchanged, or throws and is parked: nobody is there to read a problem. */
export interface Reaction {
  readonly kind: 'reaction';
  readonly it: { readonly on: Contract<never> } & AnyRoad;
}

export function reaction<D, K, In, Out, U extends string, L, R extends Accept<Out>>(
  it: { on: Contract<D> } & Road<D, K, In, Out, U, L, R, Reacting<L>>,
): Reaction {
  return { kind: 'reaction', it: it as never };
}
