import { basisPoints, calendarDays, choice, mayLack, months, number, table, workingDays } from '@jiuzhu/policy';
import type { Law, Standards } from '@jiuzhu/policy';
import { entitlementLaw } from './law.ts';
import { procedureLaw } from './procedure-law.ts';

/** 动态管理: how what is given is reviewed, changed and ended. */
export const assistanceLaw = {
  /** 定期核查, 57号 Art 31 and 中办发〔2020〕18号: every so many months, by class; `unstable`: able members and an income that is not fixed */
  review: months('subsistence.review', { by: ['tekun', 'dibao', 'unstable'] }),
  /** of the margin household: no rule of the state names the period */
  marginReview: months('subsistence.review.margin'),
  /** 三色管理: every so many months the agencies are asked, by colour, though no review is due; no rule of the state names it */
  verificationEvery: mayLack(months('subsistence.verification', { by: ['yellow', 'green'] })),
  /** 83号 一(三): within so many months of a death what it changes is changed; before that document no day was named */
  deathReview: mayLack(months('subsistence.review.death')),
  /** 57号 Art 31: a change of less than this share of the amount is no marked one, and changes nothing; where no document says it, each does */
  markedChange: mayLack(basisPoints('subsistence.change.marked')),
  /** 83号 五(五): a change that was not told within so many months is a failure to report */
  reportingWithin: mayLack(months('subsistence.change.reported-within')),
  /** 渐退期, 57号 Art 33: for each month of it, the share of the allowance that is still paid; where no document gives any, there is none */
  exitShares: mayLack(table('subsistence.exit.shares', { month: number('count'), share: number('bp') })),
  /** whether it is given only to those who told of their job themselves */
  exitFor: mayLack(choice('subsistence.exit.for', ['all', 'self-reported'])),
  /** 57号 Art 32: how many days before less is given the family has its reasons in writing; where no document says it, before the next month */
  noticeBefore: mayLack(calendarDays('subsistence.change.notice')),
} satisfies Law;

export type AssistanceLaw = Standards<typeof assistanceLaw>;

const { deathReview, reportingWithin } = assistanceLaw;

/** What an event that opens a review asks for: nothing that can be missing. */
export const openingLaw = { deathReview, reportingWithin } satisfies Law;

/** What a report between two reviews is weighed by, and what opens the review. */
export const weighingLaw = { ...entitlementLaw, ...openingLaw, markedChange: assistanceLaw.markedChange } satisfies Law;

export type WeighingLaw = Standards<typeof weighingLaw>;

/** What a merger asks for, which ends one household as well. */
export const mergingLaw = { ...openingLaw, noticeBefore: assistanceLaw.noticeBefore } satisfies Law;

/** 拟终止公示, 43号 Art 26: before the support of somebody in extreme difficulty ends. */
export const endingLaw = {
  /** for how many days it is posted */
  exitPublicity: calendarDays('subsistence.period.exit-publicity'),
  /** within how many it is looked into after an objection, and posted again */
  exitRecheck: workingDays('subsistence.period.exit-recheck'),
} satisfies Law;

export type EndingLaw = Standards<typeof endingLaw>;

const { exitPublicity } = endingLaw;
const { meetingQuorum, marginRecognition } = procedureLaw;

/** What is suspended or resumed asks for nothing that can be missing. */
export const changeLaw = { noticeBefore: assistanceLaw.noticeBefore, meetingQuorum } satisfies Law;

/** What is ended without being judged; where somebody is in extreme difficulty that is posted first, under a review. */
export const terminationLaw = { ...changeLaw, ...openingLaw, exitPublicity } satisfies Law;

export type TerminationLaw = Standards<typeof terminationLaw>;

/** 追回: of a fraud, the fine is so many times what was drawn (Order 649 Art 68). */
export const recoveryLaw = {
  meetingQuorum,
  recoveryFine: basisPoints('subsistence.recovery.fine', { by: ['least', 'most'] }),
} satisfies Law;

export type RecoveryLaw = Standards<typeof recoveryLaw>;

/** What a review judges by, and what it may come to. */
export const reviewLaw = { ...entitlementLaw, ...assistanceLaw, exitPublicity, meetingQuorum, marginRecognition } satisfies Law;

export type ReviewLaw = Standards<typeof reviewLaw>;

/** What a re-assessment judges by, and what opens the review where an officer must look. */
export const reassessmentLaw = { ...entitlementLaw, ...openingLaw } satisfies Law;

export type ReassessmentLaw = Standards<typeof reassessmentLaw>;
