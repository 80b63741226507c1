import type { Day, Id } from '@jiuzhu/kernel';
import type { Household } from '../household/household.ts';
import type { Need } from '../ticket/need.ts';
import { type Consent, isInForce, unsigned } from './consent.ts';

/** What would be sent: a need, to a service, or to a desk that is no part of the government. */
export type Leaving = { readonly need: Need; readonly serviceId?: Id<'service'> | undefined; readonly on: Day };

const covers = ({ needs, services }: Consent, { need, serviceId }: Leaving): boolean =>
  needs.includes(need) && (services.length === 0 || (serviceId !== undefined && services.includes(serviceId)));

/** The consent by which it may leave, signed for everybody who lives in the household by now; of several the one that holds longest. */
export const consenting = (household: Household, consents: readonly Consent[], leaving: Leaving): Consent | undefined =>
  consents
    .filter((it) => isInForce(it, leaving.on) && covers(it, leaving) && unsigned(household, it).length === 0)
    .toSorted((one, other) => (one.validUntil < other.validUntil ? 1 : -1))[0];
