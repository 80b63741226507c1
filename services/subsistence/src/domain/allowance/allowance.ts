import type { Notice } from '@jiuzhu/casework';
import type { Day, Fen, Id } from '@jiuzhu/kernel';
import type { PersonId } from '../household/facts.ts';

/** 其他补贴 (2.11 of the seeds): what may be given beside, or without, what a household is given as a class. Which of them a place has is its own. */
export const allowanceKinds = [
  'heating',
  'disability-living',
  'disability-nursing',
  'disabled-family',
  'disabled-without-income',
  'child-rehabilitation',
  'orphan',
  'unattended-child',
  'pension-premium',
  'illness-living',
  'clergy',
  'funeral',
] as const;
export type AllowanceKind = (typeof allowanceKinds)[number];

export const recipients = ['household', 'person'] as const;
/** a year: in one month of it that the place names */
export const periods = ['month', 'year', 'once'] as const;
export type Period = (typeof periods)[number];

/** 孤儿、事实无人抚养儿童: who is given one of them is not in extreme difficulty, and has not the other (43号 Art 9). */
export const childAllowances: readonly AllowanceKind[] = ['orphan', 'unattended-child'];

/** Whose it is: the household's as a whole, where no person is named. */
export type Claimed = { readonly kind: AllowanceKind; readonly personId?: PersonId | undefined };

/** One allowance at one amount: another amount is another one, from the month after this one's last. */
export type Allowance = Claimed & {
  readonly every: Period;
  /** 1 to 12, of one that is paid once a year */
  readonly paidIn?: number | undefined;
  readonly amount: Fen;
  /** the first day of the first month for which it may be paid */
  readonly from: Day;
  /** the last day of the last one, once that is decided */
  readonly until?: Day | undefined;
  /** the paper by which a condition was shown, by its hash */
  readonly certificateHash?: string | undefined;
};

/** All that a household and its members have of this kind: one for each household, moved by decisions alone. */
export type Allowances = {
  readonly householdId: Id<'household'>;
  readonly region: string;
  readonly given: readonly Allowance[];
  /** of which month, by its first day, payment was told last */
  readonly toldOf?: Day | undefined;
  /** when it is looked at again whether each is still due */
  readonly lookOn?: Day | undefined;
  readonly notices?: readonly Notice[] | undefined;
  readonly decisions: number;
  /** of the household's stream here, after its last change */
  readonly version: number;
};

/** What is given until something else is decided. */
export const standingAllowances = ({ given }: Pick<Allowances, 'given'>): readonly Allowance[] =>
  given.filter(({ until }) => until === undefined);

export const isSame = (one: Claimed, other: Claimed): boolean => one.kind === other.kind && one.personId === other.personId;

/** 死亡 of a member, as household told it: what he or she was given as at the time. */
export type Death = { readonly personId: PersonId; readonly diedOn: Day; readonly classes: readonly string[] };
