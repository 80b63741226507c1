import type { RegionCode } from '@jiuzhu/kernel';
import type { Reply } from '@jiuzhu/post';
import { request } from '@jiuzhu/service-kit';
import { z } from 'zod';
import type { PersonId } from '../domain/household/facts.ts';
import { inWriting } from '../domain/procedure/notice/in-writing.ts';
import type { CaseId, SubsistenceCase } from '../domain/procedure/subsistence-case.ts';

/** The letter of one decision goes to the applicant, or to whom the dead one has left, by id: who that is is revealed when it leaves. */
export const serveLetter = request<Reply>()(
  'serve-letter',
  z.object({
    caseId: z.custom<CaseId>(),
    decision: z.number(),
    applicant: z.custom<PersonId>(),
    region: z.custom<RegionCode>(),
  }),
);

/** Of a decision that grants nothing, or of the end of a procedure: it is told in writing. */
export const lettersOf = (it: SubsistenceCase) => {
  const written = inWriting(it);
  if (!written) return [];
  const applicant = it.ended?.written?.to ?? it.applicant;
  return [serveLetter({ caseId: it.id, decision: written.number, applicant, region: it.region as RegionCode })];
};
