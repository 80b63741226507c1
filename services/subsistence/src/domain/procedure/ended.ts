import type { Act } from '@jiuzhu/casework';
import type { Day, Deadline } from '@jiuzhu/kernel';
import type { PersonId } from '../household/facts.ts';

/** In what a family declined to take part: letting the agencies be asked, being surveyed, saying what only it knows. */
export const declinedActs = ['verification', 'survey', 'facts'] as const;
export type DeclinedAct = (typeof declinedActs)[number];

type InWriting = {
  /** the family has its reasons in writing, in the row of what was decided before; of what ended before that was done, nothing was written */
  readonly written?: { readonly number: number; readonly due?: Deadline | undefined; readonly to?: PersonId | undefined } | undefined;
};

/** A family that declines to take part, without a good reason (57号 Art 29); when it was heard, and the paper that says so, by its hash. */
export type Declining = { readonly declined: readonly DeclinedAct[]; readonly heardOn: Day; readonly recordHash: string };

/** Whoever applied has died, and nobody is left for whom it could be decided. Where no member is left either, there is nobody to write to. */
export type ApplicantDied = { readonly diedOn: Day };

/** 终止审核确认程序: nothing was decided. */
export type Ended = Act & InWriting & (Declining | ApplicantDied);
