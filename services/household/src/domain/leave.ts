import { addDays, type Day } from '@jiuzhu/kernel';
import { factsOf, type Household, membersOf, type PersonId, stayOf } from './household.ts';
import type { Departure, Fact, Relation } from './statement.ts';
import { changedFrom, ended, type NewId, open, type Statements } from './timeline.ts';
import { declared } from './join.ts';

export type RelationOf = { readonly person: PersonId; readonly relation: Relation };

/** What a person earns, must spend or owns in a household goes with them, or ends with them. */
export const factsOfPerson = (household: Household, person: PersonId): readonly Fact[] =>
  factsOf(household).filter((it) => it.person === person);

/** The household without a member from a day; of one who was never a member nothing stays. */
export function leave(household: Household, person: PersonId, left: Departure, on: Day, newId: NewId): Household {
  const membership = open(household.statements, 'membership').find((it) => it.household === household.id && it.person === person);
  const stay = membership ? stayOf(household.statements, membership) : [];
  const theirs = new Set<string>(
    [...(left === 'correction' ? stay : stay.slice(0, 1)), ...factsOfPerson(household, person)].map(({ id }) => id),
  );
  const statements = household.statements.flatMap((it): Statements => {
    if (!theirs.has(it.id)) return [it];
    if (left === 'correction') return [];
    return ended(it, on, newId, it === membership ? { ...it.value, left } : it.value);
  });
  return ifEmpty({ ...household, statements }, on, newId);
}

/** A household in which nobody lives any more has ended. */
function ifEmpty(household: Household, on: Day, newId: NewId): Household {
  return membersOf(household).length > 0 ? household : end(household, on, newId);
}

/** All that is still so of the household as such ends with it. It has lived somewhere for a day at least, its first being its last. */
export function end(household: Household, on: Day, newId: NewId): Household {
  const statements = household.statements.flatMap((it): Statements => {
    if (it.household !== household.id || it.to !== undefined) return [it];
    return ended(it, it.kind === 'residence' && on <= it.from ? addDays(it.from, 1) : on, newId);
  });
  return { ...household, status: 'ended', statements };
}

/** Members whose relation to the head is another from a day: when the head changes, so may all. */
export function related(household: Household, relations: readonly RelationOf[], on: Day, newId: NewId): Household {
  const statements = relations.reduce<Statements>(
    (all, { person, relation }) =>
      changedFrom(all, { kind: 'membership', household: household.id, person }, { relation }, on, declared, newId),
    household.statements,
  );
  return { ...household, statements };
}
