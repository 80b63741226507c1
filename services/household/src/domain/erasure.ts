import { addMonths, type Day } from '@jiuzhu/kernel';
import type { Entry } from './entry.ts';
import type { Household, PersonId } from './household.ts';
import type { RetentionLaw } from './law.ts';

/** A case as the ledger has it, and the day of its owner's last word. */
type LastWord = Pick<Entry, 'id' | 'stage' | 'movedOn'>;

/** What decides whether a household may be erased. */
export type Erasable = {
  readonly household: Household;
  /** the day on which anything was last recorded of it */
  readonly recordedOn: Day;
  readonly cases: readonly LastWord[];
  /** who belong to no other household: theirs is the identity that goes */
  readonly persons: readonly PersonId[];
};

/** That it was: by which document, and who is nobody since. */
export type Erased = {
  readonly household: Household['id'];
  readonly on: Day;
  readonly document: string;
  readonly persons: readonly PersonId[];
};

/** The one stage that all programmes name alike (`schema/events/case-moved.ts`). */
const closed = 'closed';

export const openCases = ({ cases }: Erasable): readonly Entry['id'][] => cases.filter(({ stage }) => stage !== closed).map(({ id }) => id);

/**
 * The last day on which the file must be kept. It counts from the latest of what happened and of what was written down: an end that is recorded
 * years later does not shorten it.
 */
export function keptUntil({ household, recordedOn, cases }: Erasable, { retention }: RetentionLaw): Day {
  const ends = household.statements.flatMap(({ to }) => to ?? []);
  const last = [recordedOn, ...ends, ...cases.map(({ movedOn }) => movedOn)].toSorted().at(-1) ?? recordedOn;
  return addMonths(last, retention);
}
