import type { Day, Id } from '@jiuzhu/kernel';
import type { PersonId } from '../household/facts.ts';

/** What somebody said to work that was introduced, as the employment service told it. */
export type WorkAnswer = {
  readonly offerId: Id<'offer'>;
  readonly personId: PersonId;
  readonly on: Day;
  readonly kind: string;
  readonly suits: readonly string[];
  readonly answer: string;
  readonly ground?: string | undefined;
};

/** 57号 Art 34: of work that suits health and capacity, and for no ground that holds. What is not known is no refusal of this kind. */
export const isUnjustified = ({ answer, ground, suits, kind }: WorkAnswer): boolean =>
  answer === 'refused' && ground === undefined && kind !== 'training' && suits.includes('health') && suits.includes('capacity');

/** A number that puts what speaks against somebody first: nobody says which answer of one day came before, and the doubt is theirs. */
const inFavour = (it: WorkAnswer): number => (isUnjustified(it) ? 0 : 1);

const inOrder = (answers: readonly WorkAnswer[], person: PersonId): readonly WorkAnswer[] =>
  answers
    .filter(({ personId }) => personId === person)
    .toSorted((one, other) => (one.on === other.on ? inFavour(one) - inFavour(other) : one.on < other.on ? -1 : 1));

/** 连续: since the last answer that was none of this kind, and since a day from which they count. */
export const lastInARow = (answers: readonly WorkAnswer[], person: PersonId, since?: Day): readonly WorkAnswer[] => {
  const all = inOrder(answers, person);
  const last = all.findLastIndex((it) => !isUnjustified(it) || (since !== undefined && it.on < since));
  return all.slice(last + 1);
};

/** The last that was taken up, work or training, if it came after a day. */
export const takenUpAfter = (answers: readonly WorkAnswer[], person: PersonId, after: Day): WorkAnswer | undefined =>
  inOrder(answers, person).findLast(({ answer, on }) => answer === 'taken-up' && on >= after);
