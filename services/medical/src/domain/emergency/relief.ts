import type { Act, Inquiry, Notice } from '@jiuzhu/casework';
import type { Day, Fen, Id, RegionCode } from '@jiuzhu/kernel';
import type { Hashes, Reason } from '@jiuzhu/policy';
import type { Remedies } from '../explanation/remedies.ts';
import type { Step } from '../settlement/step.ts';
import type { Cost, PaidByOthers } from './costs.ts';

export type ReliefId = Id<'emergency-relief'>;

/** 649号 Art 32: 身份不明, or 无力支付急救费用. */
export const whys = ['identity-unknown', 'cannot-pay'] as const;

/** What was done at once (急救). Of the illness itself nothing is kept here. */
export const emergencyCare = ['resuscitation', 'surgery', 'intensive-care', 'transfusion', 'stabilisation'] as const;

/** What a hospital tells of somebody who was brought to it, whoever it is. */
export type Brought = {
  /** the instant, ISO 8601 in UTC */
  readonly at: string;
  /** its day in Shanghai */
  readonly on: Day;
  /** the place where somebody fell ill or was hurt */
  readonly from: RegionCode;
  readonly care: readonly (typeof emergencyCare)[number][];
  readonly why: (typeof whys)[number];
};

/** Who it is, where we know: household keeps the name. */
export type KnownPatient = { readonly personId: Id<'person'>; readonly householdId: Id<'household'> };

/** Applied for by the hospital, once the emergency is over. */
export type Applied = Act & {
  /** absent once it was destroyed */
  readonly billNumber?: string | undefined;
  /** the last day of the emergency care */
  readonly until: Day;
  readonly cost: Cost;
  readonly others: PaidByOthers;
};

/** What the county's office decided: written once. */
export type ReliefDecision = Act & {
  readonly outcome: 'paid' | 'refused';
  /** to the hospital; of what is refused 0 */
  readonly amount: Fen;
  /** by whom it was paid then */
  readonly others: PaidByOthers;
  readonly reasons: readonly Reason[];
  readonly steps: readonly Step[];
  readonly standardsHash: string;
  readonly paymentId?: Id<'payment'> | undefined;
  readonly remedies: Remedies;
  /** by which the letter is known */
  readonly letter: Hashes;
};

/** 追回: others turned out to pay, and what the fund would not have paid is asked back. */
export type Reclaim = Act & { readonly others: PaidByOthers; readonly amount: Fen };

/** What others turned out to pay of the same bill after the fund had paid; `amount`: what the fund paid too much in all by that. Fen. */
export type TurnedOut = { readonly on: Day; readonly others: PaidByOthers; readonly amount: Fen };

/** 疾病应急救助: somebody whom a hospital treated first, and what the fund came to pay of it. */
export type Relief = {
  readonly id: ReliefId;
  readonly providerId: Id<'provider'>;
  /** of the county whose fund it is */
  readonly region: RegionCode;
  readonly reported: Act;
  readonly brought: Brought;
  readonly inquiries: readonly Inquiry[];
  /** 身份已明: the hospital has the name */
  readonly identifiedOn?: Day | undefined;
  readonly patient?: KnownPatient | undefined;
  readonly applied?: Applied | undefined;
  readonly decision?: ReliefDecision | undefined;
  /** the letter of what was decided, and whether it came to the hospital */
  readonly notices: readonly Notice[];
  readonly reclaims: readonly Reclaim[];
  readonly repaid: Fen;
  /** which state of the settlement of the same bill was looked at since it was paid, and what that came to */
  readonly lookedAt?: string | undefined;
  readonly turnedOut?: TurnedOut | undefined;
  readonly version: number;
};
