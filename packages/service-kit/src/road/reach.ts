import type { Actor } from '../actor.ts';
import type { Gate } from './travel.ts';

/** A region reaches what lies in it: its code is a prefix of theirs. */
export const reaches = (actor: Pick<Actor, 'region'>, region: string): boolean => region.startsWith(actor.region);

/** What lies outside one's region answers exactly as what does not exist. */
export const outOfReach =
  (actor: Actor): Gate =>
  (state, store) =>
    isReached(actor, store.region(state), store.alsoIn?.(state)) ? undefined : { problem: store.unknown ?? 'Unknown' };

/** By the region that it lies in, or by another of those that still have to do with it. */
export const isReached = (actor: Actor, region: string, others: readonly string[] = []): boolean =>
  region === 'public' || [region, ...others].some((one) => reaches(actor, one));
