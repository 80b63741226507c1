import type { Day, Fen, Id } from '@jiuzhu/kernel';
import type { Desk } from '../ticket/desk.ts';
import type { Cause, Result } from '../ticket/ticket.ts';
import type { Standing } from '../household/household.ts';

/** What of what is told the table knows, and whose desk sends what follows from it. */
export const triggers = {
  'allowance-granted': 'subsistence',
  'allowance-refused': 'subsistence',
  'extreme-difficulty-confirmed': 'subsistence',
  'rigid-recognised': 'subsistence',
  'assistance-ended': 'subsistence',
  'bill-above-alarm': 'medical',
  'temporary-granted': 'temporary',
  'member-died': 'subsistence',
  'members-changed': 'subsistence',
  'household-registered': 'subsistence',
} as const satisfies Readonly<Record<string, Desk>>;

export type Trigger = keyof typeof triggers;

/** What a programme decided about a household, or about one member of it. */
type Outcome = {
  readonly programme: Desk;
  readonly result: Result;
  /** it is told by where a case stands, which names nobody, and that was opened on this day: what a ticket asked for was not decided before it asked */
  readonly caseOpenedOn?: Day | undefined;
};

/** What was told of a household on a day. */
export type Crossing = {
  readonly on: Day;
  readonly cause: Cause;
  /** rows that this may meet; none: it says what came of a ticket, or what the household is, and opens nothing */
  readonly triggers: readonly Trigger[];
  readonly personId?: Id<'person'> | undefined;
  /** what the household is after it */
  readonly standing?: Standing | undefined;
  /** of a bill: fen, what nobody pays but the patient, held to the line of the region once it is known where the household lives */
  readonly left?: Fen | undefined;
  readonly outcome?: Outcome | undefined;
};
