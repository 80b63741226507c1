import type { Day, Id } from '@jiuzhu/kernel';
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

/** What was told of a household on a day. */
export type Crossing = {
  readonly on: Day;
  readonly cause: Cause;
  /** rows that this may meet; none: it says what came of a ticket, or what the household is, and opens nothing */
  readonly triggers: readonly Trigger[];
  readonly personId?: Id<'person'> | undefined;
  /** what the household is after it */
  readonly standing?: Standing | undefined;
  /** what a programme decided about it, in a case that was opened on a day: what a ticket asked for was not decided before it asked */
  readonly outcome?: { readonly programme: Desk; readonly result: Result; readonly caseOpenedOn?: Day | undefined } | undefined;
};
