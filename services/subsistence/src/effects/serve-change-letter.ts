import type { Id, RegionCode } from '@jiuzhu/kernel';
import type { Reply } from '@jiuzhu/post';
import { request } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { isToTheirLoss } from '../domain/assistance/assistance-decision.ts';
import type { Decided } from '../domain/assistance/assistance-decision.ts';
import type { KnownHousehold } from '../domain/household/known-household.ts';
import type { PersonId } from '../domain/household/facts.ts';
import type { SubsistenceCase } from '../domain/procedure/subsistence-case.ts';

/** The letter of what was decided of an assistance that runs goes to who applied for it, by id. */
export const serveChangeLetter = request<Reply>()(
  'serve-change-letter',
  z.object({
    householdId: z.custom<Id<'household'>>(),
    decision: z.number(),
    applicant: z.custom<PersonId>(),
    region: z.custom<RegionCode>(),
  }),
);

/** 57号 Art 32: who is given less, or nothing any more, is told why. Who applied may have left since: then it goes to whoever is there. */
export const changeLettersOf = (
  { household, cases }: { readonly household: KnownHousehold; readonly cases: readonly SubsistenceCase[] },
  { assistance: { householdId }, made }: Decided,
) => {
  const members = household.members.map(({ personId }) => personId);
  const applicant = cases.map((it) => it.applicant).find((it) => members.includes(it)) ?? members[0];
  if (!isToTheirLoss(made) || applicant === undefined) return [];
  return [serveChangeLetter({ householdId, decision: made.number, applicant, region: household.region as RegionCode })];
};
