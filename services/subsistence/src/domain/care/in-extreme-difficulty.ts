import { standingGrants } from '../assistance/assistance.ts';
import type { Assistance, RunningGrant } from '../assistance/assistance.ts';
import type { PersonId } from '../household/facts.ts';

/** Whose care is assessed: whoever is given the support of persons in extreme difficulty. */
export const tekunGrantOf = (it: Assistance, person: PersonId): RunningGrant | undefined =>
  standingGrants(it).find(({ class: of, personId }) => of === 'tekun' && personId === person);

export const personsInExtremeDifficulty = (it: Assistance): readonly PersonId[] =>
  standingGrants(it).flatMap(({ class: of, personId }) => (of === 'tekun' && personId ? [personId] : []));
