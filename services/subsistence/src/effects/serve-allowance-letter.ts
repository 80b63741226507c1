import type { Id, RegionCode } from '@jiuzhu/kernel';
import type { Reply } from '@jiuzhu/post';
import { request } from '@jiuzhu/service-kit';
import { z } from 'zod';
import { isAllowanceLost } from '../domain/allowance/allowance-decision.ts';
import type { AllowancesMoved } from '../domain/allowance/allowance-decision.ts';
import type { KnownHousehold } from '../domain/household/known-household.ts';
import type { PersonId } from '../domain/household/facts.ts';
import type { SubsistenceCase } from '../domain/procedure/subsistence-case.ts';

/** The letter of what was decided of an allowance goes to whoever speaks for the household, by id. */
export const serveAllowanceLetter = request<Reply>()(
  'serve-allowance-letter',
  z.object({
    householdId: z.custom<Id<'household'>>(),
    decision: z.number(),
    addressee: z.custom<PersonId>(),
    region: z.custom<RegionCode>(),
  }),
);

/** Who is refused one, or given less of it or nothing any more, is told why; where nobody is left there is nobody to write to. */
export const allowanceLettersOf = (
  { household, cases }: { readonly household: KnownHousehold; readonly cases: readonly SubsistenceCase[] },
  { made }: AllowancesMoved,
) => {
  const members = household.members.map(({ personId }) => personId);
  const addressee = cases.map((it) => it.applicant).find((it) => members.includes(it)) ?? members[0];
  if (addressee === undefined) return [];
  return made
    .filter(isAllowanceLost)
    .map(({ number: decision }) =>
      serveAllowanceLetter({ householdId: household.id, decision, addressee, region: household.region as RegionCode }),
    );
};
