import { basisPoints, count, mayLack, months } from '@jiuzhu/policy';
import type { Law, Standards } from '@jiuzhu/policy';
import { assistanceLaw } from './assistance-law.ts';
import { entitlementLaw } from './law.ts';
import { procedureLaw } from './procedure-law.ts';

const { noticeBefore } = assistanceLaw;
const { meetingQuorum } = procedureLaw;

/** 无正当理由拒绝适当工作 (649号 Art 45; 57号 Art 34). */
export const workRules = {
  /** how many in a row */
  workRefusals: count('subsistence.work.refusals'),
  /** within how many months they have to lie; where no document says it, they count however far apart */
  workRefusalsWithin: mayLack(months('subsistence.work.refusals-within')),
  /** how much of the member's own share is not paid: 减发 or 停发 is the place's to say */
  workWithheld: basisPoints('subsistence.work.withheld'),
} satisfies Law;

export const workLaw = { ...entitlementLaw, ...workRules, noticeBefore, meetingQuorum } satisfies Law;
export type WorkLaw = Standards<typeof workLaw>;
