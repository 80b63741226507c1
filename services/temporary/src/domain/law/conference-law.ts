import { basisPoints, fenAmount, workingDays } from '@jiuzhu/policy';
import type { Law, Standards } from '@jiuzhu/policy';
import { noticeLaw } from './notice-law.ts';
import { stagesLaw } from './stages-law.ts';

/** 一事一议: what the county's coordination meeting may decide, and when it is one. */
export const conferenceLaw = {
  /** which share of its members must have come */
  quorum: basisPoints('temporary.conference.quorum'),
  /** the most for one incident, with all that was given for it */
  conferenceCap: fenAmount('temporary.conference.cap'),
  papers: workingDays('temporary.period.papers'),
  ...noticeLaw,
  ...stagesLaw,
} satisfies Law;
export type ConferenceLaw = Standards<typeof conferenceLaw>;
