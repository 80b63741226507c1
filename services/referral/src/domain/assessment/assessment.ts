import type { Id } from '@jiuzhu/kernel';
import type { Written } from '../household/written.ts';
import type { Desk } from '../ticket/desk.ts';
import type { FiveNeed } from '../ticket/need.ts';
import type { FigureCode } from '../ticket/snapshot.ts';
import type { IntakeReason } from '../ticket/reasons.ts';
import type { Line } from '../ticket/ticket.ts';
import type { Asked } from './asker.ts';
import type { Observation } from './observations.ts';

export const answers = ['yes', 'no', 'unknown'] as const;

/** What was answered to a question, or seen; of a member where it is asked of one. */
export type Answered = {
  readonly observation: Observation;
  readonly answer: (typeof answers)[number];
  readonly personId?: Id<'person'> | undefined;
};

/** `open` is neither: something was not asked, or nobody could say, and a need that nobody looked for is not one that is not there. */
export const outcomes = ['found', 'none', 'open'] as const;

/** Of one of the five needs: whether it is there, of whom, why, and to whom it is sent. */
export type Finding = {
  readonly need: FiveNeed;
  readonly outcome: (typeof outcomes)[number];
  /** what speaks for it */
  readonly observed: readonly { readonly observation: Observation; readonly personId?: Id<'person'> | undefined }[];
  /** what was not answered, or nobody could say */
  readonly unanswered: readonly Observation[];
  /** what the register has that it was to be asked about: it proves no need */
  readonly known: readonly FigureCode[];
  readonly programme: Desk;
  /** those that ask for it, opened by this or open before; of what was not found none */
  readonly tickets: readonly Id<'ticket'>[];
};

/** 需求评估: what somebody asked of a household on a day, and what came of it. It is not changed; there may be another. */
export type Assessment = Written<'needs-assessment'> & {
  readonly line: Exclude<Line, 'ferry'>;
  readonly reason: IntakeReason;
  readonly asked?: Asked | undefined;
  readonly answered: readonly Answered[];
  readonly findings: readonly Finding[];
};
