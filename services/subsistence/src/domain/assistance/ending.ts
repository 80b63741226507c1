import type { Act, Round } from '@jiuzhu/casework';
import type { Day } from '@jiuzhu/kernel';
import type { PersonId } from '../household/facts.ts';
import type { Objection } from '../procedure/objection/objection.ts';
import type { CaseId } from '../procedure/subsistence-case.ts';
import type { TerminationReason } from './reasons.ts';

/** Whose support an opinion is about that is posted: whoever would lose it, and after an objection whoever keeps it after all. */
export type PostedSupport = { readonly personId: PersonId; readonly ends: boolean };

/** 拟终止救助供养 (43号 Art 26): that somebody's support in extreme difficulty ends, as an officer holds. It is posted before it is decided. */
export type Ending = Act & {
  readonly support: readonly PostedSupport[];
  /** of what is to be ended without anything being judged */
  readonly reason?: TerminationReason | undefined;
};

/** Its days, in the row of all that were posted of the case that the support came from. */
export type EndingRound = Round & { readonly caseId?: CaseId | undefined };

/** Of an ending that was posted: of whom. */
export type EndingObjection = Objection & { readonly persons: readonly PersonId[] };

/** What was decided of somebody's support, with the days in which it was posted. */
export type SupportEnded = {
  readonly persons: readonly PersonId[];
  readonly opensOn?: Day | undefined;
  readonly closesOn?: Day | undefined;
};
