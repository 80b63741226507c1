import { isRegionCode, type RegionCode } from '@jiuzhu/kernel';
import { type Actor, anonymousActor } from '@jiuzhu/service-kit';
import type { Content, Policy } from '../domain/catalogue/policy.ts';
import { programmes } from '../domain/catalogue/programmes.ts';
import { type InForce, winnerOf } from '../domain/in-force.ts';
import { capitals } from './views.ts';

export { catalogueId } from '../domain/catalogue/catalogue-of-year.ts';

/** What an entry says is paid, with what binds of it for the place and day that were asked for. */
export type Amount = Content['amounts'][number] & { readonly found: InForce };

export const contentOf = ({ content }: Policy): Content => content;
export const programmeView = ({ programme }: Content) => capitals(programme);
export const groupView = ({ content: { programme } }: Policy) => capitals(programmes[programme]);
export const policyStateView = ({ state }: Policy) => capitals(state);

/** Whose document a figure is of; of one that nobody has set, none. */
export const amountSource = ({ found }: Amount) => winnerOf(found);

/** For which place an amount is shown where nobody says it: the asker's, where the entry holds there, else whose it is. The state's is nobody's. */
export const placeOf = ({ region }: Policy, { region: asker }: Pick<Actor, 'region'>): RegionCode | undefined => {
  if (asker !== anonymousActor.region && isRegionCode(asker) && (region === 'national' || asker.startsWith(region))) return asker;
  return region === 'national' ? undefined : region;
};
