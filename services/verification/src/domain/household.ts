import type { Day, Fen, Id, RegionCode } from '@jiuzhu/kernel';

/** A member as household tells it: no name and no number. */
export type Member = {
  readonly personId: Id<'person'>;
  readonly relation: string;
  readonly born: Day;
  readonly disability?: { readonly kind: string; readonly grade: number } | undefined;
};

/** Who owes a member support by law and lives elsewhere: a third party, of whose means none are the household's. */
export type Obligor = { readonly personId: Id<'person'>; readonly relation: string; readonly of: Id<'person'>; readonly born: Day };

export type Kind = 'income' | 'property';

/** What a household says, or what was found, that it has. */
export type MeansItem =
  | 'wage'
  | 'operating'
  | 'property'
  | 'transfer'
  | 'deposit'
  | 'securities'
  | 'insurance'
  | 'online-finance'
  | 'vehicle'
  | 'home'
  | 'business'
  | 'machinery';

/** One declared fact. Spending is not verified here: no agency of the table reports it. */
export type Declared = {
  readonly id: Id<'fact'>;
  /** absent: the household's as a whole */
  readonly personId?: Id<'person'> | undefined;
  readonly kind: Kind;
  readonly item: MeansItem;
  readonly amount: Fen;
  /** how many months an income covers, 1 to 12 */
  readonly months?: number | undefined;
  readonly count?: number | undefined;
  readonly area?: number | undefined;
  readonly asOf: Day;
};

/** Our own picture of a household, from its events. */
export type Household = {
  readonly id: Id<'household'>;
  readonly region: RegionCode;
  readonly settlement: 'urban' | 'rural';
  readonly members: readonly Member[];
  readonly obligors: readonly Obligor[];
  readonly declared: readonly Declared[];
  /** it was merged into another, or its last member left */
  readonly ended: boolean;
  /** the day of the last event that changed it */
  readonly asOf: Day;
  /** version of its stream that the picture shows; 0 before it was ever saved */
  readonly sourceVersion: number;
};

export const streamOf = (householdId: Id<'household'>): string => `household/${householdId}`;

const isIn = (members: readonly Member[], person: Id<'person'>): boolean => members.some(({ personId }) => personId === person);

/** Its members from a day on: none left, and it has ended. */
export const withMembers = (household: Household, members: readonly Member[], on: Day): Household => ({
  ...household,
  members,
  obligors: household.obligors.filter(({ of, personId }) => isIn(members, of) && !isIn(members, personId)),
  ended: members.length === 0,
  declared: household.declared.filter(({ personId }) => personId === undefined || isIn(members, personId)),
  asOf: on,
});

/** Who owe its members support from a day on. */
export const withObligors = (household: Household, obligors: readonly Obligor[], on: Day): Household => ({
  ...household,
  obligors,
  asOf: on,
});

/** New facts beside those that still hold. */
export const withDeclared = (household: Household, facts: readonly Declared[], superseded: readonly string[], on: Day): Household => ({
  ...household,
  declared: [...household.declared.filter(({ id }) => !superseded.includes(id)), ...facts],
  asOf: on,
});
