import { basisPoints, fenAmount } from '@jiuzhu/policy';
import type { Law, Standards } from '@jiuzhu/policy';
import { emergencyLaw } from './emergency-law.ts';

/** 一事一议: what the county's coordination meeting may decide, and when it is one; beside the formula, of which it is asked first whether it falls short. */
export const conferenceLaw = {
  ...emergencyLaw,
  /** which share of its members must have come */
  quorum: basisPoints('temporary.conference.quorum'),
  /** the most for one incident, with all that was given for it */
  conferenceCap: fenAmount('temporary.conference.cap'),
} satisfies Law;
export type ConferenceLaw = Standards<typeof conferenceLaw>;
