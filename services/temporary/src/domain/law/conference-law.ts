import { basisPoints, fenAmount, workingDays } from '@jiuzhu/policy';
import type { Law, Standards } from '@jiuzhu/policy';
import { stagesLaw } from './stages-law.ts';

/** 一事一议: what the county's coordination meeting may decide, and when it is one. */
export const conferenceLaw = {
  /** which share of its members must have come */
  quorum: basisPoints('temporary.conference.quorum'),
  /** the most for one incident, with all that was given for it */
  conferenceCap: fenAmount('temporary.conference.cap'),
  refusalNotice: workingDays('temporary.period.refusal-notice'),
  papers: workingDays('temporary.period.papers'),
  ...stagesLaw,
} satisfies Law;
export type ConferenceLaw = Standards<typeof conferenceLaw>;
