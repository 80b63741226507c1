import type { Day } from '@jiuzhu/kernel';
import type { Household, PersonId, Report } from './facts.ts';
import type { Survey } from './survey.ts';

/** The whole household, or one of its members alone (单人户). */
export type Applicants = { readonly grain: 'household' } | { readonly grain: 'person'; readonly personId: PersonId };

/** All that a judgement is made from, besides the standards: kept with the decision, so that it can be derived again. */
export type Snapshot = {
  readonly day: Day;
  readonly applicants: Applicants;
  readonly household: Household;
  readonly report?: Report | undefined;
  readonly survey?: Survey | undefined;
};
