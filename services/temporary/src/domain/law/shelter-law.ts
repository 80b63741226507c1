import { calendarDays, months } from '@jiuzhu/policy';
import type { Law, Standards } from '@jiuzhu/policy';
import { noticeLaw } from './notice-law.ts';

/** 生活无着的流浪乞讨人员救助: how long. Every figure is a region's own. */
export const shelterLaw = {
  stay: calendarDays('temporary.shelter.stay'),
  extension: calendarDays('temporary.shelter.extension'),
  followUp: calendarDays('temporary.shelter.follow-up'),
  settleAfter: months('temporary.shelter.settle-after'),
} satisfies Law;
export type ShelterLaw = Standards<typeof shelterLaw>;

/** Who is let in, and how whoever is not is told so. */
export const admissionLaw = { ...shelterLaw, ...noticeLaw } satisfies Law;
export type AdmissionLaw = Standards<typeof admissionLaw>;
