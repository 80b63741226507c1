import { addMonths } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import type { Class } from '../classification/classify.ts';
import type { Household } from '../household/facts.ts';
import type { AssistanceLaw } from '../law/assistance-law.ts';
import { coloursOf } from './colours.ts';

type Of = Pick<Household, 'members'>;
type CadenceLaw = Pick<AssistanceLaw, 'verificationEvery'>;
type Since = { readonly on: Day; readonly reviewDue: Day | undefined };

/** Every how many months the colours of a day have the agencies asked. */
export const periodsOn = (of: Class, household: Of, on: Day, { verificationEvery }: CadenceLaw): readonly number[] =>
  coloursOf(of, household, on).flatMap(({ colour }) => (colour === 'red' ? [] : (verificationEvery?.[colour] ?? [])));

/** At eighteen and at sixty the law takes somebody for another than before, with nobody telling of it. */
const birthdaysAfter = ({ members }: Of, on: Day): readonly Day[] =>
  members.flatMap(({ born }) => [18, 60].map((age) => addMonths(born, 12 * age)).filter((it) => it > on));

/**
 * 经济核对: when the agencies are asked again between two reviews; of several colours that fit, or will, the earliest day. A review asks them itself: what would come on
 * its day or after it is asked with it. Where the region has no such periods, they are asked with the reviews alone.
 */
export const verificationDueOn = (of: Class, household: Of, { on, reviewDue }: Since, law: CadenceLaw): Day | undefined => {
  const due = [on, ...birthdaysAfter(household, on)]
    .flatMap((from) => periodsOn(of, household, from, law).map((months) => addMonths(from, months)))
    .sort()
    .at(0);
  return due === undefined || (reviewDue !== undefined && reviewDue <= due) ? undefined : due;
};
