import { ageOn, type Day, type Id, type RegionCode } from '@jiuzhu/kernel';

/** A member as household tells it: no name and no number. */
export type Member = {
  readonly personId: Id<'person'>;
  readonly born: Day;
  readonly labour?: 'full' | 'partial' | 'none' | undefined;
  readonly disability?: { readonly kind: string; readonly grade: number } | undefined;
  readonly majorIllness: boolean;
  readonly student: boolean;
  readonly employed: boolean;
};

/** What the household is by the decisions of the subsistence programme; `none` also where nothing was ever decided. */
export const standings = ['dibao', 'single-person', 'tekun', 'margin', 'rigid', 'none'] as const;
export type Standing = (typeof standings)[number];

/** Our own picture of a household: from its events, and from what programmes decided about it. */
export type Household = {
  readonly id: Id<'household'>;
  readonly region: RegionCode;
  readonly settlement: 'urban' | 'rural';
  readonly members: readonly Member[];
  /** the facts by which it owns a home */
  readonly homes: readonly string[];
  readonly standing: Standing;
  /** it was merged into another, or its last member left */
  readonly ended: boolean;
  /** the day of the last event that changed it */
  readonly asOf: Day;
};

export const streamOf = (householdId: Id<'household'>): string => `household/${householdId}`;

/** Its members from a day on: none left, and it has ended. */
export const withMembers = (household: Household, members: readonly Member[], on: Day): Household => ({
  ...household,
  members,
  ended: members.length === 0,
  asOf: on,
});

/** 劳动年龄: from sixteen (劳动法 Art 15) to sixty, whoever they are: nobody is found a job by this, and it is asked whether one is wanted. */
const isOfWorkingAge = ({ born }: Member, on: Day): boolean => ageOn(born, on) >= 16 && ageOn(born, on) < 60;

/** 完全或部分丧失劳动能力: of an age to work, and not able to, or in part. */
export const lacksLabour = (it: Member, on: Day): boolean => isOfWorkingAge(it, on) && (it.labour === 'none' || it.labour === 'partial');

/** Could work, as far as is known, and is not at school. */
export const isAble = (it: Member, on: Day): boolean => isOfWorkingAge(it, on) && it.labour !== 'none' && !it.student;
export const isAbleAndJobless = (it: Member, on: Day): boolean => isAble(it, on) && !it.employed;
export const isMinor = ({ born }: Member, on: Day): boolean => ageOn(born, on) < 18;
export const isElder = ({ born }: Member, on: Day): boolean => ageOn(born, on) >= 60;
