import { accept } from '@jiuzhu/kernel';
import type { Id, RegionCode } from '@jiuzhu/kernel';
import type { Reply } from '@jiuzhu/post';
import { request } from '@jiuzhu/service-kit';
import { z } from 'zod';
import type { KnownHousehold } from '../domain/household/known-household.ts';
import { addresseeOf } from '../domain/procedure/addressee.ts';
import type { CaseId, TemporaryCase } from '../domain/procedure/temporary-case.ts';

/** The letter of one decision goes to whom it is for, by id: who that is is revealed when it leaves. */
export const serveLetter = request<Reply>()(
  'serve-letter',
  z.object({
    caseId: z.custom<CaseId>(),
    decision: z.number(),
    addressee: z.custom<Id<'person'>>(),
    /** where the household lives, wherever it is assisted */
    region: z.custom<RegionCode>(),
  }),
);

/** Of what was decided last; where nobody is left there is nobody to write to. */
const lettersOf = (it: TemporaryCase, household: KnownHousehold) => {
  const addressee = addresseeOf(it, household);
  const decision = it.decisions.at(-1)?.number;
  if (addressee === undefined || decision === undefined) return [];
  return [serveLetter({ caseId: it.id, decision, addressee, region: household.region as RegionCode })];
};

type Decided = { readonly case: TemporaryCase };

/** Decided, and told in writing. */
export const acceptInWriting = <D extends Decided>(decided: D, household: KnownHousehold) =>
  accept(decided, [], lettersOf(decided.case, household));
