import type { Day } from '@jiuzhu/kernel';
import { type Household, memberOf, type Person, type PersonId } from './household.ts';
import { declared } from './join.ts';
import type { Kinship } from './statement.ts';
import { changedFrom, type NewId, open } from './timeline.ts';

/**
 * Somebody who owes a member support by law and does not live with the household: no member, and none of its means are theirs. Whether they can
 * support the member is weighed for persons in extreme difficulty (民发〔2021〕43号, articles 4 and 8).
 */
export type Obligor = { readonly person: Person; readonly relation: Kinship; readonly of: PersonId; readonly since: Day };

/** Those of members who still are, and who have not become members themselves: the older before the younger. */
export const obligorsOf = (household: Household): readonly Obligor[] =>
  open(household.statements, 'obligation')
    .flatMap(({ person: id, value, from }) => {
      const person = household.people.find((it) => it.id === id);
      return person && memberOf(household, value.of) && !memberOf(household, person.id) ? [{ person, ...value, since: from }] : [];
    })
    .toSorted((a, b) => (a.person.born < b.person.born ? -1 : 1));

/** From a day a person owes support to a member; of one who did already it is otherwise from then on. */
export function oblige(household: Household, { person, relation, of }: Omit<Obligor, 'since'>, on: Day, newId: NewId): Household {
  const people = [...household.people.filter(({ id }) => id !== person.id), person];
  const subject = { kind: 'obligation', household: household.id, person: person.id } as const;
  return { ...household, people, statements: changedFrom(household.statements, subject, { relation, of }, on, declared, newId) };
}

export function release(household: Household, person: PersonId, on: Day, newId: NewId): Household {
  const subject = { kind: 'obligation', household: household.id, person } as const;
  return { ...household, statements: changedFrom(household.statements, subject, undefined, on, declared, newId) };
}
