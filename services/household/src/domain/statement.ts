import type { Day, Fen, Id, RegionCode } from '@jiuzhu/kernel';

/** Sealed at the edge. The domain passes it on and never looks inside. */
export type Secret = object;

export type Settlement = 'urban' | 'rural';
export type Place = { readonly region: RegionCode; readonly settlement: Settlement };

/** To the head of the household (与户主关系). */
export type Relation = 'head' | 'spouse' | 'child' | 'parent' | 'sibling' | 'grandparent' | 'grandchild' | 'other';
/** What a statutory obligor (赡养、抚养、扶养义务人) is to the member whom they owe support. */
export type Kinship = 'spouse' | 'parent' | 'child' | 'grandparent' | 'grandchild' | 'sibling';
export type Departure = 'death' | 'marriage' | 'moved-out' | 'correction';

/** Classes and grades of the national classification of disability, GB/T 26341: grade 1 is the severest. */
export type DisabilityKind = 'sight' | 'hearing' | 'speech' | 'physical' | 'intellectual' | 'mental' | 'multiple';
export type Disability = { readonly kind: DisabilityKind; readonly grade: 1 | 2 | 3 | 4 };
/** `major`: an illness of the statutory list, which the rules weigh. What illness it is stays sealed. */
export type Illness = { readonly major: boolean; readonly diagnosis?: Secret };

export type Schooling = 'preschool' | 'primary' | 'junior' | 'senior' | 'vocational' | 'higher';
export type Employment = 'employed' | 'flexible' | 'unemployed' | 'retired';
export type LabourCapacity = 'full' | 'partial' | 'none';
/** Why somebody who belongs to a household is not with it, and since when (57号 Art 7). */
export type Absence = { readonly reason: 'clergy' | 'prison' | 'detox' | 'missing' | 'conscript'; readonly since: Day };
/** What ties somebody to the country, though the residence be in a town, or to a town (43号 Art 19): land under contract, a part in what the collective distributes, relocation. */
export type Tie = 'contracted-land' | 'collective-income' | 'relocated-to-town';

export type FactKind = 'income' | 'spending' | 'property';
export type IncomeItem = 'wage' | 'operating' | 'property' | 'transfer';
/** What a transfer is, where the law may leave it out of the income (57号 Art 13 para 2; 43号 Art 6). */
export type TransferSort =
  | 'preferential-pension'
  | 'family-planning-award'
  | 'scholarship'
  | 'good-samaritan-award'
  | 'social-assistance'
  | 'basic-pension'
  | 'social-insurance'
  | 'old-age-allowance';
export type SpendingItem = 'medical' | 'education' | 'rehabilitation' | 'work-cost' | 'support-paid' | 'housing';
export type PropertyItem = 'deposit' | 'securities' | 'insurance' | 'online-finance' | 'vehicle' | 'home' | 'business' | 'machinery';

export type Sum<I extends string> = {
  readonly item: I;
  readonly amount: Fen;
  /** the period that the amount covers, in months */
  readonly months?: number;
  /** of a transfer, what it is */
  readonly sort?: TransferSort;
  /** how many vehicles, homes, businesses or machines */
  readonly count?: number;
  /** of homes, in square decimetres */
  readonly area?: number;
};

/** What can be stated, and of whom: a membership and an obligation of both, a residence of either, traits of a person, facts of a household. */
export type Values = {
  readonly membership: { readonly relation: Relation; readonly left?: Departure };
  readonly obligation: { readonly relation: Kinship; readonly of: Id<'person'> };
  readonly residence: Place;
  readonly hukou: Place;
  readonly disability: Disability;
  readonly illness: Illness;
  readonly schooling: { readonly stage: Schooling };
  readonly employment: { readonly status: Employment };
  readonly labour: { readonly capacity: LabourCapacity };
  readonly absence: Absence;
  /** none of them: that was asked, and there is none */
  readonly ties: { readonly to: readonly Tie[] };
  readonly income: Sum<IncomeItem>;
  readonly spending: Sum<SpendingItem>;
  readonly property: Sum<PropertyItem>;
};
export type Kind = keyof Values;
export type TraitKind = Exclude<Kind, 'membership' | 'obligation' | FactKind>;
export type Source = 'declared' | 'verified' | 'corrected';

type Stated<K extends Kind> = {
  readonly id: Id<'statement'>;
  readonly household?: Id<'household'>;
  readonly person?: Id<'person'>;
  readonly kind: K;
  readonly value: Values[K];
  /** it was so from this day */
  readonly from: Day;
  /** and no longer on this one; absent: it is so still */
  readonly to?: Day;
  readonly source: Source;
  /** SHA-256 of each piece of evidence */
  readonly evidence: readonly string[];
};

/** Something said to be so over a time. It is never changed: another takes its place, and what was once said stays on record. */
export type Statement<K extends Kind = Kind> = { [P in K]: Stated<P> }[K];
export type Fact = Statement<FactKind>;
