import { addMonths } from '@jiuzhu/kernel';
import type { Day } from '@jiuzhu/kernel';
import type { Act } from '@jiuzhu/casework';
import type { Assistance } from '../assistance/assistance.ts';
import { coloursOf } from '../assistance/colours.ts';
import type { Household } from '../household/facts.ts';
import type { ContactLaw } from '../law/contact-law.ts';

/** What a household is asked about every month: how those who are supported live, what comes in, what must be spent (三色管理). */
export const contactSubjects = ['living', 'income', 'spending'] as const;
export type ContactSubject = (typeof contactSubjects)[number];

/** 每月了解: somebody of the village was there, and what was otherwise than before. In codes alone: words would tell of somebody. */
export type Contact = Act & {
  readonly number: number;
  readonly contactedOn: Day;
  /** none: all is as before */
  readonly changed: readonly ContactSubject[];
};

type Of = Pick<Household, 'members'>;
type ContactPeriods = Pick<ContactLaw, 'contactEvery'>;

/** Every how many months, by the colours of a day; the shortest where several have a period. */
const periodOn = (it: Assistance, household: Of, on: Day, { contactEvery }: ContactPeriods): number | undefined =>
  coloursOf(it.class, household, on)
    .flatMap(({ colour }) => (colour === 'green' ? (contactEvery?.green ?? []) : []))
    .sort((one, other) => one - other)
    .at(0);

/** When it is to be asked first: so long after it was decided, or became what it is; a day that it has already stays. */
export const firstContactDue = (it: Assistance, household: Of, on: Day, law: ContactPeriods): Day | undefined => {
  const months = periodOn(it, household, on, law);
  return months === undefined ? undefined : (it.contactDue ?? addMonths(on, months));
};

/** When it is to be asked again; a contact that was written down late brings no day forward. */
export const nextContactDue = (it: Assistance, household: Of, contactedOn: Day, today: Day, law: ContactPeriods): Day | undefined => {
  const months = periodOn(it, household, today, law);
  if (months === undefined) return undefined;
  const next = addMonths(contactedOn, months);
  return it.contactDue !== undefined && it.contactDue > next ? it.contactDue : next;
};
