import type { Day } from '@jiuzhu/kernel';
import type { Household } from '../household/facts.ts';
import type { AssistanceLaw } from '../law/assistance-law.ts';
import { firstContactDue } from '../contact/contact.ts';
import type { ContactLaw } from '../law/contact-law.ts';
import type { Assistance } from './assistance.ts';
import { reviewDueOn } from './review-cadence.ts';
import { periodsOn, verificationDueOn } from './verification-cadence.ts';

/**
 * When a household is looked at again, and when the agencies, and it itself, are asked before that: from the day on which it was decided last. Where its colour has changed since, from
 * the day of that, unless it was to be sooner; and whoever has no colour any more is asked about with the reviews alone.
 */
export const scheduled = (
  it: Assistance,
  household: Pick<Household, 'members'>,
  today: Day,
  law: AssistanceLaw & Pick<ContactLaw, 'contactEvery'>,
): Assistance => {
  const { recoloured } = it;
  const on = recoloured?.on ?? it.decidedOn ?? today;
  const reviewDue = earliest(recoloured?.reviewDue, reviewDueOn(it.class, household, on, law));
  if (!reviewDue) return it;
  const due = verificationDueOn(it.class, household, { on, reviewDue }, law);
  const isColoured = periodsOn(it.class, household, on, law).length > 0;
  const verificationDue = isColoured ? earliest(recoloured?.verificationDue, due) : due;
  return { ...it, reviewDue, verificationDue, contactDue: firstContactDue(it, household, on, law), recoloured: undefined };
};

const earliest = (...all: readonly (Day | undefined)[]): Day | undefined =>
  all
    .filter((it) => it !== undefined)
    .sort()
    .at(0);
