import type { Day, Id, Sex } from '@jiuzhu/kernel';
import type { Fact, FactKind, Place, Relation, Secret, Statement, TraitKind, Values } from './statement.ts';
import { isOpen, open, type Statements } from './timeline.ts';

export type HouseholdId = Id<'household'>;
export type PersonId = Id<'person'>;

export type Person = {
  readonly id: PersonId;
  readonly born: Day;
  readonly sex: Sex;
  /** whether the register has an ID number: a newborn may have none yet */
  readonly numbered: boolean;
  /** only of one who enters the register with this change */
  readonly enters?: { readonly name: Secret; readonly number?: Secret };
  /** only of one whose number comes with this change */
  readonly gets?: Secret;
};

/** Those who live together and are weighed together (共同生活的家庭成员, 家庭). */
export type Household = {
  readonly id: HouseholdId;
  readonly status: 'active' | 'ended';
  readonly registeredOn: Day;
  readonly people: readonly Person[];
  /** all that is held to be true of the household and of those who are its members now, the past included */
  readonly statements: Statements;
};

/** Somebody who lives in a household, with what is so of them now. */
export type Member = {
  readonly person: Person;
  readonly relation: Relation;
  readonly since: Day;
} & { readonly [K in TraitKind]?: Values[K] };

const relations: readonly Relation[] = ['head', 'spouse', 'child', 'parent', 'sibling', 'grandparent', 'grandchild', 'other'];

type Membership = Extract<Statement, { kind: 'membership' }>;

/** The memberships of one stay, the latest first: whenever the relation became another, a new one began on the day that the other ended. */
export function stayOf(statements: Statements, latest: Membership): readonly Membership[] {
  const { household, person, from } = latest;
  const before = statements.find(
    (it): it is Membership =>
      it.kind === 'membership' && it.household === household && it.person === person && it.to === from && it.value.left === undefined,
  );
  return before ? [latest, ...stayOf(statements, before)] : [latest];
}

const isFact = (it: Statement): it is Fact & Statement => it.kind === 'income' || it.kind === 'spending' || it.kind === 'property';

/** What a household earns, must spend and owns, as it stands. */
export const factsOf = ({ statements }: Pick<Household, 'statements'>, kind?: FactKind): readonly Fact[] =>
  statements.filter(isFact).filter((it) => isOpen(it) && (kind === undefined || it.kind === kind));

/** Who live in it now: the head first, then the spouse and so on, the older before the younger. */
export const membersOf = ({ people, statements }: Pick<Household, 'people' | 'statements'>): readonly Member[] =>
  open(statements, 'membership')
    .flatMap((membership) => {
      const person = people.find(({ id }) => id === membership.person);
      if (!person) return [];
      const since = stayOf(statements, membership).at(-1)?.from ?? membership.from;
      return [{ person, relation: membership.value.relation, since, ...traitsOf(statements, person.id) }];
    })
    .toSorted((a, b) => relations.indexOf(a.relation) - relations.indexOf(b.relation) || (a.person.born < b.person.born ? -1 : 1));

export const traitKinds = [
  'residence',
  'hukou',
  'disability',
  'illness',
  'schooling',
  'employment',
  'labour',
  'absence',
  'ties',
] as const satisfies readonly TraitKind[];

function traitsOf(statements: Statements, person: PersonId): { readonly [K in TraitKind]?: Values[K] } {
  const now = statements.filter((it) => it.person === person && isOpen(it) && traitKinds.some((kind) => kind === it.kind));
  return Object.fromEntries(now.map(({ kind, value }) => [kind, value]));
}

export const memberOf = (household: Household, id: PersonId): Member | undefined =>
  membersOf(household).find(({ person }) => person.id === id);

export const headOf = (household: Pick<Household, 'people' | 'statements'>): Member | undefined =>
  membersOf(household).find(({ relation }) => relation === 'head');

/** Where the household lives. One that has ended lives where it last did. */
export function homeOf({ id, statements }: Pick<Household, 'id' | 'statements'>): Place | undefined {
  const homes = open(statements, 'residence').filter((it) => it.household === id);
  return (homes[0] ?? lastHome(id, statements))?.value;
}

const lastHome = (id: HouseholdId, statements: Statements) =>
  statements
    .filter((it): it is Extract<Statement, { kind: 'residence' }> => it.kind === 'residence' && it.household === id)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
