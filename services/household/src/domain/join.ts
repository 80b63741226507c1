import type { Day } from '@jiuzhu/kernel';
import { type Household, type Person, type PersonId, traitKinds } from './household.ts';
import type { Relation, TraitKind, Values } from './statement.ts';
import { changedFrom, corrected, type NewId, type Said, stated, type Statements } from './timeline.ts';

/** What is absent stays as it is; null ends it. */
export type Traits = { readonly [K in TraitKind]?: Values[K] | null | undefined };

/** Somebody about to become a member, with what the register holds of them already. */
export type Joining = { readonly person: Person; readonly relation: Relation; readonly traits: Traits; readonly known: Statements };

export const declared: Said = { source: 'declared', evidence: [] };

/** The household with one more member from a day. */
export function join(household: Household, { person, relation, traits, known }: Joining, on: Day, newId: NewId): Household {
  const membership = stated({ kind: 'membership', household: household.id, person: person.id }, { relation }, on, declared, newId);
  const people = [...household.people.filter(({ id }) => id !== person.id), person];
  const held = household.statements.filter(({ id }) => !known.some((it) => it.id === id));
  const statements = [
    ...held,
    ...withTraits(known, person.id, traits, (all, subject, value) => changedFrom(all, subject, value, on, declared, newId)),
  ];
  return { ...household, people, statements: [...statements, membership] };
}

type Change = <K extends TraitKind>(all: Statements, subject: { kind: K; person: PersonId }, value: Values[K] | undefined) => Statements;

/** Each trait that is given, changed in one manner: from a day, or as if it had always been so. */
function withTraits(statements: Statements, person: PersonId, traits: Traits, change: Change): Statements {
  return traitKinds.reduce<Statements>((all, kind) => {
    const value = traits[kind];
    return value === undefined ? all : change(all, { kind, person }, value ?? undefined);
  }, statements);
}

export type Telling = { readonly on: Day; readonly correction: boolean; readonly evidence: readonly string[] };

/** A member of whom something is otherwise: from a day on, or corrected for the time that holds that day. */
export function changeMember(
  household: Household,
  person: PersonId,
  { relation, traits }: { readonly relation?: Relation | undefined; readonly traits: Traits },
  { on, correction, evidence }: Telling,
  newId: NewId,
): Household {
  const change: <K extends TraitKind | 'membership'>(
    all: Statements,
    subject: { kind: K; person: PersonId; household?: Household['id'] },
    value: Values[K] | undefined,
  ) => Statements = (all, subject, value) =>
    correction
      ? corrected(all, subject, value, on, evidence, newId)
      : changedFrom(all, subject, value, on, { source: 'declared', evidence }, newId);
  const statements = withTraits(household.statements, person, traits, change);
  if (relation === undefined) return { ...household, statements };
  return { ...household, statements: change(statements, { kind: 'membership', person, household: household.id }, { relation }) };
}
