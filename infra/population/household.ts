import type { Day, Id, RegionCode } from '@jiuzhu/kernel';
import type { CornerName } from './stress/corner-name.ts';

/** A region, and the number of a household in it. */
export type Place = { readonly region: RegionCode; readonly no: number };
export type Settlement = 'urban' | 'rural';
export type Sex = 'male' | 'female';
export type Relation = 'head' | 'spouse' | 'child' | 'parent' | 'sibling' | 'grandchild' | 'other';
export type DisabilityKind = 'sight' | 'hearing' | 'speech' | 'physical' | 'intellectual' | 'mental' | 'multiple';
export type Disability = { readonly kind: DisabilityKind; readonly grade: number };
export type Schooling = 'none' | 'kindergarten' | 'primary' | 'junior' | 'senior' | 'vocational' | 'undergraduate';
export type Away = { readonly kind: 'prison' | 'detox' | 'missing' | 'clergy' | 'conscript'; readonly since: Day };

export const incomeItems = ['wage', 'operating', 'property', 'transfer'] as const;
export const otherIncomeItems = [
  ...(['preferential-pension', 'family-planning-award', 'scholarship', 'good-samaritan-award'] as const),
  ...(['social-assistance', 'basic-pension'] as const),
];
export const spendingItems = ['medical', 'education', 'rehabilitation', 'work-cost', 'support-paid', 'housing'] as const;
export const moneyItems = ['deposit', 'securities', 'insurance', 'online-finance'] as const;
export const countedItems = ['vehicle', 'home', 'business', 'machinery'] as const;

export type IncomeItem = (typeof incomeItems)[number] | (typeof otherIncomeItems)[number];
export type SpendingItem = (typeof spendingItems)[number];
export type PropertyItem = (typeof moneyItems)[number] | (typeof countedItems)[number];

/** Fen a month. A loss of one's own business is less than nothing. */
export type Income = Readonly<Record<IncomeItem, number>>;
/** Fen in twelve months. */
export type Spending = Readonly<Record<SpendingItem, number>>;
/** What there is of a thing: how much it is worth in fen, how many, and of homes how large they are together, in square decimetres. */
export type Holding = { readonly amount: number; readonly count: number; readonly area: number };

export type Member = {
  readonly personId: Id<'person'>;
  readonly relation: Relation;
  readonly born: Day;
  /** completed years on the day of the population */
  readonly age: number;
  readonly sex: Sex;
  readonly disability: Disability | undefined;
  readonly majorIllness: boolean;
  readonly schooling: Schooling;
  /** full time, from primary school on */
  readonly student: boolean;
  readonly employed: boolean;
  readonly labour: 'full' | 'partial' | 'none';
  readonly marital: 'single' | 'married' | 'divorced' | 'widowed';
  /** of the household by its register, but not in it */
  readonly away: Away | undefined;
  /** in truth, though the register still counts the member */
  readonly died: Day | undefined;
  /** has signed that the agencies may be asked, or was signed for */
  readonly authorised: boolean;
  readonly income: Income;
  readonly spending: Spending;
};

export const aimTargets = ['standard', 'margin', 'disposable-income', 'financial-assets', 'home-area', 'rigid-share'] as const;
/** Beside which limit a household was put on purpose: within a tenth of it, or on it, one unit below or one above. */
export type Aim = { readonly target: (typeof aimTargets)[number]; readonly exactly: -1 | 0 | 1 | undefined };

/** A household as it truly is. What it declares, and what an agency would find, follow from it. */
export type Household = {
  readonly householdId: Id<'household'>;
  /** where it stood on the day of the population: the key of all that is drawn of it, wherever it lives later */
  readonly place: Place;
  readonly region: RegionCode;
  readonly settlement: Settlement;
  readonly type: HouseholdType;
  /** who lives at one address has the same one in the same region: the number of the household that is counted for it */
  readonly address: number;
  readonly members: readonly Member[];
  /** the head's, in name */
  readonly property: Readonly<Record<PropertyItem, Holding>>;
  /** which limit it was put beside on purpose */
  readonly aim: Aim | undefined;
  readonly corner: CornerName | undefined;
};

export const householdTypes = [
  ...(['single-adult', 'single-elder', 'couple', 'couple-elder', 'lone-parent', 'skip-generation'] as const),
  ...(['with-parents', 'siblings', 'nuclear', 'couple-with-parents', 'three-generation'] as const),
];
export type HouseholdType = (typeof householdTypes)[number];
