import type { Day } from '@jiuzhu/kernel';
import type { Household } from '../household/facts.ts';
import type { Assistance } from './assistance.ts';
import { coloursOf } from './colours.ts';
import { isInForce } from './assistance.ts';

type Of = Pick<Household, 'members'>;

const namesOf = (it: Assistance, household: Of, on: Day): string =>
  coloursOf(it.class, household, on)
    .map(({ colour }) => colour)
    .join();

/**
 * Somebody fell ill, lost work or found it, was certified as disabled: where that changes the colour, its days are looked up anew, from this day on and not from the
 * next decision. A day that was nearer stays. What is looked at already has no day.
 */
export const recoloured = (it: Assistance, before: Of, after: Of, on: Day): Assistance => {
  if (!isInForce(it) || it.status === 'exiting' || it.review) return it;
  if (namesOf(it, before, on) === namesOf(it, after, on)) return it;
  const { reviewDue = it.recoloured?.reviewDue, verificationDue = it.recoloured?.verificationDue } = it;
  return { ...it, recoloured: { on, reviewDue, verificationDue }, reviewDue: undefined, verificationDue: undefined };
};
