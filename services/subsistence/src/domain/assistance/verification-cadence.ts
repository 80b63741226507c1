import { addMonths } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import type { Class } from '../classification/classify.ts';
import type { Household } from '../household/facts.ts';
import type { AssistanceLaw } from '../law/assistance-law.ts';
import { coloursOf } from './colours.ts';

type Since = { readonly on: Day; readonly reviewDue: Day | undefined };

/**
 * 经济核对: when the agencies are asked again between two reviews; of several colours that fit, the earliest day. A review asks them itself: what would come on its day or
 * after it is asked with it. Where the region has no such periods, they are asked with the reviews alone.
 */
export const verificationDueOn = (
  of: Class,
  household: Pick<Household, 'members'>,
  { on, reviewDue }: Since,
  { verificationEvery }: Pick<AssistanceLaw, 'verificationEvery'>,
): Day | undefined => {
  const periods = coloursOf(of, household, on).flatMap(({ colour }) => (colour === 'red' ? [] : (verificationEvery?.[colour] ?? [])));
  if (periods.length === 0) return undefined;
  const due = addMonths(on, Math.min(...periods));
  return reviewDue !== undefined && reviewDue <= due ? undefined : due;
};
