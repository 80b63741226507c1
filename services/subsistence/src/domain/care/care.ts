import type { Act } from '@jiuzhu/casework';
import { addMonths, addWorkingDays } from '@jiuzhu/kernel';
import type { Day, Deadline, Id } from '@jiuzhu/kernel';
import type { PersonId } from '../household/facts.ts';
import type { SelfCareItem } from '../household/self-care.ts';
import type { CareForm } from '../household/survey.ts';
import type { CareLaw } from '../law/care-law.ts';

/** 生活自理能力评估: by two, on a day; which of the six items failed. A later one does not erase an earlier one. */
export type Assessment = Act & {
  readonly assessedOn: Day;
  /** by account; two at least */
  readonly assessors: readonly string[];
  readonly failing: readonly SelfCareItem[];
};

/** 供养形式, with the agreement that was signed on it (供养服务协议), by its hash. */
export type Placement = Act & {
  readonly form: CareForm;
  readonly institution?: Id<'institution'> | undefined;
  readonly signedOn: Day;
  readonly agreementHash: string;
};

/** By what the care standard was decided last. */
export type CareStanding = { readonly failed: number | undefined; readonly form: CareForm | undefined };

/** What is known of the care of one person in extreme difficulty. */
export type Care = {
  readonly personId: PersonId;
  readonly assessments: readonly Assessment[];
  /** where he or she was cared for, the last last; none where that is as the survey found it */
  readonly placements?: readonly Placement[] | undefined;
  /** somebody told that self-care has changed, or the grade is stale: by when it is assessed again */
  readonly awaited?: (Deadline & { readonly since: Day }) | undefined;
  /** when the grade of the last assessment is stale */
  readonly staleOn?: Day | undefined;
  readonly decided?: CareStanding | undefined;
};

export const careStates = ['to-be-assessed', 'to-be-decided', 'settled'] as const;
export type CareState = (typeof careStates)[number];

export const careOf = (all: readonly Care[], personId: PersonId): Care =>
  all.find((it) => it.personId === personId) ?? { personId, assessments: [] };

/** How many of the six failed when they were assessed last. */
export const failedOf = ({ assessments }: Care): number | undefined => assessments.at(-1)?.failing.length;

/** How it stands now: of what was never found since the confirmation, nothing. */
export const standingOfCare = (it: Care): CareStanding => ({ failed: failedOf(it), form: it.placements?.at(-1)?.form });

export const stateOfCare = (it: Care): CareState => {
  const is = standingOfCare(it);
  if (is.failed === undefined || it.awaited) return 'to-be-assessed';
  return is.failed === it.decided?.failed && is.form === it.decided.form ? 'settled' : 'to-be-decided';
};

/** Since when, or by when, something is to be done about it; of what is settled, when it is stale. */
export const dueOfCare = (it: Care): Day | undefined => {
  const state = stateOfCare(it);
  if (state === 'to-be-assessed') return it.awaited?.day;
  if (state === 'settled') return it.staleOn;
  return [it.assessments.at(-1)?.on, it.placements?.at(-1)?.on]
    .filter((on) => on !== undefined)
    .sort()
    .at(-1);
};

export const assessed = (it: Care, assessment: Assessment, { assessAgain }: CareLaw): Care => ({
  ...it,
  assessments: [...it.assessments, assessment],
  awaited: undefined,
  staleOn: assessAgain === undefined ? undefined : addMonths(assessment.assessedOn, assessAgain),
});

/** 43号 Art 23: it is assessed again within so many working days; told twice, the first day holds. */
export const toBeAssessed = (it: Care, on: Day, { assessWithin }: CareLaw): Care =>
  it.awaited ? it : { ...it, awaited: { since: on, ...addWorkingDays(on, assessWithin) } };

/** 过期: nobody has told of a change, and the grade is older than the region lets one be. */
export const isStale = (it: Care, today: Day): boolean => stateOfCare(it) === 'settled' && it.staleOn !== undefined && it.staleOn <= today;
