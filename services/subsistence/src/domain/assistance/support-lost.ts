import { personsInExtremeDifficulty } from '../care/in-extreme-difficulty.ts';
import type { PersonId } from '../household/facts.ts';
import type { Assistance, RunningGrant } from './assistance.ts';
import type { Ending, PostedSupport, SupportEnded } from './ending.ts';

/** What a decision says of it; of what was never posted, no days. */
export const supportEnded = ({ review, publicity }: Assistance, persons: readonly PersonId[]): { readonly supportEnded?: SupportEnded } => {
  if (persons.length === 0) return {};
  const posted = review?.ending && publicity ? { opensOn: publicity.opensOn, closesOn: publicity.closesOn } : {};
  return { supportEnded: { persons, ...posted } };
};

type Given = readonly Pick<RunningGrant, 'class' | 'personId'>[];

/** Whose support would stand no longer, were this given in the place of what is. */
export const supportLost = (it: Assistance, given: Given): readonly PersonId[] =>
  personsInExtremeDifficulty(it).filter((personId) => !given.some((grant) => grant.class === 'tekun' && grant.personId === personId));

/**
 * What of it is to be posted: whatever ends; and of whomever somebody objected about, what was then found, whichever way (43号 Art 26: 作出是否终止救助供养决定，
 * 并重新公示).
 */
export const supportToPost = (it: Assistance, given: Given): readonly PostedSupport[] => {
  const lost = supportLost(it, given);
  const objected = it.review?.objections?.flatMap(({ persons }) => persons) ?? [];
  return personsInExtremeDifficulty(it)
    .filter((personId) => lost.includes(personId) || objected.includes(personId))
    .map((personId) => ({ personId, ends: lost.includes(personId) }));
};

/** An opinion that was posted of these says the same of them. */
export const isAsPosted = (ending: Ending | undefined, support: readonly PostedSupport[]): boolean =>
  (ending?.support.length ?? 0) === support.length &&
  support.every(({ personId, ends }) => ending?.support.some((it) => it.personId === personId && it.ends === ends));
