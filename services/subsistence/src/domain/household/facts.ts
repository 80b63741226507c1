import type { Day, Fen, Id } from '@jiuzhu/kernel';

/** The four kinds of income: 57号 Art 13. */
export const incomeItems = ['wage', 'operating', 'property', 'transfer'] as const;
/** Transfers that a region or the state may leave out of the income: 57号 Art 13 para 2. Which of them, and until when, is a standard. */
export const excludableItems = [
  'preferential-pension',
  'family-planning-award',
  'scholarship',
  'good-samaritan-award',
  'social-assistance',
  'basic-pension',
  'social-insurance',
  'old-age-allowance',
] as const;
export const spendingItems = ['medical', 'education', 'rehabilitation', 'work-cost', 'support-paid', 'housing'] as const;
export const financialItems = ['deposit', 'securities', 'insurance', 'online-finance'] as const;
export const countedItems = ['vehicle', 'home', 'business', 'machinery'] as const;
/** Why somebody who belongs to the family does not live with it: 57号 Art 7; `conscript` by province. */
export const absences = ['clergy', 'prison', 'detox', 'missing', 'conscript'] as const;
export const disabilityKinds = ['sight', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple'] as const;

/** What somebody in extreme difficulty is given by the standard of the country or of a town for, wherever the household lives: 43号 Art 19. */
export const ties = ['contracted-land', 'collective-income', 'relocated-to-town'] as const;
export type Tie = (typeof ties)[number];

export type PersonId = Id<'person'>;
export type FactKind = 'income' | 'spending' | 'property';
export type FinancialItem = (typeof financialItems)[number];
export type CountedItem = (typeof countedItems)[number];
export type FactItem =
  (typeof incomeItems)[number] | (typeof excludableItems)[number] | (typeof spendingItems)[number] | FinancialItem | CountedItem;

/** One thing the household said or an officer found, as household's event told it; `version` and `recordedOn` are that event's. */
export type HouseholdFact = {
  readonly id: string;
  readonly personId?: PersonId | undefined;
  readonly kind: FactKind;
  readonly item: FactItem;
  /** of the whole period, for income and spending */
  readonly amount: Fen;
  /** 1 to 12 */
  readonly months?: number | undefined;
  readonly count?: number | undefined;
  /** square decimetres, all homes of the fact together */
  readonly area?: number | undefined;
  readonly asOf: Day;
  readonly source: 'declared' | 'verified' | 'corrected';
  readonly version: number;
  readonly recordedOn: Day;
};

export type Disability = { readonly kind: (typeof disabilityKinds)[number]; readonly grade: number };

export type Member = {
  readonly personId: PersonId;
  /** the day on which it was first told that the person is a member */
  readonly knownSince: Day;
  readonly born: Day;
  readonly disability?: Disability | undefined;
  readonly majorIllness: boolean;
  readonly student: boolean;
  /** who can work and who does: how often a household is reviewed depends on it, and no class does (83号) */
  readonly labour?: 'full' | 'partial' | 'none' | undefined;
  readonly employed?: boolean | undefined;
  readonly absence?: { readonly reason: (typeof absences)[number]; readonly since: Day } | undefined;
  /** not told: nobody has asked */
  readonly ties?: readonly Tie[] | undefined;
};

/** One line of the report of the economic verification: by kind and item, the whole household together. */
export type VerifiedSum = {
  readonly kind: FactKind;
  readonly item: FactItem;
  /** of income, for twelve months */
  readonly amount: Fen;
  readonly count: number;
};

export type Report = {
  readonly reportId: string;
  readonly on: Day;
  /** every source has answered; a source that failed is not a source that found nothing */
  readonly complete: boolean;
  readonly sums: readonly VerifiedSum[];
  readonly doubts: readonly string[];
  readonly validUntil: Day;
  readonly version: number;
};

/** A household as this service knows it, with the version of its stream and the day of the last event. */
export type Household = {
  readonly id: Id<'household'>;
  readonly region: string;
  readonly settlement: 'urban' | 'rural';
  readonly members: readonly Member[];
  readonly facts: readonly HouseholdFact[];
  /** when it was last recorded who the members are */
  readonly membersOn: Day;
  readonly version: number;
  readonly asOf: Day;
};
