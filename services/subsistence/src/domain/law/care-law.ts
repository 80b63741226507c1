import { mayLack, months, workingDays } from '@jiuzhu/policy';
import type { Law, Standards } from '@jiuzhu/policy';
import { assistanceLaw } from './assistance-law.ts';
import { entitlementLaw } from './law.ts';
import { procedureLaw } from './procedure-law.ts';

/** 照料护理: how self-care is assessed of somebody in extreme difficulty (43号 Art 20 to 23). */
export const careLaw = {
  /** 43号 Art 23: after a report that self-care has changed */
  assessWithin: workingDays('subsistence.care.assess-within'),
  /** after so many months a grade is stale, and is found out again; where no document says it, only when a change is told */
  assessAgain: mayLack(months('subsistence.care.assess-again')),
} satisfies Law;

export type CareLaw = Standards<typeof careLaw>;

const { meetingQuorum } = procedureLaw;
const { noticeBefore } = assistanceLaw;

/** What the care standard is decided by. */
export const careDecisionLaw = { ...entitlementLaw, noticeBefore, meetingQuorum } satisfies Law;
export type CareDecisionLaw = Standards<typeof careDecisionLaw>;
