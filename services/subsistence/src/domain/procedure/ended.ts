import type { Day, Deadline } from '@jiuzhu/kernel';
import type { Act } from './act.ts';

/** In what a family declined to take part: letting the agencies be asked, being surveyed, saying what only it knows. */
export const declinedActs = ['verification', 'survey', 'facts'] as const;
export type DeclinedAct = (typeof declinedActs)[number];

/** 终止审核确认程序: a family that declines to take part, without a good reason (57号 Art 29); when it was heard, and the paper that says so, by its hash. */
export type Ended = Act & {
  readonly declined: readonly DeclinedAct[];
  readonly heardOn: Day;
  readonly recordHash: string;
  /** the family has its reasons in writing, in the row of what was decided before; of what ended before that was done, nothing was written */
  readonly written?: { readonly number: number; readonly due?: Deadline | undefined } | undefined;
};
