import { isInForce, standingGrants } from '../assistance/assistance.ts';
import type { Assistance } from '../assistance/assistance.ts';
import type { PersonId } from '../household/facts.ts';

/** In the order in which the first that applies says what share is paid. */
export const classesInOrder = ['tekun', 'dibao', 'single-person', 'margin', 'rigid'] as const;
export type StandingClass = (typeof classesInOrder)[number];

const isStanding = (it: string): it is StandingClass => classesInOrder.some((one) => one === it);

/**
 * As what the household, or one of its members, is given or recognised at present: what a member is given by name is that member's, and what the household has is
 * everybody's, but of whoever is in extreme difficulty.
 */
export const classesOf = (it: Assistance | undefined, personId?: PersonId): readonly StandingClass[] => {
  if (!it || !isInForce(it)) return [];
  const grants = it.status === 'exiting' ? it.grants : standingGrants(it);
  const own = grants.filter((grant) => grant.personId !== undefined && grant.personId === personId).map((grant) => grant.class);
  if (personId !== undefined && own.includes('tekun')) return ['tekun'];
  const shared = grants.filter((grant) => grant.personId === undefined || personId === undefined).map((grant) => grant.class);
  const recognised = it.class === 'margin' || it.class === 'rigid' || personId === undefined ? [it.class] : [];
  return classesInOrder.filter((one) => [...own, ...shared, ...recognised].filter(isStanding).includes(one));
};
