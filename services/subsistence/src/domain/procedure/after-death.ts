import type { Act } from '@jiuzhu/casework';
import type { Day } from '@jiuzhu/kernel';
import type { PersonId } from '../household/facts.ts';
import { endedByDeath } from './end.ts';
import { isOpen } from './status.ts';
import type { SubsistenceCase } from './subsistence-case.ts';

export type Death = {
  readonly personId: PersonId;
  readonly diedOn: Day;
  /** who are members after it */
  readonly left: readonly { readonly personId: PersonId; readonly born: Day }[];
};

/**
 * A member has died while an application is under way. Where nobody is left for whom it was made, the procedure ends; else it goes on for those who are, as the household
 * is now, and where whoever spoke for them has died, the eldest of them does.
 */
export const afterDeath = (it: SubsistenceCase, { personId, diedOn, left }: Death, act: Act): SubsistenceCase => {
  if (!isOpen(it)) return it;
  const { applicants, applicant } = it;
  const eldest = left.toSorted((one, other) => (one.born < other.born ? -1 : 1)).at(0)?.personId;
  const isLeft = applicants.grain === 'person' ? applicants.personId !== personId : eldest !== undefined;
  if (!isLeft) return endedByDeath(it, act, { diedOn }, applicant === personId ? eldest : applicant);
  const speaker = applicants.grain === 'person' ? applicants.personId : eldest;
  return applicant === personId && speaker ? { ...it, applicant: speaker } : it;
};
