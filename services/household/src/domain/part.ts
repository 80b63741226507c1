import type { Day } from '@jiuzhu/kernel';
import { factsOf, type Household, type HouseholdId, type PersonId } from './household.ts';
import { join, type Joining } from './join.ts';
import { end, factsOfPerson, leave, type RelationOf } from './leave.ts';
import { register } from './register.ts';
import type { Fact, Place } from './statement.ts';
import type { NewId, Statements } from './timeline.ts';

/** Some leave to live as a household of their own; those who stay keep the old one. What belongs to a person goes along. */
export function split(
  household: Household,
  into: { readonly id: HouseholdId; readonly home: Place; readonly members: readonly RelationOf[] },
  on: Day,
  newId: NewId,
): { readonly stays: Household; readonly goes: Household } {
  const { id, home, members } = into;
  const stays = allLeft(household, members, on, newId);
  const goes = register({ id, home, joining: members.flatMap((it) => moving(household, it)), on, newId });
  const facts = members.flatMap(({ person }) => factsOfPerson(household, person));
  return { stays, goes: taking(goes, facts, newId) };
}

/** Two become one: everybody and everything of the one that ends is the other's from that day. */
export function merge(
  kept: Household,
  ending: Household,
  relations: readonly RelationOf[],
  on: Day,
  newId: NewId,
): { readonly kept: Household; readonly ended: Household } {
  const joined = relations.flatMap((it) => moving(ending, it)).reduce((into, one) => join(into, one, on, newId), kept);
  return { kept: taking(joined, factsOf(ending), newId), ended: end(allLeft(ending, relations, on, newId), on, newId) };
}

const allLeft = (household: Household, members: readonly RelationOf[], on: Day, newId: NewId): Household =>
  members.reduce((rest, { person }) => leave(rest, person, 'moved-out', on, newId), household);

/** A member on the way to another household, with all that the register holds of the person. */
function moving({ people, statements }: Household, { person: id, relation }: RelationOf): readonly Joining[] {
  const person = people.find((it) => it.id === id);
  return person ? [{ person, relation, traits: {}, known: traitsHeld(statements, id) }] : [];
}

const traitsHeld = (statements: Statements, person: PersonId): Statements =>
  statements.filter((it) => it.person === person && it.household === undefined);

/** The facts as they are, of the day they are of, but another household's. */
function taking(household: Household, facts: readonly Fact[], newId: NewId): Household {
  const taken = facts.map((it) => ({ ...it, id: newId('statement'), household: household.id }));
  return { ...household, statements: [...household.statements, ...taken] };
}
